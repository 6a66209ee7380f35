using DiplomacySim.Contracts;
using DiplomacySim.Scenarios;
using DiplomacySim.Silo;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace DiplomacySim.Benchmarks;

/// <summary>One silo in this process with its record on disk, as the client hosts it.</summary>
internal sealed class LiveSilo : IAsyncDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("diplomacysim-");
    private readonly IHost host;
    private readonly IGrainFactory grains;
    private int names;

    private LiveSilo()
    {
        host = SiloHost.InProcess(folder.FullName, MindFiles.None);
        grains = host.Services.GetRequiredService<IGrainFactory>();
    }

    public static async Task<LiveSilo> Start()
    {
        var silo = new LiveSilo();
        await silo.host.StartAsync();
        return silo;
    }

    /// <summary>Plays a run among its actors, from the order to the last round on record.</summary>
    /// <exception cref="InvalidOperationException">The log is not the one that a single thread writes.</exception>
    public async Task Play(Reference reference)
    {
        var order = reference.Order with { Run = Name() };
        var run = grains.GetGrain<IRunGrain>(order.Run);
        await run.Start(order);
        await foreach (var _ in run.Watch(order.Rounds - 1))
        {
        }

        var status = await run.Status();
        if (status.Hash != reference.Hash)
        {
            throw new InvalidOperationException(
                $"Seed {order.Seed} {status.State}: {status.Hash} among grains, {reference.Hash} on one thread. {status.Failure}");
        }
    }

    /// <summary>Pings empty grains, from a grain: those of a sheet at the same time.</summary>
    public Task Ping(int[][] sheets) => grains.GetGrain<ICallerGrain>(Name()).Call(sheets);

    public async ValueTask DisposeAsync()
    {
        await host.StopAsync();
        host.Dispose();
        folder.Delete(recursive: true);
    }

    private string Name() => $"live-{Interlocked.Increment(ref names)}";
}
