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
using Orleans.Messaging;
using Orleans.Runtime;
using Orleans.Runtime.Messaging;

namespace DiplomacySim.Client;

/// <summary>Where the runs are.</summary>
/// <param name="Silo">HOST:PORT, several with commas between them, or null.</param>
/// <param name="DataFolder">That of a silo in this process; null for the one of the settings.</param>
/// <param name="Minds">Those who can answer here; a silo elsewhere has its own.</param>
public sealed record SiloPlace(string? Silo, string? DataFolder, MindFiles Minds)
{
    public static TimeSpan UsualPatience { get; } = TimeSpan.FromSeconds(30);

    /// <summary>The file of settings; null for the usual one.</summary>
    public string? Config { get; init; }

    /// <summary>How the database is reached that lists the silos of a cluster; empty for none.</summary>
    public string Database { get; init; } = "";

    /// <summary>How long a silo elsewhere that does not answer is waited for.</summary>
    public TimeSpan Patience { get; init; } = UsualPatience;

    /// <summary>What journals are reached through in this process; null for directly.</summary>
    public Func<Journals, Journals>? Through { get; init; }

    /// <summary>Told of what is waited for.</summary>
    public Action<string> Tell { get; init; } = _ => { };

    /// <summary>Whether runs are played by silos elsewhere, and not in this process.</summary>
    public bool IsElsewhere => Silo is not null || Database.Length > 0;

    /// <summary>What to call the silos elsewhere.</summary>
    public string Name => Silo is null ? "the silos of the cluster" : Addresses.Length > 1 ? $"the silos at {Silo}" : $"the silo at {Silo}";

    internal string[] Addresses => Silo?.Split(',') ?? [];

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

    private IHost host = null!;
    private CancellationTokenSource lost = new();

    /// <summary>Where silos of the place answered last.</summary>
    private IPEndPoint[] gateways = [];

    private Connection(SiloPlace place) => Place = place;

    public SiloPlace Place { get; }

    /// <summary>Cancelled once a silo has hung up.</summary>
    public CancellationToken Lost => lost.Token;

    public ICatalogueGrain Catalogue => Grains.GetGrain<ICatalogueGrain>(GrainKeys.Catalogue);

    public IStatusGrain Status => Grains.GetGrain<IStatusGrain>(GrainKeys.Catalogue);

    private IGrainFactory Grains => host.Services.GetRequiredService<IGrainFactory>();

    /// <exception cref="UnreachableException">No silo answers at the place, also not later while there is patience.</exception>
    public static async Task<Connection> Open(SiloPlace place, CancellationToken cancellation)
    {
        var connection = new Connection(place);
        if (place.IsElsewhere)
        {
            await connection.Reach(DateTime.UtcNow + place.Patience, place.Tell, cancellation);
        }
        else
        {
            connection.host = await Own(place, cancellation);
        }

        return connection;
    }

    /// <summary>Whether a call failed because the silo, or its database, could not be reached or went away.</summary>
    public static bool IsLoss(Exception problem) => SiloLoss.Is(problem) || IsLeaving(problem) || problem is UnreachableException
        or ConnectionFailedException or ClientNotAvailableException or RecordAwayException or SupersededException;

    /// <summary>A silo that is leaving may still answer that nobody there has such a grain, or list none at all.</summary>
    private static bool IsLeaving(Exception problem) => problem.GetType() == typeof(OrleansException)
        || (problem is ArgumentException && problem.Message.StartsWith("Could not find an implementation for interface", StringComparison.Ordinal));

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
                return await Insist(() => Run(order.Run).Start(order), cancellation);
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
    /// <returns>Its id.</returns>
    /// <exception cref="NoSuchRunException">There is none.</exception>
    public async Task<string> Find(string run, CancellationToken cancellation)
    {
        var id = run == "last" && (await Insist(() => Catalogue.Runs(new()), cancellation)).Entries is [var newest, ..]
            ? newest.Run : run;
        var status = await Insist(() => Run(id).Status(), cancellation);
        return status.State == RunState.Unknown ? throw new NoSuchRunException(run) : id;
    }

