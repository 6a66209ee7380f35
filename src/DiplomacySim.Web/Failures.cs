using System.Globalization;
using DiplomacySim.Contracts;
using DiplomacySim.UseCases;
using Microsoft.AspNetCore.Http;

namespace DiplomacySim.Web;

/// <summary>What goes wrong, as an answer.</summary>
internal static class Failures
{
    /// <returns>The status of HTTP, and the document that says why.</returns>
    public static (int Status, ErrorDocument Document) Of(Exception problem)
    {
        var code = ErrorCodes.Of(problem) ?? (SiloLoss.Is(problem) ? ErrorCodes.Unreachable
            : problem is BadHttpRequestException or RefusedRequestException ? ErrorCodes.Usage : ErrorCodes.OurMistake);
        var message = code == ErrorCodes.OurMistake ? "This is a mistake of ours; the log of the silo has more." : problem.Message;
        return (StatusOf(code, problem), ErrorDocument.Of(code, ErrorCodes.KindOf(code), message, problem switch
        {
            RefusedScenarioException refused => refused.Problems,
            RefusedRequestException refused => refused.Problems,
            _ => [],
        }));
    }

    /// <summary>When to ask again, where that is known.</summary>
    public static string? RetryAfter(Exception problem) =>
        problem is BusyException busy ? Math.Ceiling(busy.After.TotalSeconds).ToString("0", CultureInfo.InvariantCulture) : null;

    private static int StatusOf(int code, Exception problem) => problem switch
    {
        BadHttpRequestException bad => bad.StatusCode,
        NoSuchScenarioException => StatusCodes.Status404NotFound,
        _ => StatusOf(code),
    };

    private static int StatusOf(int code) => code switch
    {
        ErrorCodes.NoSuchRun => StatusCodes.Status404NotFound,
        ErrorCodes.Usage or ErrorCodes.Scenario => StatusCodes.Status400BadRequest,
        ErrorCodes.No or ErrorCodes.Failed => StatusCodes.Status409Conflict,
        ErrorCodes.Unreachable or ErrorCodes.DataFolder => StatusCodes.Status503ServiceUnavailable,
        _ => StatusCodes.Status500InternalServerError,
    };
}
