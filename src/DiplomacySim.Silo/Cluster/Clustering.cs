using System.Net;
using DiplomacySim.Contracts;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Configuration;
using Orleans.Messaging;

namespace DiplomacySim.Silo;

/// <summary>How silos and clients of a cluster find each other.</summary>
public static class Clustering
{
    /// <summary>How often a silo says in the list that it lives, and looks who else does.</summary>
    private static readonly TimeSpan Pulse = TimeSpan.FromSeconds(5);

    /// <summary>Among silos in a database where one is named, by itself otherwise.</summary>
    public static void Join(ISiloBuilder silo, SiloSettings settings)
    {
        if (settings.Cluster.Database.Length == 0)
        {
            silo.UseLocalhostClustering(settings.SiloPort, settings.GatewayPort, serviceId: SiloHost.Cluster, clusterId: SiloHost.Cluster);
            return;
        }

        AddList(silo.Services, settings.Cluster.Database);
        silo.Services.AddSingleton<IMembershipTable>(services => services.GetRequiredService<PostgresMembership>());
        silo.ConfigureEndpoints(IPAddress.Loopback, settings.SiloPort, settings.GatewayPort);
        silo.Configure<ClusterMembershipOptions>(membership =>
        {
            membership.TableRefreshTimeout = Pulse;
            // A silo that is killed when it is alone stays in the list as active. The next one joins once it is known not to live: after
            // three signs of life that did not come.
            membership.IAmAliveTablePublishTimeout = Pulse;
            membership.NumMissedTableIAmAliveLimit = 3;
        });
    }

    /// <summary>Has a client look for silos in a database.</summary>
    public static void Find(IClientBuilder client, string database)
    {
        AddList(client.Services, database);
        client.Services.AddSingleton<IGatewayListProvider, PostgresGateways>();
        client.Configure<GatewayOptions>(gateways => gateways.GatewayListRefreshPeriod = Pulse);
    }

    /// <summary>Sees that a silo's list can be used, before it starts.</summary>
    /// <exception cref="RecordException">It cannot.</exception>
    internal static void Check(IServiceProvider services) =>
        services.GetService<PostgresMembership>()?.InitializeMembershipTable(tryInitTableVersion: false).GetAwaiter().GetResult();

    private static void AddList(IServiceCollection services, string database)
    {
        services.AddSingleton(_ => new ClusterDatabase(database));
        services.AddSingleton(list => new PostgresMembership(list.GetRequiredService<ClusterDatabase>(), SiloHost.Cluster));
        services.Configure<ClusterOptions>(options => (options.ClusterId, options.ServiceId) = (SiloHost.Cluster, SiloHost.Cluster));
    }
}
