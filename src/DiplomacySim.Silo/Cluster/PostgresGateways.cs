using Microsoft.Extensions.Options;
using Orleans.Configuration;
using Orleans.Messaging;
using Orleans.Runtime;

namespace DiplomacySim.Silo;

/// <summary>Where clients reach the silos of a cluster, by the list that the silos keep in PostgreSQL.</summary>
public sealed class PostgresGateways(PostgresMembership silos, IOptions<GatewayOptions> options) : IGatewayListProvider
{
    public TimeSpan MaxStaleness => options.Value.GatewayListRefreshPeriod;

    public bool IsUpdatable => true;

    public Task InitializeGatewayListProvider() => silos.InitializeMembershipTable(tryInitTableVersion: false);

    public async Task<IList<Uri>> GetGateways() =>
    [
        .. (await silos.ReadAll()).Members.Select(member => member.Item1)
            .Where(silo => silo.Status == SiloStatus.Active && silo.ProxyPort > 0)
            .Select(silo => SiloAddress.New(silo.SiloAddress.Endpoint.Address, silo.ProxyPort, silo.SiloAddress.Generation).ToGatewayUri()),
    ];
}