    /// <summary>One run as it is on record now.</summary>
    /// <param name="run">Its id, or `last` for the newest.</param>
    /// <exception cref="NoSuchRunException">There is none.</exception>
    public async Task<RunOnRecord> Read(string run, CancellationToken cancellation)
    {
        var id = await Find(run, cancellation);
        return await Insist(() => RunOnRecord.Read(Run(id), Place.Minds, cancellation), cancellation);
    }

    /// <inheritdoc cref="Insist{T}(Func{Task{T}}, Action{string}, CancellationToken)"/>
    public Task<T> Insist<T>(Func<Task<T>> ask, CancellationToken cancellation) => Insist(ask, Place.Tell, cancellation);

    /// <summary>Asks silos elsewhere, and again where one goes away or its database is away, as long as there is patience.</summary>
    /// <param name="ask">Comes to the same if it is asked twice.</param>
    /// <param name="tell">Told of a loss.</param>
    /// <exception cref="UnreachableException">Nobody answered in time.</exception>
    public async Task<T> Insist<T>(Func<Task<T>> ask, Action<string> tell, CancellationToken cancellation)
    {
        for (var until = DateTime.MaxValue; ;)
        {
            cancellation.ThrowIfCancellationRequested();
            try
            {
                return await ask().WaitAsync(cancellation);
            }
            catch (Exception loss) when (Place.IsElsewhere && IsLoss(loss))
            {
                if (until == DateTime.MaxValue)
                {
                    until = DateTime.UtcNow + Place.Patience;
                    tell(await WhatWasLost(loss));
                }

                await Renew(loss, until, cancellation);
            }
        }
    }

    /// <returns>In words, what is gone: a silo, or the database.</returns>
    /// <param name="when">After what, if that is known.</param>
    public async Task<string> WhatWasLost(Exception loss, string when = "")
    {
        if (loss is RecordException)
        {
            return $"{loss.Message.TrimEnd('.')}; waiting{when} up to {Place.Patience.TotalSeconds:0.###} s.";
        }

        if (gateways.Length > 1)
        {
            var isThere = await Task.WhenAll(gateways.Select(Answers));
            var gone = gateways.Where((_, place) => !isThere[place]).ToArray();
            if (gone.Length < gateways.Length)
            {
                return gone.Length == 0 ? $"An answer was lost{when}; asking again."
                    : $"silo {string.Join(" and ", (object[])gone)} of {gateways.Length} is gone{when}, going on.";
            }
        }

        return $"{char.ToUpperInvariant(Place.Name[0])}{Place.Name[1..]} went away{when}; waiting {Place.Patience.TotalSeconds:0.###} s for it to "
            + "come back.";
    }

    /// <summary>After a loss: looks for a silo until there is one; where its database is away, waits a little.</summary>
    /// <param name="until">When to give up.</param>
    /// <exception cref="UnreachableException">None was found in time.</exception>
    public async Task Renew(Exception loss, DateTime until, CancellationToken cancellation)
    {
        try
        {
            if (loss is RecordException)
            {
                await (DateTime.UtcNow < until ? Task.Delay(Pause, cancellation) : throw new UnreachableException(loss.Message));
                return;
            }

            await DisposeAsync();
            await Reach(until, _ => { }, cancellation);
        }
        catch (UnreachableException problem)
        {
            throw new UnreachableException($"{problem.Message} What is under way goes on when one is back.");
        }
    }

    public async ValueTask DisposeAsync()
    {
        await host.StopAsync();
        host.Dispose();
    }

    /// <summary>Tries to connect again and again: what is not there yet may just be starting.</summary>
    private async Task Reach(DateTime until, Action<string> tell, CancellationToken cancellation)
    {
        for (var isFirst = true; ; isFirst = false)
        {
            try
            {
                await Connect(until, cancellation);
                return;
            }
            catch (UnreachableException problem) when (!(problem.IsFinal && gateways.Length == 0) && DateTime.UtcNow + Pause < until)
            {
                if (isFirst)
                {
                    tell($"{problem.Message.TrimEnd('.')}; waiting up to {Place.Patience.TotalSeconds:0.###} s.");
                }

                await Task.Delay(Pause, cancellation);
            }
        }
    }

