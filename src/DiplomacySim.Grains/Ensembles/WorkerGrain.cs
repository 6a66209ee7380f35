using DiplomacySim.Analysis;
using DiplomacySim.Contracts;
using Orleans.Placement;
using Orleans.Runtime.Placement.Filtering;

namespace DiplomacySim.Grains;

/// <summary>Plays batches of an ensemble on the kernel of the silo that it is on: one of the same code as that which asks.</summary>
[RandomPlacement]
#pragma warning disable ORLEANSEXP004 // Marked as experimental; the alternative is a placement of our own.
[RequiredMatchSiloMetadataPlacementFilter([PlayingCode.Metadata])]
#pragma warning restore ORLEANSEXP004
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
