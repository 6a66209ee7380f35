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
        AllowDuplicateProperties = false,
    };

    private static readonly JsonDocumentOptions NothingTwice = new() { AllowDuplicateProperties = false };

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

    /// <inheritdoc cref="Number(string)"/>
    /// <exception cref="RefusalException">It is no whole number within bounds.</exception>
    public int? Number(string name, int least, int most)
    {
        var number = Number(name);
        return !(number < least || number > most) ? number
            : throw new RefusalException(FormattableString.Invariant($"{name} must be from {least} to {most:#,0}, and is {number}."));
    }

    /// <exception cref="RefusalException">The body is not what is expected.</exception>
    public async Task<T> Body<T>()
    {
        try
        {
            using var body = await JsonDocument.ParseAsync(http.Request.Body, NothingTwice, Cancellation);
            NoNulls(body.RootElement, "");
            return body.Deserialize<T>(Strict) ?? throw new RefusalException("There is nothing in the body.");
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

    /// <summary>A list has no empty places: what a null in it would mean nobody says.</summary>
    private static void NoNulls(JsonElement element, string path)
    {
        if (element.ValueKind == JsonValueKind.Array)
        {
            var place = 0;
            foreach (var entry in element.EnumerateArray())
            {
                if (entry.ValueKind == JsonValueKind.Null)
                {
                    throw new RefusalException($"{Words.Plain(path)}[{place}] is null; a list has values only.");
                }

                NoNulls(entry, $"{path}[{place++}]");
            }
        }
        else if (element.ValueKind == JsonValueKind.Object)
        {
            foreach (var field in element.EnumerateObject())
            {
                NoNulls(field.Value, path.Length == 0 ? field.Name : $"{path}.{field.Name}");
            }
        }
    }

    private static int Whole(string name, string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        ? number : throw new RefusalException($"'{Words.Plain(text)}' is no whole number, as {name} must be.");
}
