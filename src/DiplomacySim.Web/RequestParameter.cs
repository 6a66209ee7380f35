using System.Globalization;
using DiplomacySim.Scenarios;
using Microsoft.AspNetCore.Http;

namespace DiplomacySim.Web;

/// <summary>A text or a whole number that stands in the path of a request, in its query or in a header.</summary>
/// <param name="Words">What it means.</param>
public sealed record RequestParameter(string Name, string Words)
{
    /// <summary>The least that a whole number may be; null for a text.</summary>
    public int? Least { get; private init; }

    /// <summary>The most that a whole number may be.</summary>
    public int Most { get; private init; } = int.MaxValue;

    /// <summary>Whether nothing can be answered without it.</summary>
    public bool IsNeeded { get; init; }

    public static RequestParameter Whole(string name, string words, int least, int most = int.MaxValue) =>
        new(name, words) { Least = least, Most = most };

    /// <returns>All that is wrong with the query of a request, with numbers in its path, and with headers.</returns>
    internal static IEnumerable<Problem> Problems(HttpRequest request, Route route)
    {
        foreach (var name in request.Query.Keys.Where(name => route.Query.All(parameter => parameter.Name != name)))
        {
            yield return Wrong("query", name, "there is no such parameter here", route.Query.Count == 0 ? "none is taken"
                : $"there are {string.Join(", ", route.Query.Select(parameter => parameter.Name))}");
        }

        (string Place, RequestParameter Parameter, string?[] Values)[] given =
        [
            .. route.Query.Select(parameter => ("query", parameter, request.Query[parameter.Name].ToArray())),
            .. route.Headers.Select(parameter => ("header", parameter, request.Headers[parameter.Name].ToArray())),
            .. route.InPath.Select(parameter => ("path", parameter, new[] { request.RouteValues[parameter.Name] as string })),
        ];
        foreach (var (place, parameter, values) in given)
        {
            if (parameter.Problem(place, values) is { } problem)
            {
                yield return problem;
            }
        }
    }

    private Problem? Problem(string place, string?[] values) => values switch
    {
        [] or [null or ""] => IsNeeded ? Wrong(place, Name, "is missing", Words.TrimEnd('.')) : null,
        [{ } value] => IsRight(value) ? null : Wrong(place, Name, $"is '{Model.Words.Plain(value)}'", Range),
        _ => Wrong(place, Name, $"is given {values.Length} times", "once"),
    };

    private string Range => Least is null ? "a text without NUL" : Most == int.MaxValue ? $"a whole number, {Least} or more"
        : string.Create(CultureInfo.InvariantCulture, $"a whole number from {Least} to {Most}");

    /// <remarks>No text on record has a NUL, and a database may take it amiss.</remarks>
    private bool IsRight(string value) => Least is null ? !value.Contains('\0', StringComparison.Ordinal)
        : (int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= Least && number <= Most);

    private static Problem Wrong(string place, string name, string found, string wanted) =>
        RefusedRequestException.Problem(place, name, found, wanted);
}
