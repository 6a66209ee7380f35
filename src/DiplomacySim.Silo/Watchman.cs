using Microsoft.Extensions.Hosting;

namespace DiplomacySim.Silo;

/// <summary>
/// In a silo that serves clients: takes up the ensembles when it starts, and whatever is under way on record now and then and whenever another
/// silo has died. So nothing that a storage error, a kill or an upgrade has ended stays under way with nobody playing it.
/// </summary>
/// <remarks>
/// A silo in a client's own process leaves ensembles to the command that asks for them: they would take its time from what it was started for.
/// </remarks>
public sealed class Watchman(Resumption resumption, Leftovers leftovers, ISiloStatusOracle silos, IHostApplicationLifetime lifetime)
    : IStartupTask, ISiloStatusListener, IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

    private readonly SemaphoreSlim died = new(0);

    public async Task Execute(CancellationToken cancellationToken)
    {
        silos.SubscribeToSiloStatusEvents(this);
        await resumption.TakeUpEnsembles(cancellationToken);
        _ = Watch(lifetime.ApplicationStopping);
    }

    public void SiloStatusChangeNotification(SiloAddress updatedSilo, SiloStatus status)
    {
        if (status == SiloStatus.Dead)
        {
            died.Release();
        }
    }

    public void Dispose() => died.Dispose();

    private async Task Watch(CancellationToken stopping)
    {
        try
        {
            while (true)
            {
                await died.WaitAsync(Pause, stopping);
                await resumption.TakeUpRuns(stopping);
                await resumption.TakeUpEnsembles(stopping);
                await leftovers.Stop(stopping);
            }
        }
        catch (OperationCanceledException)
        {
            // The silo is shutting down.
        }
    }
}
