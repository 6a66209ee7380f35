using System.Net;
using DiplomacySim.Contracts;
using DiplomacySim.Journal;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Orleans.Configuration;
using Orleans.Messaging;
using Orleans.Runtime;

namespace DiplomacySim.Silo;

/// <summary>How silos and clients of a cluster find each other.</summary>
public static class Clustering
{
    /// <summary>How often a silo says in the list that it lives, and looks who else does.</summary>
    private static readonly TimeSpan Pulse = TimeSpan.FromSeconds(5);

    /// <summary>Among silos in a database where one is named, by itself otherwise.</summary>
    internal static void Join(ISiloBuilder silo, SiloSettings settings, IPAddress address)
    {
        if (settings.Cluster.Database.Length == 0)
        {
            silo.UseLocalhostClustering(
                settings.SiloPort, settings.GatewayPort, new(address, settings.SiloPort), SiloHost.Cluster, SiloHost.Cluster);
            return;
        }

        AddList(silo.Services, settings.Cluster.Database);
        silo.Services.AddSingleton<IMembershipTable>(services => services.GetRequiredService<PostgresMembership>());
        silo.ConfigureEndpoints(address, settings.SiloPort, settings.GatewayPort);
        silo.Configure<ClusterMembershipOptions>(membership =>
        {
            membership.TableRefreshTimeout = Pulse;
            // A silo that is killed when it is alone stays in the list as active. The next one joins once it is known not to live: after
            // three signs of life that did not come.
            membership.IAmAliveTablePublishTimeout = Pulse;
            membership.NumMissedTableIAmAliveLimit = 3;
        });
    }

    /// <summary>Makes the tables that silos share, where they are not there: those of the record and the list of silos.</summary>
    /// <returns>The place of the database, and whether anything of the record was made.</returns>
    /// <exception cref="RecordException">The database cannot be used.</exception>
    public static async Task<(string Place, bool IsNew)> Migrate(string database)
    {
        var record = PostgresDatabase.Migrate(database);
        using var list = new ClusterDatabase(database);
        await list.Ask(async connection =>
        {
            await MembershipTables.Make(connection);
            return true;
        });
        return record;
    }

    /// <summary>Lets a silo say how it is doing.</summary>
    public static void AddStatus(ISiloBuilder silo)
    {
        silo.Services.AddSingleton<Throughput>();
        silo.AddStartupTask((services, _) =>
        {
            // It counts from now on.
            services.GetRequiredService<Throughput>();
            return Task.CompletedTask;
        });
    }

    /// <summary>Has a client look for silos where it is told, or else in a database.</summary>
    public static void Find(IClientBuilder client, IPEndPoint[] silos, string database)
    {
        if (silos.Length > 0)
        {
            client.UseStaticClustering(silos);
            client.Configure<ClusterOptions>(Name);
            return;
        }

        AddList(client.Services, database);
        client.Services.AddSingleton<IGatewayListProvider, PostgresGateways>();
        client.Configure<GatewayOptions>(gateways => gateways.GatewayListRefreshPeriod = Pulse);
    }

    /// <summary>Other clusters that have silos in a database.</summary>
    public static async Task<IReadOnlyList<string>> Others(string database)
    {
        using var reached = new ClusterDatabase(database);
        return await new PostgresMembership(reached, SiloHost.Cluster).Others();
    }

    /// <summary>
    /// Before a silo starts: sees that its list can be used, and strikes out whoever was killed on this machine. Otherwise it would be waited for.
    /// </summary>
    /// <exception cref="RecordException">The list cannot be used.</exception>
    internal static async Task Prepare(IServiceProvider services)
    {
        if (services.GetService<PostgresMembership>() is not { } silos)
        {
            return;
        }

        await silos.InitializeMembershipTable(tryInitTableVersion: false);
        for (var list = await silos.ReadAll(); list.Members.FirstOrDefault(silo => IsGone(silo.Item1)) is { } gone; list = await silos.ReadAll())
        {
            gone.Item1.Status = SiloStatus.Dead;
            gone.Item1.AddSuspector(gone.Item1.SiloAddress, DateTime.UtcNow);
            await silos.UpdateRow(gone.Item1, gone.Item2, list.Version.Next());
        }
    }

    private static bool IsGone(MembershipEntry silo) => silo.Status == SiloStatus.Active && silo.HostName == Dns.GetHostName()
        && IPAddress.IsLoopback(silo.SiloAddress.Endpoint.Address) && !Ports.IsInUse(silo.SiloAddress.Endpoint.Port);

    private static void AddList(IServiceCollection services, string database)
    {
        services.AddSingleton(list => new ClusterDatabase(database, list.GetService<ILogger<ClusterDatabase>>()));
        services.AddSingleton(list => new PostgresMembership(list.GetRequiredService<ClusterDatabase>(), SiloHost.Cluster));
        services.Configure<ClusterOptions>(Name);
    }

    private static void Name(ClusterOptions options) => (options.ClusterId, options.ServiceId) = (SiloHost.Cluster, SiloHost.Cluster);
}
