using System.Globalization;
using DiplomacySim.Analysis;
using DiplomacySim.Scenarios;

namespace DiplomacySim.UseCases;

/// <summary>Variants of a scenario: which parameters differ, and what they are at each point.</summary>
/// <param name="Paths">As in <c>--set</c>.</param>
/// <param name="Values">For each point a value for each path, as a file would have it.</param>
public sealed record Points(IReadOnlyList<string> Paths, IReadOnlyList<string[]> Values)
{
    /// <summary>The overrides of each point.</summary>
    public string[][] Sets => [.. Values.Select(point => Paths.Zip(point, (path, value) => $"{path}={value}").ToArray())];

    /// <summary>Numbers as the scenario takes them.</summary>
    /// <param name="rounds">Whether numbers are rounded where the scenario wants whole ones, as those of samples are; otherwise they are
    /// refused.</param>
    public static Points Of(Design design, Material material, bool rounds = true)
    {
        var known = Parameters.Of(material.Ready.Scenario);
        var found = !rounds ? [.. design.Paths.Select(Plain)] : design.Paths.Select(path => Parameters.Find(known, path)
            ?? Plain(path)).ToArray();
        return new(design.Paths, [.. design.Points.Select(point => found.Zip(point, (parameter, value) => parameter.Write(value)).ToArray())]);
    }

    /// <summary>What is wrong with the ends of ranges.</summary>
    public static IReadOnlyList<Problem> Ends(IReadOnlyList<ParameterRange> ranges, Material material) =>
        Of(new Design([.. ranges.Select(range => range.Path)], [[.. ranges.Select(range => range.From)], [.. ranges.Select(range => range.To)]]),
            material).Problems(material, "--over");

    /// <summary>What is wrong with paths or values: each value of each parameter is tried by itself.</summary>
    /// <param name="option">What problems call the place where they were written.</param>
    public IReadOnlyList<Problem> Problems(Material material, string option)
    {
        var (asked, runs) = (material.Inquiry, (long)Values.Count * material.Inquiry.Runs);
        if (Values.Count > asked.MostPoints || runs > asked.MostRuns)
        {
            return [new(option, 1, 1, "", FormattableString.Invariant($"{Values.Count} points and {runs} runs of all of them together"),
                FormattableString.Invariant($"at most {asked.MostPoints} points and {asked.MostRuns} runs"))];
        }

        var problems = new List<Problem>();
        for (var place = 0; place < Paths.Count; place++)
        {
            var values = Values.Select(point => point[place]).Distinct().ToArray();
            string[] tried = values.Length > 2
                ? [values.MinBy(Size)!, values.MaxBy(Size)!, .. values.Where(value => value.Contains('.', StringComparison.Ordinal)).Take(1)]
                : values;
            problems.AddRange(NotPlayed(Paths[place]) is { } refused ? [refused with { File = option, Line = place + 1 }] : tried
                .Select(value => ScenarioFile.FromCanonical(material.Ready.Canonical, material.Minds, $"{Paths[place]}={value}"))
                .OfType<Loaded.Refused>()
                .SelectMany(refused => refused.Problems)
                .Select(problem => problem with { File = option, Line = place + 1 })
                .DistinctBy(problem => (problem.Path, problem.Message)));
        }

        return problems;
    }

    /// <returns>What is wrong with a path whose values would be accepted and not played; null for none.</returns>
    internal static Problem? NotPlayed(string path) =>
        path == "rounds" ? new("", 1, 1, path, "rounds is set by --rounds", "the same for all points") : null;

    private static Parameter Plain(string path) => new(path, 0, double.NegativeInfinity, double.PositiveInfinity, false, "");

    private static double Size(string value) => double.TryParse(value, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
