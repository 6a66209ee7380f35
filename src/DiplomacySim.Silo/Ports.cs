using System.Net;
using System.Net.NetworkInformation;
using System.Net.Sockets;

namespace DiplomacySim.Silo;

/// <summary>Ports on the loopback address. Two silos on one port would both start, and neither would say so.</summary>
public static class Ports
{
    public static int Free()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    /// <exception cref="PortInUseException">Another process listens on one of the ports.</exception>
    public static void Check(params ReadOnlySpan<int> ports)
    {
        var taken = IPGlobalProperties.GetIPGlobalProperties().GetActiveTcpListeners().Select(end => end.Port).ToHashSet();
        foreach (var port in ports)
        {
            if (port != 0 && taken.Contains(port))
            {
                throw new PortInUseException(port);
            }
        }
    }
}

/// <summary>Another process listens on a port that the silo was told to use.</summary>
public sealed class PortInUseException(int port) : IOException(
    $"Port {port} is in use. Name others with DiplomacySim:SiloPort, DiplomacySim:GatewayPort and DiplomacySim:DashboardPort.")
{
    public int Port { get; } = port;
}
