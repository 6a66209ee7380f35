using Microsoft.Extensions.Hosting;

namespace DiplomacySim.Silo;

/// <summary>
/// In a silo that serves clients: takes up the ensembles when it starts, and now and then whatever is under way on record. So nothing that a
/// storage error has ended stays under way with nobody playing it.
/// </summary>
/// <remarks>
/// A silo in a client's own process leaves ensembles to the command that asks for them: they would take its time from what it was started for.
/// </remarks>
public sealed class Watchman(Resumption resumption, IHostApplicationLifetime lifetime, TimeProvider clock) : IStartupTask
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

    public async Task Execute(CancellationToken cancellationToken)
    {
        await resumption.TakeUpEnsembles(cancellationToken);
        _ = Watch(lifetime.ApplicationStopping);
    }

    private async Task Watch(CancellationToken stopping)
    {
        using var timer = new PeriodicTimer(Pause, clock);
        try
        {
            while (await timer.WaitForNextTickAsync(stopping))
            {
                await resumption.TakeUpRuns(stopping);
                await resumption.TakeUpEnsembles(stopping);
            }
        }
        catch (OperationCanceledException)
        {
            // The silo is shutting down.
        }
    }
}
