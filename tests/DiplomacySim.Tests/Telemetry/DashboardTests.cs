using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.NetworkInformation;
using System.Net.Sockets;
using DiplomacySim.Silo;

namespace DiplomacySim.Tests;

/// <summary>The runtime's dashboard asks nobody who they are: it is there on demand only, and for this machine only.</summary>
public sealed class DashboardTests
{
    [Fact]
    public async Task It_answers_on_the_loopback_address_and_on_no_other()
    {
        var port = Ports.Free();
        using var program = new Program();
        using var silo = await SiloProcess.Start(program.Folder, $"--DiplomacySim:DashboardPort={port}");
        using var http = new HttpClient();

        Assert.Contains("Orleans", await http.GetStringAsync(new Uri($"http://127.0.0.1:{port}/")), StringComparison.OrdinalIgnoreCase);
        Assert.Contains("\"hosts\":", await http.GetStringAsync(new Uri($"http://127.0.0.1:{port}/DashboardCounters")), StringComparison.Ordinal);
        Assert.Equal([IPAddress.Loopback], Listening(port));
        // All of 127.0.0.0/8 is this machine, but only what listens everywhere listens on .2.
        foreach (var address in Outward().Append(IPAddress.Parse("127.0.0.2")))
        {
            var refusal = await Assert.ThrowsAsync<SocketException>(() => Connect(address, port));
            Assert.Equal(SocketError.ConnectionRefused, refusal.SocketErrorCode);
        }
    }

    [Fact]
    public async Task It_serves_runs_as_a_silo_without_it_does()
    {
        using var program = new Program();
        using var silo = await SiloProcess.Start(program.Folder, $"--DiplomacySim:DashboardPort={Ports.Free()}");
        using var client = new CommandRunner();
        var (exit, output, errors) = await client.Run("run", "scenarios/prespa-2018.yaml", "--silo", silo.Address, "--json");

        Assert.Equal((0, ""), (exit, errors));
        Assert.NotEmpty(output);
        Assert.Equal(0, (await silo.End(Signal.Term)).Exit);
    }

    [Fact]
    public async Task It_is_not_there_without_the_setting()
    {
        using var program = new Program();
        int[] ports = [Ports.Free(), Ports.Free()];
        using var silo = Program.Start("diplomacysim-silo.dll", program.Folder,
            [$"--DiplomacySim:SiloPort={ports[0]}", $"--DiplomacySim:GatewayPort={ports[1]}", "--DiplomacySim:Web:Port=0"]);
        await Program.Until(silo, "Ready");
        var listening = Listening(silo);
        silo.Kill();
        await silo.WaitForExitAsync();

        Assert.Equal(ports.Order(), listening.Order());
    }

    private static async Task Connect(IPAddress address, int port)
    {
        using var client = new TcpClient(address.AddressFamily);
        await client.ConnectAsync(address, port);
    }

    /// <summary>Addresses by which others reach this machine, where it has any.</summary>
    private static IEnumerable<IPAddress> Outward() => NetworkInterface.GetAllNetworkInterfaces()
        .Where(card => card.OperationalStatus == OperationalStatus.Up)
        .SelectMany(card => card.GetIPProperties().UnicastAddresses)
        .Select(own => own.Address)
        .Where(address => !IPAddress.IsLoopback(address));

    private static IPAddress[] Listening(int port) =>
    [
        .. IPGlobalProperties.GetIPGlobalProperties().GetActiveTcpListeners().Where(end => end.Port == port).Select(end => end.Address),
    ];

    /// <summary>Ports on which a process listens: lines of <c>/proc/net/tcp</c> in state 0A whose inode is one of its open files.</summary>
    private static int[] Listening(Process process)
    {
        var own = Directory.EnumerateFiles($"/proc/{process.Id}/fd").Select(file => new FileInfo(file).LinkTarget).ToHashSet();
        return
        [
            .. ((string[])["tcp", "tcp6"]).SelectMany(table => File.ReadLines($"/proc/{process.Id}/net/{table}").Skip(1))
                .Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
                .Where(line => line[3] == "0A" && own.Contains($"socket:[{line[9]}]"))
                .Select(line => int.Parse(line[1].Split(':')[1], NumberStyles.HexNumber, CultureInfo.InvariantCulture)),
        ];
    }
}
