using DiplomacySim.Analysis;
using DiplomacySim.Scenarios;

namespace DiplomacySim.UseCases;

/// <summary>How parameters are looked at.</summary>
/// <param name="Over">Ranges; none for those of <see cref="Factors"/>.</param>
/// <param name="Walks">Of the screening.</param>
/// <param name="Keep">How many parameters get Sobol indices; 0 for none.</param>
/// <param name="Rows">Of the sample for Sobol indices.</param>
public sealed record SensitivityPlan(string[] Over, double Reach, string Of, int Walks, int Keep, int Rows)
{
    /// <summary>What was found, the parameters that matter most first.</summary>
    public SensitivityDocument Document(Material material, ParameterRange[] ranges, IReadOnlyList<MorrisEffect> effects,
        IReadOnlyList<SobolIndex> indices)
    {
        var known = Parameters.Of(material.Ready.Scenario);
        return new(
            SensitivityDocument.Version,
            material.Inquiry.Name,
            Of,
            material.Inquiry.Seed,
            material.Inquiry.Runs,
            material.Rounds,
            [
                .. from effect in effects
                   let range = ranges.First(range => range.Path == effect.Path)
                   let index = indices.FirstOrDefault(index => index.Path == effect.Path)
                   orderby index?.Total.Mean ?? -1 descending, effect.Strength.Mean descending, effect.Path
                   select new ParameterDocument(
                       effect.Path,
                       Parameters.Find(known, effect.Path)?.Value,
                       range.From,
                       range.To,
                       EstimateDocument.Of(effect.Strength),
                       EstimateDocument.Of(effect.Mean),
                       EstimateDocument.Of(effect.Spread),
                       index is null ? null : EstimateDocument.Of(index.First),
                       index is null ? null : EstimateDocument.Of(index.Total),
                       effect.Places.First,
                       effect.Places.Last),
            ]);
    }
}