    private async Task Connect(DateTime until, CancellationToken cancellation)
    {
        lost = new CancellationTokenSource();
        var security = ClientSecurity.Of(SiloSettings.From(ConfigurationFile.Read(Place.Config)));
        host = Remote(await Task.WhenAll(Place.Addresses.Select(address => Address(address, cancellation))), Place.Database, security, lost);
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        patience.CancelAfter(until > DateTime.UtcNow ? until - DateTime.UtcNow : TimeSpan.Zero);
        try
        {
            await host.StartAsync(patience.Token);
            gateways = [.. (await host.Services.GetRequiredService<IGatewayListProvider>().GetGatewaysAsync(cancellation))
                .Select(gateway => gateway.ToGatewayAddress()!.Endpoint)];
        }
        catch (Exception problem) when (!cancellation.IsCancellationRequested)
        {
            host.Dispose();
            throw await Reason(problem, security);
        }
        catch
        {
            host.Dispose();
            throw;
        }
    }

    /// <returns>Why there is no connection, as far as that can be found.</returns>
    private async Task<UnreachableException> Reason(Exception problem, ClientSecurity security)
    {
        try
        {
            return await OtherCluster(problem) is { } other
                ? new($"{Place.Name}: another version answers, {other}; this client is of {SiloHost.Cluster}.", Place.Addresses.Length == 1)
                : new($"{Place.Name}: none of this version answers.{(security.Reason.Length > 0 ? $" {security.Reason}" : "")}");
        }
        catch (RecordException noDatabase)
        {
            return new(noDatabase.Message);
        }
    }

    /// <returns>The name of the cluster that answers at the place, where it is not the client's.</returns>
    private async Task<string?> OtherCluster(Exception problem)
    {
        if (Place.Database.Length > 0)
        {
            return await Clustering.Others(Place.Database) is [var other, ..] ? other : null;
        }

        // The only place where Orleans tells of it.
        for (var cause = problem; cause is not null; cause = cause.InnerException)
        {
            if (cause.Message.Split('"') is ["Unexpected cluster id ", var found, ..])
            {
                return found;
            }
        }

        return null;
    }

    private static async Task<IHost> Own(SiloPlace place, CancellationToken cancellation)
    {
        var own = SiloHost.InProcess(place.DataFolder, place.Minds, place.Through, place.Config);
        // One that is interrupted while it starts tells of it in words of its own.
        await own.StartAsync(CancellationToken.None);
        if (cancellation.IsCancellationRequested)
        {
            await own.StopAsync(CancellationToken.None);
            own.Dispose();
            throw new OperationCanceledException(cancellation);
        }

        return own;
    }

    private static IHost Remote(IPEndPoint[] silos, string database, ClientSecurity security, CancellationTokenSource lost)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder.UseOrleansClient(client =>
        {
            Clustering.Find(client, silos, database);
            client.Configure<ClientMessagingOptions>(messaging => messaging.ResponseTimeout = TimeSpan.FromSeconds(10));
            security.Use(client);
            client.UseConnectionRetryFilter((_, _) => Task.FromResult(false));
            client.AddGatewayCountChangedHandler((_, gateways) =>
            {
                if (gateways.NumberOfConnectedGateways < gateways.PreviousNumberOfConnectedGateways)
                {
                    lost.Cancel();
                }
            });
        });
        return builder.Build();
    }

    private static async Task<bool> Answers(IPEndPoint silo)
    {
        using var socket = new TcpClient(silo.AddressFamily);
        try
        {
            await socket.ConnectAsync(silo).WaitAsync(Pause);
            return true;
        }
        catch (Exception problem) when (problem is SocketException or TimeoutException)
        {
            return false;
        }
    }

    private static async Task<IPEndPoint> Address(string silo, CancellationToken cancellation)
    {
        var (host, port) = SiloPlace.Split(silo) ?? throw new UnreachableException($"'{silo}' is not HOST:PORT.", isFinal: true);
        try
        {
            return new IPEndPoint((await Dns.GetHostAddressesAsync(host, cancellation))[0], port);
        }
        catch (SocketException problem)
        {
            throw new UnreachableException($"'{host}' has no address: {problem.Message}.", isFinal: true);
        }
    }
}
