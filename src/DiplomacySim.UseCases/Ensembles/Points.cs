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

    /// <summary>Numbers as the scenario takes them: whole where it wants whole ones.</summary>
    public static Points Of(Design design, Material material)
    {
        var known = Parameters.Of(material.Ready.Scenario);
        var found = design.Paths.Select(path => Parameters.Find(known, path)
            ?? new Parameter(path, 0, double.NegativeInfinity, double.PositiveInfinity, false, "")).ToArray();
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
        var problems = new List<Problem>();
        for (var place = 0; place < Paths.Count; place++)
        {
            var values = Values.Select(point => point[place]).Distinct().ToArray();
            string[] ends = values.Length > 2 ? [values.MinBy(Size)!, values.MaxBy(Size)!] : values;
            problems.AddRange(ends
                .Select(value => ScenarioFile.FromCanonical(material.Ready.Canonical, material.Minds, $"{Paths[place]}={value}"))
                .OfType<Loaded.Refused>()
                .SelectMany(refused => refused.Problems)
                .Select(problem => problem with { File = option, Line = place + 1 })
                .DistinctBy(problem => (problem.Path, problem.Message)));
        }

        return problems;
    }

    private static double Size(string value) => double.TryParse(value, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
