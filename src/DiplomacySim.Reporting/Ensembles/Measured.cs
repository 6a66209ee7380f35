using DiplomacySim.Analysis;

namespace DiplomacySim.Reporting;

/// <summary>A response in words: a measure, or the share of runs that come to some verdict.</summary>
/// <param name="Name">"trust", "share of runs that end stabilised or recovering".</param>
/// <param name="Unit">Empty for what has none or is not known.</param>
internal sealed record Measured(string Text, string Name, string Unit, string Meaning, IReadOnlyList<string> Verdicts)
{
    private const string Prefix = "verdict=";

    public bool IsShare => Verdicts.Count > 0;

    /// <summary>Name and unit.</summary>
    public string Axis => Unit.Length == 0 ? Name : $"{Name}, {Unit}";

    /// <summary>What is shown, for the line below a title.</summary>
    public string Subtitle => IsShare || Meaning.Length == 0 ? Prose.Capital(Name) : $"{Prose.Capital(Name)}, mean over the runs: {Meaning}";

    /// <summary>Of an axis that shows all there can be; null where that is not known or would show little.</summary>
    public (double Low, double High)? Limits => IsShare ? (0, 1) : null;

    /// <summary>Where colours and comparisons have their middle: only indices have one.</summary>
    public double? Middle => Unit == Of("index").Unit ? 0 : null;

    public string How => IsShare ? Prose.Wilson
        : Text == RunMeasure.All[RunMeasure.FirstDeal].Name
        ? "Only runs that had a deal count here, which at some points may be few and not like the others; wait counts all runs. " + Prose.Student
        : Prose.Student;

    /// <param name="text">As in <see cref="Response"/>; anything else is its own name.</param>
    public static Measured Of(string text)
    {
        if (text.StartsWith(Prefix, StringComparison.Ordinal))
        {
            string[] verdicts = [.. text[Prefix.Length..].Split('|').Distinct()];
            return new(text, $"share of runs that end {Prose.List(verdicts, "or")}", "", "", verdicts);
        }

        var (name, relation) = text.Split('@', 2) is [var count, var of] ? (count, of) : (text, null);
        return RunMeasure.Place(name) is >= 0 and var place && RunMeasure.All[place] is var measure
            ? new(
                text,
                relation is null ? name.Replace('-', ' ') : $"{name.Replace('-', ' ')} of {relation}",
                In(measure.Unit),
                relation is null ? measure.Meaning : measure.Meaning.Replace("of all relations", $"of {relation}", StringComparison.Ordinal),
                [])
            : new(text, text, "", "", []);
    }

    public static string In(string unit) => unit == "Goldstein" ? "Goldstein units" : unit;

    public Interval At(PointDocument point, int runs) => IsShare
        ? Interval.OfShare(Verdicts.Sum(verdict => point.Verdicts.TryGetValue(verdict, out var found) ? found.Count : 0), runs)
        : Prose.Interval(point.Outcomes.GetValueOrDefault(Text));
}
