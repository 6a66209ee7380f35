using DiplomacySim.Analysis;
using DiplomacySim.Contracts;
using DiplomacySim.Reporting;

namespace DiplomacySim.UseCases;

/// <summary>How two scenarios differ on the same seeds.</summary>
public sealed class CompareStudy : Study<CompareDocument>
{
    private readonly Material changed;
    private readonly Material? kept;
    private readonly string[] changes;

    private CompareStudy(Material one, Material changed, Material? kept, string[] changes)
        : base("compare", one) => (this.changed, this.kept, this.changes) = (changed, kept, changes);

    /// <param name="other">File of the second scenario; null for the first one with changes.</param>
    /// <param name="changes">Overrides that the second has beside those of both.</param>
    /// <exception cref="RefusedScenarioException">There is something wrong with one of them, or with both.</exception>
    /// <exception cref="RefusalException">They have different numbers of rounds.</exception>
    public static CompareStudy Of(Inquiry inquiry, string? other, string[] changes)
    {
        var (file, told) = other is null ? (inquiry.File, inquiry.Told) : (other, null);
        var all = Inquiry.Read([inquiry, inquiry with { File = file, Told = told, Sets = [.. inquiry.Sets, .. changes] },
            inquiry with { File = file, Told = told }]);
        return all[0].Rounds == all[1].Rounds ? new(all[0], all[1], other is null ? null : all[2], changes)
            : throw new RefusalException(
                $"{inquiry.File} has {all[0].Rounds} rounds and {file} {all[1].Rounds}: name one number with --rounds.");
    }

    protected override async Task<CompareDocument> Answer(
        IEnsembleStage stage, ResultWriter results, IProgress<RunsPlayed> progress, CancellationToken cancellation)
    {
        if (kept is not null)
        {
            results.Keep(kept);
        }

        var (one, two) = (Material.Order(Inquiry.Results.Detail), changed.Order(Inquiry.Results.Detail));
        await results.Begin(one with { Points = [[], changes] });
        var (paired, done) = (new Paired(Material.Setting, changed.Setting), 0L);
        await foreach (var (first, second) in stage.Play(one).Zip(stage.Play(two)))
        {
            paired.Add(first, second);
            await results.Add(first, Material);
            await results.Add(second with { Slice = second.Slice with { Point = 1 } }, changed);
            done += first.Slice.Count + second.Slice.Count;
            progress.Report(new(done, 2L * Inquiry.Runs, ""));
        }

        return new(
            CompareDocument.Version,
            Inquiry.Name,
            string.Join(' ', [changed.Inquiry.Name, .. changes]),
            [one.Ensemble, two.Ensemble],
            Inquiry.Seed,
            Inquiry.Runs,
            Material.Rounds,
            DifferenceDocument.Of([.. paired.All]));
    }

    protected override Showing Show(CompareDocument document) => CompareShowing.Of(document, Material.Provenance);
}
