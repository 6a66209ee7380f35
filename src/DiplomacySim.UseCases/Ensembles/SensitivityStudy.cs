using DiplomacySim.Analysis;
using DiplomacySim.Contracts;
using DiplomacySim.Reporting;

namespace DiplomacySim.UseCases;

/// <summary>Which parameters move a response most: all by screening, the strongest by their share of its variance.</summary>
public sealed class SensitivityStudy : Study<SensitivityDocument>
{
    private readonly SensitivityPlan plan;
    private readonly Response response;
    private readonly ParameterRange[] ranges;

    private SensitivityStudy(Material material, SensitivityPlan plan, Response response, ParameterRange[] ranges)
        : base("sensitivity", material) => (this.plan, this.response, this.ranges) = (plan, response, ranges);

    public override StudySize Size
    {
        get
        {
            var points = (plan.Walks * (ranges.Length + 1L)) + (Kept > 0 ? plan.Rows * (Kept + 2L) : 0);
            return new(FormattableString.Invariant($"{StudySize.Of(ranges.Length)}, {points:#,0} points"), ranges.Length, points,
                points * Inquiry.Runs);
        }
    }

    /// <summary>How many parameters are looked at more closely.</summary>
    private int Kept => Math.Min(plan.Keep, ranges.Length);

    /// <exception cref="RefusedScenarioException">There is something wrong with the scenario or with a range.</exception>
    /// <exception cref="RefusalException">There is no such response, or a range is none.</exception>
    public static SensitivityStudy Of(Inquiry inquiry, SensitivityPlan plan)
    {
        var (response, given) = (Responses.Read(plan.Of), Responses.Ranges(plan.Over));
        var material = inquiry.Read();
        Responses.Check(response, material.Setting);
        ParameterRange[] ranges = given.Length > 0 ? given : [.. Factors.Of(material.Ready.Scenario, plan.Reach).Select(factor => factor.Range)];
        RefusedScenarioException.ThrowIfAny(Points.Ends(ranges, material));
        return new(material, plan, response, ranges);
    }

    protected override async Task<SensitivityDocument> Answer(
        IEnsembleStage stage, ResultWriter results, IProgress<RunsPlayed> progress, CancellationToken cancellation)
    {
        var screening = MorrisDesign.Of(ranges, plan.Walks, Inquiry.Seed);
        var effects = MorrisEffect.Of(screening, await Respond(stage, screening, progress));
        IReadOnlyList<SobolIndex> indices = [];
        if (Kept > 0)
        {
            var strongest = effects.OrderByDescending(effect => effect.Strength.Mean).Take(Kept)
                .Select(effect => ranges.First(range => range.Path == effect.Path)).ToArray();
            var sample = SaltelliDesign.Of(strongest, plan.Rows);
            indices = SobolIndex.Of(sample, await Respond(stage, sample, progress));
        }

        return plan.Document(Material, ranges, effects, indices);
    }

    protected override Showing Show(SensitivityDocument document) => SensitivityShowing.Of(document, Material.Provenance);

    /// <summary>Mean response at each point of a design.</summary>
    /// <exception cref="RefusalException">At some point there is none.</exception>
    private async Task<double[]> Respond(IEnsembleStage stage, Design design, IProgress<RunsPlayed> progress)
    {
        var outcomes = await Outcomes(stage, Material.Order(Detail.None, Points.Of(design, Material).Sets), progress);
        double[] found = [.. outcomes.Select(point => response.Of(point).Mean)];
        return Array.TrueForAll(found, double.IsFinite) ? found
            : throw new RefusalException($"{response.Text} is missing at {found.Count(mean => !double.IsFinite(mean))} of "
                + $"{found.Length} points, where {response.Absence}: what a parameter does there cannot be told.");
    }
}
