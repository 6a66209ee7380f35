using System.Diagnostics;
using DiplomacySim.Analysis;
using DiplomacySim.Contracts;

namespace DiplomacySim.Client.Ensembles;

/// <summary>Plays an ensemble among actor grains, run by run on record, instead of on the kernel: a load test, with the same results.</summary>
public sealed class Live(Screen screen, SiloPlace place, Material material, CancellationToken cancellation) : IEnsembleStage
{
    /// <summary>Runs that are played at once.</summary>
    private const int AtOnce = 16;

    public string? Underway { get; private set; }

    /// <returns>Each run as a batch of its own.</returns>
    public async IAsyncEnumerable<Batch> Play(EnsembleOrder order)
    {
        Underway = order.Ensemble;
        await using var connection = await Connection.Open(place, cancellation);
        var (watch, acts, playing) = (Stopwatch.StartNew(), 0L, new Queue<(string Run, Task<(Batch Batch, int Acts)> Task)>());
        for (var number = 1; number <= order.Runs || playing.Count > 0; number++)
        {
            if (number <= order.Runs)
            {
                var run = $"{order.Ensemble}-{number}";
                playing.Enqueue((run, Play(connection, order, run, number)));
            }

            if (playing.Count == AtOnce || number > order.Runs)
            {
                var (batch, count) = await Next(connection, playing);
                acts += count;
                yield return batch;
            }
        }

        screen.Untick();
        var seconds = watch.Elapsed.TotalSeconds;
        screen.Errors.WriteLine(
            FormattableString.Invariant($"Among grains: {order.Runs / seconds:#,0.0} runs a second, {acts / seconds:#,0} acts a second."));
    }

    private async Task<(Batch Batch, int Acts)> Next(Connection connection, Queue<(string Run, Task<(Batch Batch, int Acts)> Task)> playing)
    {
        try
        {
            var run = await playing.Peek().Task;
            playing.Dequeue();
            return run;
        }
        catch (OperationCanceledException) when (!place.IsElsewhere)
        {
            await Task.WhenAll(playing.Select(run => connection.Run(run.Run).Stop()));
            throw;
        }
    }

    private async Task<(Batch Batch, int Acts)> Play(Connection connection, EnsembleOrder order, string run, int number)
    {
        await connection.Start(
            new RunOrder(run, order.File, order.Canonical, Chance.SeedOf(order.Seed, number), order.Rounds, Minds: order.Minds),
            screen.Errors.WriteLine, cancellation);
        await connection.Run(run).Resume();
        var state = new PublicRecord(material.Setting);
        var (recorder, acts) = (new Recorder(new Slice(0, number, 1), order.Detail), 0);
        recorder.Begin(state.World, material.Minds);
        await foreach (var round in connection.Run(run).Watch(0, cancellation).WithCancellation(cancellation))
        {
            foreach (var act in round.Acts)
            {
                state.Hear(act);
                recorder.Hear(act);
            }

            acts += round.Acts.Length;
        }

        var status = await connection.Run(run).Status();
        if (status.State != RunState.Finished)
        {
            throw new EnsembleFailedException($"The run {run} is {Words.Kebab(status.State.ToString())}: {status.Failure} The same command goes on.");
        }

        recorder.EndRun();
        return (recorder.Finish(), acts);
    }
}
