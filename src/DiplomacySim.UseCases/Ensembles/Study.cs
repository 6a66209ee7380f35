using DiplomacySim.Analysis;
using DiplomacySim.Contracts;
using DiplomacySim.Reporting;

namespace DiplomacySim.UseCases;

/// <summary>A question that many runs of a scenario answer with a document.</summary>
/// <param name="name">Of the document among the results.</param>
public abstract class Study<T>(string name, Material material)
{
    public Material Material => material;

    /// <summary>How much there is to do, where that is worth telling before it begins.</summary>
    public virtual StudySize? Size => null;

    protected Inquiry Inquiry => material.Inquiry;

    /// <summary>Plays the runs, and writes results where the inquiry says so.</summary>
    /// <exception cref="EnsembleFailedException">The runs cannot be played.</exception>
    /// <exception cref="ResultFolderException">The results cannot be written.</exception>
    public async Task<T> Play(IEnsembleStage stage, IProgress<RunsPlayed> progress, CancellationToken cancellation)
    {
        await using var results = ResultWriter.Open(Inquiry.Results);
        results.Keep(material);
        var document = await Answer(stage, results, progress, cancellation);
        await results.Finish(name, document, () => Show(document));
        return document;
    }

    protected abstract Task<T> Answer(IEnsembleStage stage, ResultWriter results, IProgress<RunsPlayed> progress, CancellationToken cancellation);

    /// <summary>The document in pictures.</summary>
    protected abstract Showing Show(T document);

    /// <param name="take">Takes each batch, in order.</param>
    protected static async Task Play(IEnsembleStage stage, EnsembleOrder order, IProgress<RunsPlayed> progress, Func<Batch, Task> take,
        Func<string>? soFar = null)
    {
        var (done, total) = (0L, (long)order.Points.Length * order.Runs);
        await foreach (var batch in stage.Play(order))
        {
            await take(batch);
            done += batch.Slice.Count;
            progress.Report(new(done, total, soFar?.Invoke() ?? ""));
        }
    }

    /// <summary>What came out at each point.</summary>
    protected async Task<Outcomes[]> Outcomes(IEnsembleStage stage, EnsembleOrder order, IProgress<RunsPlayed> progress,
        Func<Batch, Task>? take = null)
    {
        Outcomes[] outcomes = [.. order.Points.Select(_ => new Outcomes(Material.Setting))];
        await Play(stage, order, progress, batch =>
        {
            outcomes[batch.Slice.Point].Add(batch);
            return take?.Invoke(batch) ?? Task.CompletedTask;
        });
        return outcomes;
    }
}

/// <summary>How much a study has to do.</summary>
/// <param name="What">In words.</param>
/// <param name="Points">Each is played so often as the inquiry says.</param>
public sealed record StudySize(string What, int Parameters, long Points, long Runs)
{
    internal static string Of(int count) => Figures.Count(count, "parameter");
}
