using System.Net;
using DiplomacySim.Contracts;
using DiplomacySim.Silo;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Orleans.Configuration;

namespace DiplomacySim.Client;

/// <summary>Where the runs are.</summary>
/// <param name="Silo">HOST:PORT, or null to host one in this process.</param>
public sealed record SiloPlace(string? Silo, string? DataFolder);

/// <summary>A way to the grains: a silo elsewhere, or one in this process.</summary>
public sealed class Connection : IAsyncDisposable
{
    private readonly IHost host;

    private Connection(IHost host) => this.host = host;

    private IGrainFactory Grains => host.Services.GetRequiredService<IGrainFactory>();

    public static async Task<Connection> Open(SiloPlace place, CancellationToken cancellation)
    {
        var host = place.Silo is { } silo ? Remote(silo) : SiloHost.InProcess(place.DataFolder);
        try
        {
            await host.StartAsync(cancellation);
        }
        catch (Exception problem) when (place.Silo is not null && problem is not OperationCanceledException)
        {
            host.Dispose();
            throw new UnreachableException($"{place.Silo}: {problem.Message}");
        }

        return new Connection(host);
    }

    public ICatalogueGrain Catalogue => Grains.GetGrain<ICatalogueGrain>(Keys.Catalogue);

    public IRunGrain Run(string run) => Grains.GetGrain<IRunGrain>(run);

    /// <summary>Finds a run by its id, or the newest by `last`.</summary>
    /// <exception cref="NoSuchRunException">There is none.</exception>
    public async Task<IRunGrain> Find(string run)
    {
        var id = run == "last" && await Catalogue.Runs() is [var newest, ..] ? newest.Order.Run : run;
        var grain = Run(id);
        return (await grain.Status()).State == RunState.Unknown ? throw new NoSuchRunException(run) : grain;
    }

    public async ValueTask DisposeAsync()
    {
        await host.StopAsync();
        host.Dispose();
    }

    private static IHost Remote(string silo)
    {
        var colon = silo.LastIndexOf(':');
        if (colon < 1 || !ushort.TryParse(silo.AsSpan(colon + 1), out var port))
        {
            throw new UnreachableException($"'{silo}' is not HOST:PORT.");
        }

        var address = IPAddress.TryParse(silo.AsSpan(0, colon), out var literal) ? literal
            : Dns.GetHostAddresses(silo[..colon]) is [var first, ..] ? first
            : throw new UnreachableException($"'{silo[..colon]}' has no address.");
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder.UseOrleansClient(client =>
        {
            client.UseStaticClustering(new IPEndPoint(address, port));
            client.Configure<ClusterOptions>(options => (options.ClusterId, options.ServiceId) = (SiloHost.Cluster, SiloHost.Cluster));
            client.Configure<ClientMessagingOptions>(messaging => messaging.ResponseTimeout = TimeSpan.FromSeconds(10));
        });
        return builder.Build();
    }
}
