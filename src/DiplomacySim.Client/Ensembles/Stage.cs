using DiplomacySim.Analysis;
using DiplomacySim.Contracts;

namespace DiplomacySim.Client.Ensembles;

/// <summary>Has ensembles played on the kernel, by the silo of a place or by one in this process; connects when the first is asked for.</summary>
public sealed class Stage(Screen screen, SiloPlace place, CancellationToken cancellation) : IEnsembleStage, IAsyncDisposable
{
    private readonly List<EnsembleOrder> started = [];
    private Connection? connection;

    /// <summary>That which plays all ensembles of a study; null before the first.</summary>
    private string? code;

    public string? Underway => started.LastOrDefault()?.Ensemble;

    /// <exception cref="OtherCodeException">The silos have begun to play by other code.</exception>
    public async IAsyncEnumerable<Batch> Play(EnsembleOrder order)
    {
        started.Add(order);
        Check(await Insist(order, ensemble => ensemble.Start(order)));
        for (var number = 0; number < order.Plan.Batches; number++)
        {
            yield return await Batch(order, number);
        }
    }

    /// <summary>Who ends the command ends what its own silo plays; at a silo elsewhere it goes on.</summary>
    public async ValueTask DisposeAsync()
    {
        screen.Untick();
        if (connection is null)
        {
            return;
        }

        if (cancellation.IsCancellationRequested)
        {
            foreach (var order in started.Where(_ => !place.IsElsewhere))
            {
                await connection.Ensemble(order.Ensemble).Stop();
            }
        }

        await connection.DisposeAsync();
    }

    private async Task<Batch> Batch(EnsembleOrder order, int number)
    {
        while (true)
        {
            if (await Insist(order, ensemble => code is { Length: > 0 } ? ensemble.Batch(number, code) : ensemble.Batch(number)) is { } batch)
            {
                return batch;
            }

            // A silo elsewhere may have come back without its record.
            var status = Check(await Insist(order, ensemble => ensemble.Status()));
            if (status.State == RunState.Unknown)
            {
                await Insist(order, ensemble => ensemble.Start(order));
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

    private EnsembleStatus Check(EnsembleStatus status) => (code ??= status.Code) == status.Code ? status : throw new OtherCodeException();

    /// <summary>Asks again where a silo elsewhere goes away and comes back.</summary>
    private async Task<T> Insist<T>(EnsembleOrder order, Func<IEnsembleGrain, Task<T>> ask)
    {
        connection ??= await Connection.Open(place, cancellation);
        return await connection.Insist(() => ask(connection.Ensemble(order.Ensemble)), line =>
        {
            screen.Untick();
            screen.Errors.WriteLine(line);
        }, cancellation);
    }
}
