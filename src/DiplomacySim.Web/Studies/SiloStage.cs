using DiplomacySim.Analysis;
using DiplomacySim.Contracts;
using DiplomacySim.UseCases;

namespace DiplomacySim.Web;

/// <summary>Has ensembles played by the silo that the page belongs to.</summary>
internal sealed class SiloStage(IGrainFactory grains, CancellationToken cancellation) : IEnsembleStage
{
    private readonly List<string> started = [];

    public string? Underway => started.LastOrDefault();

    public async IAsyncEnumerable<Batch> Play(EnsembleOrder order)
    {
        started.Add(order.Ensemble);
        var ensemble = grains.GetGrain<IEnsembleGrain>(order.Ensemble);
        var code = (await ensemble.Start(order)).Code;
        for (var number = 0; number < order.Plan.Batches; number++)
        {
            yield return await Batch(ensemble, order, number, code);
        }
    }

    /// <summary>What is on record stays.</summary>
    public async Task Stop()
    {
        foreach (var ensemble in started)
        {
            await grains.GetGrain<IEnsembleGrain>(ensemble).Stop();
        }
    }

    private async Task<Batch> Batch(IEnsembleGrain ensemble, EnsembleOrder order, int number, string code)
    {
        while (true)
        {
            cancellation.ThrowIfCancellationRequested();
            if (await ensemble.Batch(number, code).WaitAsync(cancellation) is { } batch)
            {
                return batch;
            }

            switch (await ensemble.Status())
            {
                case { State: RunState.Failed, Failure: var failure }:
                    throw new EnsembleFailedException($"The ensemble {order.Ensemble} failed: {failure}");
                case { State: RunState.Stopped }:
                    throw new OperationCanceledException("Somebody stopped the ensemble.");
                case { State: RunState.Unknown }:
                    await ensemble.Start(order);
                    break;
                case var other when other.Code != code:
                    throw new EnsembleFailedException("The silos have begun to play by other code. Start the study again.");
            }
        }
    }
}
