using System.Globalization;

namespace DiplomacySim.Analysis;

/// <summary>What is looked at when parameters vary: the mean of a measure over the runs, or the share of runs that come to some verdict.</summary>
public sealed class Response
{
    private const string Prefix = "verdict=";

    private readonly int measure;
    private readonly Verdict[] verdicts;

    private Response(string text, int measure, Verdict[] verdicts) => (Text, this.measure, this.verdicts) = (text, measure, verdicts);

    /// <summary>As it was written: a name of <see cref="RunMeasure"/>, or <c>verdict=stabilised|recovering</c>.</summary>
    public string Text { get; }

    /// <summary>All that can be looked at, for messages.</summary>
    public static string Known =>
        string.Join(", ", RunMeasure.All.Select(known => known.Name).Where(name => name != "verdict").Append("verdict=NAME|NAME"));

    /// <returns>Null for what is no response.</returns>
    public static Response? Read(string text)
    {
        if (!text.StartsWith(Prefix, StringComparison.Ordinal))
        {
            var place = RunMeasure.Place(text);
            return place < 0 || place == RunMeasure.Verdict ? null : new(text, place, []);
        }

        var words = text[Prefix.Length..].Split('|');
        var known = Enum.GetValues<Verdict>().ToDictionary(verdict => Words.Kebab(verdict.ToString()));
        return words.All(known.ContainsKey) ? new(text, RunMeasure.Verdict, [.. words.Select(word => known[word]).Distinct()]) : null;
    }

    /// <returns>Second less first.</returns>
    public Interval Of(Paired paired) => verdicts.Length > 0 ? paired.Of(verdicts).Found : paired.Of(measure).Found;

    public Interval Of(Outcomes outcomes) => verdicts.Length > 0 ? outcomes.Share(verdicts) : outcomes.Mean(measure);
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
