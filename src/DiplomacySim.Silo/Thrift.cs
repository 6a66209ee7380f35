using Microsoft.Extensions.Hosting;

namespace DiplomacySim.Silo;

/// <summary>Gives back the memory that a silo took while it had much to do, once it has little: the runtime by itself keeps it.</summary>
internal sealed class Thrift : BackgroundService
{
    private const long Much = 64 << 20;
    private const long Little = 4 << 20;

    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(10);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause);
        var (collected, before) = (0L, 0L);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
            {
                var allocated = GC.GetTotalAllocatedBytes();
                if (allocated - before < Little && allocated - collected > Much)
                {
                    GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
                    collected = allocated;
                }

                before = allocated;
            }
        }
        catch (OperationCanceledException)
        {
            // The silo is shutting down.
        }
    }
}
