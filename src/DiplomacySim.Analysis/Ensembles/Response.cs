using System.Globalization;

namespace DiplomacySim.Analysis;

/// <summary>What is looked at when parameters vary: the mean of a measure over the runs, or the share of runs that come to some verdict.</summary>
public sealed class Response
{
    private const string Prefix = "verdict=";

    private Response(string text, Verdict[] verdicts) => (Text, Verdicts) = (text, verdicts);

    /// <summary>
    /// As it was written: a name of <see cref="RunMeasure"/>, a count of one relation as <c>deals@us-iran</c>, or
    /// <c>verdict=stabilised|recovering</c>.
    /// </summary>
    public string Text { get; }

    /// <summary>What is so where it is missing.</summary>
    public string Absence => Text == RunMeasure.All[RunMeasure.FirstDeal].Name ? "no run had a deal" : $"no run has {Text}";

    /// <summary>Id of the relation whose acts are counted; null where the response names none.</summary>
    public string? Relation => Text.Split('@', 2) is [_, var relation] ? relation : null;

    /// <summary>All that can be looked at, for messages.</summary>
    public static string Known =>
        string.Join(", ", [.. RunMeasure.All.Select(known => known.Name).Where(name => name != "verdict"), "COUNT@RELATION", "verdict=NAME|NAME"]);

    /// <returns>Null for what is no response.</returns>
    public static Response? Read(string text)
    {
        if (!text.StartsWith(Prefix, StringComparison.Ordinal))
        {
            var isKnown = text.Split('@', 2) is [var count, { Length: > 0 }]
                ? Model.Measures.Counts.All.Any(known => known.Name == count)
                : RunMeasure.Place(text) is >= 0 and var place && place != RunMeasure.Verdict;
            return isKnown ? new(text, []) : null;
        }

        var words = text[Prefix.Length..].Split('|');
        var known = Model.Measures.Verdicts.All.ToDictionary(verdict => Words.Kebab(verdict.ToString()));
        return words.All(known.ContainsKey) ? new(text, [.. words.Select(word => known[word]).Distinct()]) : null;
    }

    /// <summary>Those that count; none where it is no share.</summary>
    internal Verdict[] Verdicts { get; }

    /// <summary>Whether it is a share of runs.</summary>
    public bool IsShare => Verdicts.Length > 0;

    public Interval Of(Outcomes outcomes) => IsShare ? outcomes.Share(Verdicts) : outcomes.Mean(Place(outcomes.Measures));

    /// <summary>Whether a run that comes to a verdict counts; of a share.</summary>
    internal bool Counts(Verdict verdict) => Verdicts.Contains(verdict);

    /// <summary>Which of the measures it is; of a mean.</summary>
    internal int Place(IReadOnlyList<RunMeasure> measures) =>
        Relation is { } relation ? RunMeasure.PlaceOf(Text.Split('@')[0], relation, measures) : RunMeasure.Place(Text, measures);
}

/// <summary>A response and the level that it is to reach.</summary>
public sealed record Goal(Response Response, double Level)
{
    private static readonly string[] Signs = [">=", "<=", ">", "<"];

    /// <summary>Reads <c>verdict=stabilised&gt;=0.5</c>. On which side the goal lies does not matter to where the border is.</summary>
    /// <returns>Null for what is no goal.</returns>
    public static Goal? Read(string text)
    {
        var sign = Signs.FirstOrDefault(sign => text.Contains(sign, StringComparison.Ordinal));
        return sign is not null && text.Split(sign, 2) is [var response, var level]
            && Response.Read(response.Trim()) is { } found
            && double.TryParse(level, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number)
            ? new(found, number)
            : null;
    }
}
