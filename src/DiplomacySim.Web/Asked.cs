using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using DiplomacySim.Analysis;
using DiplomacySim.Contracts;
using DiplomacySim.UseCases;
using Microsoft.AspNetCore.Http;

namespace DiplomacySim.Web;

/// <summary>A request, and all that answers are made from.</summary>
public sealed class Asked(HttpContext http, ServedRecord served)
{
    private static readonly JsonSerializerOptions Strict = new(DocumentJson.OnOneLine)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectRequiredConstructorParameters = true,
        RespectNullableAnnotations = true,
    };

    public ServedRecord Served => served;

    public HttpContext Http => http;

    /// <summary>Cancelled once nobody waits for the answer any more, or the server stops.</summary>
    public CancellationToken Cancellation => http.RequestAborted;

    /// <summary>The run that the path names.</summary>
    public string Run => Part("run") is var run && GrainKeys.IsRun(run) ? run : throw new NoSuchRunException(Words.Plain(run));

    /// <summary>The act that the path names.</summary>
    public int Act => Whole("act", Part("act"));

    /// <returns>What stands in the path for a name in braces.</returns>
    public string Part(string name) => (string)http.Request.RouteValues[name]!;

    /// <returns>Null where the query does not have it.</returns>
    public string? Text(string name) => http.Request.Query[name] is [{ Length: > 0 } text, ..] ? text : null;

    /// <returns>Null where the query does not have it.</returns>
    /// <exception cref="RefusalException">It is no whole number.</exception>
    public int? Number(string name) => Text(name) is { } text ? Whole(name, text) : null;

    /// <exception cref="RefusalException">The body is not what is expected.</exception>
    public async Task<T> Body<T>()
    {
        try
        {
            return await JsonSerializer.DeserializeAsync<T>(http.Request.Body, Strict, Cancellation)
                ?? throw new RefusalException("There is nothing in the body.");
        }
        catch (JsonException problem)
        {
            throw new RefusalException($"The body cannot be read: {Words.Plain(problem.Message)}");
        }
    }

    /// <summary>Asks something short of the run that the path names.</summary>
    public async Task<object?> OfRun<T>(Func<RunOnRecord, T> question) => await served.Runs.Ask(Run, question, Cancellation);

    /// <summary>Asks something of the run that the path names that takes longer.</summary>
    public async Task<object?> OfRunApart<T>(Func<RunOnRecord, T> question)
    {
        var run = await served.Runs.Apart(Run, Cancellation);
        return await Task.Run(() => question(run), Cancellation);
    }

    private static int Whole(string name, string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        ? number : throw new RefusalException($"'{Words.Plain(text)}' is no whole number, as {name} must be.");
}
