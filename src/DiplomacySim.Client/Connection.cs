using System.Net;
using System.Net.Sockets;
using DiplomacySim.Contracts;
using DiplomacySim.Journal;
using DiplomacySim.Scenarios;
using DiplomacySim.Silo;
using DiplomacySim.Silo.Security;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Orleans.Configuration;
using Orleans.Runtime.Messaging;

namespace DiplomacySim.Client;

/// <summary>Where the runs are.</summary>
/// <param name="Silo">HOST:PORT, or null to host one in this process.</param>
/// <param name="Minds">Those who can answer here; a silo elsewhere has its own.</param>
public sealed record SiloPlace(string? Silo, string? DataFolder, MindFiles Minds)
{
    public static TimeSpan UsualPatience { get; } = TimeSpan.FromSeconds(30);

    /// <summary>How long a silo elsewhere that does not answer is waited for.</summary>
    public TimeSpan Patience { get; init; } = UsualPatience;

    /// <summary>What journals are reached through in this process; null for directly.</summary>
    public Func<Journals, Journals>? Through { get; init; }

    /// <returns>The two halves of HOST:PORT; null where it is none.</returns>
    public static (string Host, int Port)? Split(string silo)
    {
        var colon = silo.LastIndexOf(':');
        return colon > 0 && ushort.TryParse(silo.AsSpan(colon + 1), out var port) && port > 0 ? (silo[..colon], port) : null;
    }
}

/// <summary>A way to the grains: a silo elsewhere, or one in this process.</summary>
public sealed class Connection : IAsyncDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(0.5);

    private IHost host;
    private CancellationTokenSource lost;

    private Connection(SiloPlace place, IHost host, CancellationTokenSource lost) => (Place, this.host, this.lost) = (place, host, lost);

    public SiloPlace Place { get; }

    /// <summary>Cancelled once the silo has hung up.</summary>
    public CancellationToken Lost => lost.Token;

    public ICatalogueGrain Catalogue => Grains.GetGrain<ICatalogueGrain>(GrainKeys.Catalogue);

    private IGrainFactory Grains => host.Services.GetRequiredService<IGrainFactory>();

    /// <exception cref="UnreachableException">No silo answers at the place.</exception>
    public static async Task<Connection> Open(SiloPlace place, CancellationToken cancellation)
    {
        var (host, lost) = await Start(place, cancellation);
        return new Connection(place, host, lost);
    }

    /// <summary>Whether a call failed because the silo could not be reached or went away.</summary>
    public static bool IsLoss(Exception problem) => problem is UnreachableException or TimeoutException
        or OrleansMessageRejectionException or SiloUnavailableException or EnumerationAbortedException or ConnectionFailedException
        or ClientNotAvailableException;

    public IRunGrain Run(string run) => Grains.GetGrain<IRunGrain>(run);

    public IEnsembleGrain Ensemble(string ensemble) => Grains.GetGrain<IEnsembleGrain>(ensemble);

    /// <summary>Starts a run; where the silo is busy, when it is less so.</summary>
    /// <param name="tell">Told of each wait.</param>
    public async Task<RunStatus> Start(RunOrder order, Action<string> tell, CancellationToken cancellation)
    {
        while (true)
        {
            try
            {
                return await Run(order.Run).Start(order);
            }
            catch (BusyException busy)
            {
                tell(busy.Message);
                await Task.Delay(busy.After, cancellation);
            }
        }
    }

    /// <summary>Starts a run, or goes on with it where it was stopped: nobody but who starts it answers for its seats.</summary>
    public async Task StartSeated(RunOrder order, Action<string> tell, CancellationToken cancellation)
    {
        if ((await Start(order, tell, cancellation)).State is RunState.Stopped or RunState.Failed)
        {
            await Run(order.Run).Resume();
        }
    }

    /// <summary>Finds a run by its id, or the newest by `last`.</summary>
    /// <exception cref="NoSuchRunException">There is none.</exception>
    public async Task<IRunGrain> Find(string run)
    {
        var id = run == "last" && (await Catalogue.Runs(new())).Entries is [var newest, ..] ? newest.Run : run;
        var grain = Run(id);
        return (await grain.Status()).State == RunState.Unknown ? throw new NoSuchRunException(run) : grain;
    }

    /// <summary>Looks for a silo that went away until it is there again.</summary>
    /// <param name="until">When to give up.</param>
    /// <exception cref="UnreachableException">It was not found in time.</exception>
    public async Task Renew(DateTime until, CancellationToken cancellation)
    {
        await DisposeAsync();
        while (DateTime.UtcNow < until)
        {
            try
            {
                (host, lost) = await Start(Place, cancellation);
                return;
            }
            catch (UnreachableException)
            {
                await Task.Delay(Pause, cancellation);
            }
        }

        throw new UnreachableException($"{Place.Silo} did not come back. The run goes on when it does.");
    }

    public async ValueTask DisposeAsync()
    {
        await host.StopAsync();
        host.Dispose();
    }

    private static async Task<(IHost Host, CancellationTokenSource Lost)> Start(SiloPlace place, CancellationToken cancellation)
    {
        var lost = new CancellationTokenSource();
        if (place.Silo is not { } silo)
        {
            var own = SiloHost.InProcess(place.DataFolder, place.Minds, place.Through);
            // One that is interrupted while it starts tells of it in words of its own.
            await own.StartAsync(CancellationToken.None);
            if (cancellation.IsCancellationRequested)
            {
                await own.StopAsync(CancellationToken.None);
                own.Dispose();
                throw new OperationCanceledException(cancellation);
            }

            return (own, lost);
        }

        var security = ClientSecurity.Of(SiloSettings.From(SiloHost.Configuration([])));
        var host = Remote(await Address(silo, cancellation), security, lost);
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        patience.CancelAfter(place.Patience);
        try
        {
            await host.StartAsync(patience.Token);
            return (host, lost);
        }
        catch (Exception) when (!cancellation.IsCancellationRequested)
        {
            host.Dispose();
            var patient = $"no silo of this version answers at {silo} within {place.Patience.TotalSeconds:0.###} s.";
            throw new UnreachableException(security.Reason.Length > 0 ? $"{patient} {security.Reason}" : patient);
        }
    }

    private static IHost Remote(IPEndPoint silo, ClientSecurity security, CancellationTokenSource lost)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder.UseOrleansClient(client =>
        {
            client.UseStaticClustering(silo);
            client.Configure<ClusterOptions>(options => (options.ClusterId, options.ServiceId) = (SiloHost.Cluster, SiloHost.Cluster));
            client.Configure<ClientMessagingOptions>(messaging => messaging.ResponseTimeout = TimeSpan.FromSeconds(10));
            security.Use(client);
            client.UseConnectionRetryFilter((_, _) => Task.FromResult(false));
            client.AddClusterConnectionLostHandler((_, _) => lost.Cancel());
        });
        return builder.Build();
    }

    private static async Task<IPEndPoint> Address(string silo, CancellationToken cancellation)
    {
        var (host, port) = SiloPlace.Split(silo) ?? throw new UnreachableException($"'{silo}' is not HOST:PORT.");
        try
        {
            return new IPEndPoint((await Dns.GetHostAddressesAsync(host, cancellation))[0], port);
        }
        catch (SocketException problem)
        {
            throw new UnreachableException($"'{host}' has no address: {problem.Message}.");
        }
    }
}
