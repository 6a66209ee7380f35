using System.Net;
using System.Net.NetworkInformation;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Configuration;

namespace DiplomacySim.Silo.Security;

/// <summary>Where a silo listens, and whom it lets in.</summary>
internal sealed class SiloSecurity
{
    private readonly Credentials? credentials;

    private SiloSecurity(IPAddress address, Credentials? credentials) => (Address, this.credentials) = (address, credentials);

    /// <summary>Where it listens, and what others are told.</summary>
    public IPAddress Address { get; }

    /// <exception cref="UnusableSettingException">The address or a file of TLS cannot be used, or others could reach a silo without TLS.</exception>
    public static SiloSecurity Of(SiloSettings settings)
    {
        var address = Parse(settings.Address);
        var credentials = Credentials.Load(settings.Tls, CertificatePurpose.Server, CertificatePurpose.Client);
        return credentials is not null || IPAddress.IsLoopback(address) ? new(address, credentials) : throw new UnusableSettingException(
            $"DiplomacySim:Address is {address}, which other machines can reach. Without TLS whoever reaches a silo can do with it what they like. "
            + "Set DiplomacySim:Tls:Certificate, :Key and :Authority, or leave the address out: it is 127.0.0.1 then.");
    }

    public void Use(ISiloBuilder silo)
    {
        silo.Configure<EndpointOptions>(endpoints => endpoints.AdvertisedIPAddress = Address);
        if (credentials is null)
        {
            return;
        }

        var tls = new MutualTls(credentials);
        silo.Services.AddSingleton<RefusedConnections>();
        silo.Services.AddOptions<SiloConnectionOptions>().Configure<RefusedConnections>((connections, refused) =>
        {
            connections.ConfigureSiloInboundConnection(incoming => tls.Incoming(incoming, refused.From));
            connections.ConfigureGatewayInboundConnection(incoming => tls.Incoming(incoming, refused.From));
            connections.ConfigureSiloOutboundConnection(outgoing => tls.Outgoing(outgoing, refused.To));
        });
    }

    private static IPAddress Parse(string text)
    {
        if (!IPAddress.TryParse(text, out var address))
        {
            throw new UnusableSettingException($"DiplomacySim:Address is '{text}', which is no IP address.");
        }

        return IPAddress.IsLoopback(address) || IsOfThisMachine(address) ? address : throw new UnusableSettingException(
            $"DiplomacySim:Address is {address}, which is no address of this machine that others could be told.");
    }

    private static bool IsOfThisMachine(IPAddress address) => NetworkInterface.GetAllNetworkInterfaces()
        .SelectMany(card => card.GetIPProperties().UnicastAddresses).Any(own => own.Address.Equals(address));
}
