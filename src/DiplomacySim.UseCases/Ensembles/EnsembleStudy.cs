using System.Globalization;
using DiplomacySim.Analysis;
using DiplomacySim.Reporting;

namespace DiplomacySim.UseCases;

/// <summary>How often a scenario ends how, and how its measures spread.</summary>
public sealed class EnsembleStudy(Material material) : Study<EnsembleDocument>("ensemble", material)
{
    protected override async Task<EnsembleDocument> Answer(
        IEnsembleStage stage, ResultWriter results, IProgress<RunsPlayed> progress, CancellationToken cancellation)
    {
        var order = Material.Order(Inquiry.Results.Folder is null ? Detail.Spreads : Inquiry.Results.Detail);
        var (outcomes, spreads) = (new Outcomes(Material.Setting), new Spreads(Material.Setting, Material.Rounds));
        await Play(stage, order, progress, Take, () => SoFar(outcomes));
        if (spreads.Runs != outcomes.Runs)
        {
            throw new EnsembleFailedException(
                $"The record has the rounds of {spreads.Runs} of {outcomes.Runs} runs. `forget {order.Ensemble}`, and play them again.");
        }

        return EnsembleDocument.Of(outcomes, spreads, order.Ensemble, Inquiry.Name, Inquiry.Seed);

        Task Take(Batch batch)
        {
            outcomes.Add(batch);
            spreads.Add(batch);
            return results.Add(batch, Material);
        }
    }

    protected override Showing Show(EnsembleDocument document) => EnsembleShowing.Of(document, Material.Setting, Material.Provenance);

    private static string SoFar(Outcomes outcomes)
    {
        var most = Verdicts.All.MaxBy(outcomes.Count);
        return string.Create(CultureInfo.InvariantCulture, $"; {Words.Kebab(most.ToString())} {outcomes.Share(most).Mean:0.0%}");
    }
}
