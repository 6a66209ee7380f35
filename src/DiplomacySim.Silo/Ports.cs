using System.Net;
using System.Net.NetworkInformation;
using System.Net.Sockets;
using System.Security.Cryptography;

namespace DiplomacySim.Silo;

/// <summary>Ports on the loopback address. Two silos on one port would both start, and neither would say so.</summary>
public static class Ports
{
    /// <returns>One that nobody listens on, below those that systems give to outgoing connections: so none of these takes it.</returns>
    public static int Free()
    {
        while (true)
        {
            using var listener = new TcpListener(IPAddress.Loopback, RandomNumberGenerator.GetInt32(20_000, 32_000));
            try
            {
                listener.Start();
                return ((IPEndPoint)listener.LocalEndpoint).Port;
            }
            catch (SocketException problem) when (problem.SocketErrorCode is SocketError.AddressAlreadyInUse or SocketError.AccessDenied)
            {
                // The next one.
            }
        }
    }

    /// <exception cref="PortInUseException">Another process listens on one of the ports.</exception>
    public static void Check(params ReadOnlySpan<int> ports)
    {
        var taken = InUse();
        foreach (var port in ports)
        {
            if (port != 0 && taken.Contains(port))
            {
                throw new PortInUseException(port,
                    "DiplomacySim:SiloPort, DiplomacySim:GatewayPort, DiplomacySim:DashboardPort, DiplomacySim:HealthPort and DiplomacySim:Web:Port");
            }
        }
    }

    public static bool IsInUse(int port) => InUse().Contains(port);

    private static HashSet<int> InUse() =>
        [.. IPGlobalProperties.GetIPGlobalProperties().GetActiveTcpListeners().Select(end => end.Port)];
}

/// <summary>Another process listens on a port that the silo, or what is started with it, was told to use.</summary>
/// <param name="settings">The settings that name ports.</param>
public sealed class PortInUseException(int port, string settings) : IOException($"Port {port} is in use. Name others with {settings}.")
{
    public int Port { get; } = port;
}
