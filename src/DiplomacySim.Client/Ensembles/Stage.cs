using DiplomacySim.Analysis;
using DiplomacySim.Contracts;

namespace DiplomacySim.Client.Ensembles;

/// <summary>Where ensembles are played: has them played, tells how far they are, and hands over their batches in order.</summary>
public sealed class Stage(Screen screen, Connection connection, CancellationToken cancellation) : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly List<EnsembleOrder> started = [];

    public static async Task<Stage> Open(Screen screen, SiloPlace place, CancellationToken cancellation) =>
        new(screen, await Connection.Open(place, cancellation), cancellation);

    /// <summary>Starts an ensemble, or goes on with it; what is on record is not played again.</summary>
    public async Task Start(EnsembleOrder order)
    {
        started.Add(order);
        await Insist(() => connection.Ensemble(order.Ensemble).Start(order));
    }

    /// <summary>A batch of an ensemble that was started, once it has been played.</summary>
    /// <exception cref="EnsembleFailedException">It cannot be played.</exception>
    public async Task<Batch> Batch(EnsembleOrder order, int number)
    {
        while (true)
        {
            if (await Insist(() => connection.Ensemble(order.Ensemble).Batch(number)) is { } batch)
            {
                return batch;
            }

            // A silo elsewhere may have come back without its record.
            var status = await Insist(() => connection.Ensemble(order.Ensemble).Status());
            if (status.State == RunState.Unknown)
            {
                await Insist(() => connection.Ensemble(order.Ensemble).Start(order));
            }

            if (status.State == RunState.Failed)
            {
                throw new EnsembleFailedException($"The ensemble {order.Ensemble} failed: {status.Failure} The same command goes on.");
            }

            if (status.State == RunState.Stopped)
            {
                throw new OperationCanceledException("Somebody stopped the ensemble.");
            }
        }
    }

    /// <summary>Plays an ensemble to its end.</summary>
    /// <param name="take">Takes each batch, in order.</param>
    public async Task Play(EnsembleOrder order, Progress progress, Func<Batch, Task> take)
    {
        await Start(order);
        for (var number = 0; number < order.Plan.Batches; number++)
        {
            var batch = await Batch(order, number);
            await take(batch);
            progress.Add(batch.Slice.Count);
        }
    }

    /// <summary>Who ends the command ends what its own silo plays; at a silo elsewhere it goes on.</summary>
    public async ValueTask DisposeAsync()
    {
        screen.Untick();
        if (cancellation.IsCancellationRequested)
        {
            foreach (var order in started.Where(_ => connection.Place.Silo is null))
            {
                await connection.Ensemble(order.Ensemble).Stop();
            }

            screen.Errors.WriteLine(connection.Place.Silo is { } silo
                ? $"The ensemble goes on at {silo}. The same command watches it; `stop {started.LastOrDefault()?.Ensemble} --silo {silo}` ends it."
                : "Stopped. The same command goes on where it was.");
        }

        await connection.DisposeAsync();
    }

    /// <summary>Asks again where a silo elsewhere goes away and comes back.</summary>
    private async Task<T> Insist<T>(Func<Task<T>> ask)
    {
        while (true)
        {
            cancellation.ThrowIfCancellationRequested();
            try
            {
                return await ask().WaitAsync(cancellation);
            }
            catch (Exception loss) when (connection.Place.Silo is not null && Connection.IsLoss(loss))
            {
                screen.Untick();
                screen.Errors.WriteLine($"The silo at {connection.Place.Silo} went away; waiting {Patience.TotalSeconds} s for it to come back.");
                await connection.Renew(DateTime.UtcNow + Patience, cancellation);
            }
        }
    }
}

/// <summary>An ensemble cannot be played to its end.</summary>
public sealed class EnsembleFailedException(string message) : Exception(message);
