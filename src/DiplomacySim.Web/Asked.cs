using System.Globalization;
using DiplomacySim.Contracts;
using DiplomacySim.UseCases;
using Microsoft.AspNetCore.Http;

namespace DiplomacySim.Web;

/// <summary>A request, and all that answers are made from.</summary>
public sealed class Asked(HttpContext http, ServedRecord served)
{
    public ServedRecord Served => served;

    public HttpContext Http => http;

    /// <summary>Cancelled once nobody waits for the answer any more, or the server stops.</summary>
    public CancellationToken Cancellation => http.RequestAborted;

    /// <summary>The run that the path names.</summary>
    public string Run => Part("run") is var run && GrainKeys.IsRun(run) ? run : throw new NoSuchRunException(Words.Plain(run));

    /// <summary>The act that the path names.</summary>
    public int Act => Whole(Part("act"));

    /// <returns>What stands in the path for a name in braces.</returns>
    public string Part(string name) => (string)http.Request.RouteValues[name]!;

    /// <returns>Null where the query does not have it.</returns>
    public string? Text(string name) => http.Request.Query[name] is [{ Length: > 0 } text] ? text : null;

    /// <returns>Null where the query does not have it.</returns>
    public int? Number(string name) => Text(name) is { } text ? Whole(text) : null;

    /// <returns>Null where there is no such header.</returns>
    public int? NumberInHeader(string name) => http.Request.Headers[name] is [{ Length: > 0 } text] ? Whole(text) : null;

    /// <exception cref="RefusedRequestException">The body is not what is expected.</exception>
    public Task<T> Body<T>() => RequestBody.Read<T>(http.Request.Body, Cancellation);

    /// <summary>Asks something short of the run that the path names.</summary>
    public async Task<object?> OfRun<T>(Func<RunOnRecord, T> question) => await served.Runs.Ask(Run, question, Cancellation);

    /// <summary>Asks something of the run that the path names that takes longer.</summary>
    public async Task<object?> OfRunApart<T>(Func<RunOnRecord, T> question)
    {
        var run = await served.Runs.Apart(Run, Cancellation);
        return await Task.Run(() => question(run), Cancellation);
    }

    /// <summary>Its route has looked whether it is one.</summary>
    private static int Whole(string text) => int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture);
}
