using DiplomacySim.Analysis;
using DiplomacySim.Contracts;
using DiplomacySim.Scenarios;

namespace DiplomacySim.UseCases;

/// <summary>Which points a sweep plays.</summary>
/// <param name="Over">Parameters with their values (grid) or ranges (samples).</param>
/// <param name="Table">File of a design; null for none.</param>
/// <param name="Latin">Points of a Latin hypercube; null for none.</param>
/// <param name="Sobol">Points of a Sobol sequence; null for none.</param>
public sealed record SweepDesign(string[] Over, string? Table, int? Latin, int? Sobol)
{
    /// <param name="problems">All that is wrong; the points are of use only where there is nothing.</param>
    /// <exception cref="RefusalException">The options do not go together, or a range is none.</exception>
    public Points Points(Material material, out IReadOnlyList<Problem> problems)
    {
        if (Table is { } file)
        {
            return DesignTable.Read(file, material, out problems);
        }

        if (Sobol is not null && Over.Length > SobolSequence.MostDimensions)
        {
            throw new RefusalException($"{Over.Length} parameters; a Sobol sequence has at most {SobolSequence.MostDimensions}.");
        }

        var points = UseCases.Points.Of(Latin is { } latin ? LatinHypercube.Of(Responses.Ranges(Over), latin, material.Inquiry.Seed)
            : Sobol is { } sobol ? Design.Sobol(Responses.Ranges(Over), sobol)
            : Responses.Grid(Over), material, rounds: Latin is not null || Sobol is not null);
        problems = points.Problems(material, "--over");
        return points;
    }
}
