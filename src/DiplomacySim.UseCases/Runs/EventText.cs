using System.Globalization;
using System.Text.Json.Nodes;
using DiplomacySim.Contracts;

namespace DiplomacySim.UseCases;

/// <summary>An event in words of the command line.</summary>
/// <param name="Source">Party whose act it is; null for an event from outside.</param>
/// <param name="Target">Party that it is done to; null for nobody.</param>
/// <param name="Code">CAMEO code; null for none.</param>
/// <param name="Moves">How far it moves issues, <c>issue=change</c>; the other two say the same of support and economies of parties.</param>
public sealed record EventText(string Text, string? Source, string? Target, string? Code, string[] Moves, string[] Support, string[] Economy)
{
    /// <returns>An id for an event that nobody named.</returns>
    public static string NewId() => $"from-outside-{Guid.NewGuid().ToString("N")[..8]}";

    /// <returns>What a scenario file would say of it, without its round, as JSON.</returns>
    /// <exception cref="RefusalException">Some of it says nothing; the message has all of that.</exception>
    public string Content()
    {
        var problems = new List<string>();
        if (Words.Plain(Text).Trim().Length == 0)
        {
            problems.Add("An event must say what happens.");
        }

        if (Code is not null && Source is null)
        {
            problems.Add("--code says what somebody's act is coded as: --source says whose.");
        }

        if (Source is not null && Source == Target)
        {
            problems.Add($"--source and --target cannot both be '{Words.Plain(Source)}'.");
        }

        var content = new JsonObject();
        foreach (var (name, value) in new (string, JsonNode?)[]
        {
            ("text", Text), ("source", Source), ("target", Target), ("code", Code),
            ("moves", Amounts("--move", Moves, problems)),
            ("support", Amounts("--support", Support, problems)),
            ("economy", Amounts("--economy", Economy, problems)),
        })
        {
            if (value is not null)
            {
                content[name] = value;
            }
        }

        return problems.Count == 0 ? content.ToJsonString() : throw new RefusalException(string.Join('\n', problems));
    }

    /// <returns>Null for none.</returns>
    private static JsonObject? Amounts(string option, string[] texts, List<string> problems)
    {
        var amounts = new JsonObject();
        foreach (var text in texts)
        {
            if (text.Split('=', 2) is not [var of, var value]
                || !double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var amount) || !double.IsFinite(amount)
                || !amounts.TryAdd(of, amount))
            {
                problems.Add($"{option} must say what it changes, once, and by how much, such as id=-0.2; '{Words.Plain(text)}' does not.");
            }
        }

        return amounts.Count > 0 ? amounts : null;
    }
}
