using DiplomacySim.Contracts;
using DiplomacySim.Journal;
using DiplomacySim.Scenarios;
using DiplomacySim.Silo;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Runtime;
using Orleans.TestingHost;

namespace DiplomacySim.Tests;

/// <summary>A cluster in this process with journals that all its silos share.</summary>
public sealed class Cluster : IAsyncDisposable
{
    private readonly InProcessTestCluster cluster;
    private readonly Dictionary<SiloAddress, InProcessSiloHandle> joined = [];
    private Action<ISiloBuilder>? next;
    private int runs;

    private Cluster(InProcessTestClusterBuilder builder, Action<ISiloBuilder>? configure)
    {
        next = configure;
        builder.ConfigureSilo((_, silo) => next?.Invoke(silo));
        cluster = builder.Build();
    }

    internal MemoryJournal Journal { get; private init; } = new();

    /// <summary>A cluster over a journal in memory.</summary>
    public static Task<Cluster> Start(short silos, Action<ISiloBuilder>? configure = null)
    {
        var journal = new MemoryJournal();
        return Start(silos, journal, journal.Journals, configure);
    }

    /// <summary>A cluster over journals that others may use too.</summary>
    public static Task<Cluster> Over(Journals journals) => Start(1, new(), journals, null);

    private static async Task<Cluster> Start(short silos, MemoryJournal journal, Journals journals, Action<ISiloBuilder>? configure)
    {
        var builder = new InProcessTestClusterBuilder(silos);
        builder.Options.ConfigureFileLogging = false;
        builder.ConfigureSilo((_, silo) =>
        {
            silo.Services.AddSingleton(journals);
            SiloHost.AddGrains(silo);
            SiloHost.StayAlive(silo);
        });
        var cluster = new Cluster(builder, configure) { Journal = journal };
        await cluster.cluster.DeployAsync();
        return cluster;
    }

    /// <summary>Starts one more silo.</summary>
    /// <param name="configure">What is other about it; null for what is said of the others.</param>
    public async Task<SiloAddress> Join(Action<ISiloBuilder>? configure = null)
    {
        next = configure ?? next;
        var silo = await cluster.StartAdditionalSiloAsync();
        joined.Add(silo.SiloAddress, silo);
        return silo.SiloAddress;
    }

    /// <summary>Stops a silo that has joined, as it is told to.</summary>
    public Task Leave(SiloAddress silo) => cluster.StopSiloAsync(joined[silo]);

    public IGrainFactory Grains => cluster.Client;

    public IRunGrain Run(string run) => cluster.Client.GetGrain<IRunGrain>(run);

    public IEnsembleGrain Ensemble(string ensemble) => cluster.Client.GetGrain<IEnsembleGrain>(ensemble);

    public ICatalogueGrain Catalogue => cluster.Client.GetGrain<ICatalogueGrain>(GrainKeys.Catalogue);

    /// <summary>An order with an id of its own.</summary>
    public RunOrder Order(string file, long seed, int? rounds = null)
    {
        var ready = (Loaded.Ready)ScenarioFile.Load(Repository.Path($"scenarios/{file}"));
        return new RunOrder($"test-{Interlocked.Increment(ref runs)}", file, ready.Canonical, seed, rounds ?? ready.Scenario.Rounds);
    }

    /// <summary>Plays a run to its end.</summary>
    public async Task<RunStatus> Play(RunOrder order)
    {
        await Run(order.Run).Start(order);
        return await Finish(order.Run);
    }

    /// <summary>Plays a run up to a round that cannot be written.</summary>
    /// <returns>What whoever watches is told.</returns>
    public async Task<RecordException> Fail(RunOrder order, int round)
    {
        var watched = new TaskCompletionSource();
        Journal.FailAt = (round, watched.Task);
        await Run(order.Run).Start(order);
        return await Assert.ThrowsAsync<RecordException>(async () =>
        {
            await foreach (var _ in Run(order.Run).Watch(0))
            {
                watched.TrySetResult();
            }
        });
    }

    public async Task<RunStatus> Finish(string run)
    {
        await foreach (var _ in Run(run).Watch(0))
        {
        }

        return await Run(run).Status();
    }

    public async ValueTask DisposeAsync() => await cluster.DisposeAsync();
}
