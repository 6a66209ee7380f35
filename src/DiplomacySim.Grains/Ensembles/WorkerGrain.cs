using DiplomacySim.Analysis;
using DiplomacySim.Contracts;

namespace DiplomacySim.Grains;

/// <summary>Plays batches of an ensemble on the kernel of the silo that it is on.</summary>
public sealed class WorkerGrain(Library library, Kernel kernel) : Grain, IWorkerGrain
{
    public Task<Batch> Play(EnsembleOrder order, int batch, CancellationToken cancellation) => kernel.Do(
        () =>
        {
            library.Require(order.Minds, $"Ensemble '{order.Ensemble}'");
            var slice = order.Plan.Slice(batch);
            return new Player(library.Setting(order.Canonical, order.Points[slice.Point]), order.Rounds, order.Detail, library.Minds)
                .Play(slice, order.Seed, cancellation);
        },
        cancellation);
}
