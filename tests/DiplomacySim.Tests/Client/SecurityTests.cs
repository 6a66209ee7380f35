using System.Diagnostics;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json;
using DiplomacySim.Silo.Security;

namespace DiplomacySim.Tests;

/// <summary>Who is let in, with real certificates and real processes.</summary>
public sealed class SecurityTests : IDisposable
{
    private const string Nile = "scenarios/nile-2019.yaml";
    private static readonly TimeSpan Seconds = TimeSpan.FromSeconds(8);
    private readonly IssuedCertificates ours = new();
    private readonly Program client = new();
    private readonly Program elsewhere = new();

    public void Dispose()
    {
        ours.Dispose();
        client.Dispose();
        elsewhere.Dispose();
    }

    [Fact]
    public async Task A_client_and_a_silo_of_one_authority_play_a_run_as_any_others_do()
    {
        using var silo = await SiloProcess.Start(elsewhere.Folder, ours.Words("silo"));
        Show(ours, "client");
        var (exit, output, errors) = await client.Run("run", Nile, "--seed", "3", "--json", "--silo", silo.Address);

        Assert.True(exit == 0, errors);
        using var document = JsonDocument.Parse(output);
        Assert.Equal(Simulation.Play(new CompiledScenario(Repository.Scenario("nile-2019.yaml")), 3).Hash,
            document.RootElement.GetProperty("hash").GetString());
        Assert.Equal((0, ""), Ended(await silo.End(Signal.Term)));
    }

    [Fact]
    public async Task Whoever_has_no_right_certificate_is_refused_at_both_ports_and_counted_and_told_in_a_line()
    {
        using var foreign = new IssuedCertificates("another");
        using var past = ours.Issue("past", [CertificatePurpose.Client], -20, -10);
        using var future = ours.Issue("future", [CertificatePurpose.Client], 10, 20);
        using var server = ours.Issue("server", [CertificatePurpose.Server]);
        using var anything = ours.Issue("anything", []);
        using var silo = await SiloProcess.Start(elsewhere.Folder, [.. ours.Words("silo"), "--DiplomacySim:Telemetry:Console=true"]);
        foreach (var port in silo.Ports)
        {
            Assert.InRange(await Refused(port, Plainly), TimeSpan.Zero, Seconds);
            Assert.InRange(await Refused(port, stream => Shake(stream, foreign.Client)), TimeSpan.Zero, Seconds);
            Assert.InRange(await Refused(port, stream => Shake(stream, past)), TimeSpan.Zero, Seconds);
            Assert.InRange(await Refused(port, stream => Shake(stream, future)), TimeSpan.Zero, Seconds);
            Assert.InRange(await Refused(port, stream => Shake(stream, server)), TimeSpan.Zero, Seconds);
            Assert.InRange(await Refused(port, stream => Shake(stream, anything)), TimeSpan.Zero, Seconds);
            Assert.InRange(await Refused(port, stream => Shake(stream, null)), TimeSpan.Zero, Seconds);
            await Refused(port, stream =>
            {
                stream.Socket.Shutdown(SocketShutdown.Send);
                return Task.FromResult<Stream>(stream);
            });
        }

        var (exit, output, errors) = await silo.End(Signal.Term);

        Assert.Equal(0, exit);
        string[] told = [.. errors.Split('\n', StringSplitOptions.RemoveEmptyEntries)];
        Assert.All(told, line => Assert.Matches(@"warn: .*A connection from \S+ was refused: .*\.", line));
        Assert.Equal(
            new[]
            {
                ConnectionRefusal.Plain, ConnectionRefusal.ForeignAuthority, ConnectionRefusal.OutOfDate, ConnectionRefusal.OutOfDate,
                ConnectionRefusal.WrongPurpose, ConnectionRefusal.WrongPurpose, ConnectionRefusal.Handshake,
            }.SelectMany(refusal => new[] { refusal.Words(), refusal.Words() }).Order(),
            told.Select(line => line[(line.IndexOf("refused: ", StringComparison.Ordinal) + 9)..^1]).Order());
        Assert.Equal(["expired 4", "foreign-authority 2", "handshake 2", "plain 2", "wrong-purpose 4"], output.Split('\n')
            .Where(line => line.StartsWith("diplomacysim.connections.refused", StringComparison.Ordinal))
            .Select(line => line[(line.IndexOf('=', StringComparison.Ordinal) + 1)..]).Order());
    }

    [Fact]
    public async Task A_client_is_told_why_it_is_refused_or_refuses()
    {
        using var foreign = new IssuedCertificates("another");
        using var imposter = ours.Issue("imposter", [CertificatePurpose.Client]);
        using var secured = await SiloProcess.Start(elsewhere.Folder, ours.Words("silo"));
        var plain = await Runs(secured);
        Show(foreign, "client");
        var strange = await Runs(secured);
        using var another = new Program();
        using var open = await SiloProcess.Start(another.Folder);
        Show(ours, "client");
        var tooSecure = await Runs(open);

        Assert.Equal((5, 5, 5), (plain.Exit, strange.Exit, tooSecure.Exit));
        Assert.Contains("it stops, or wants TLS, for which DiplomacySim:Tls:Certificate", plain.Errors, StringComparison.Ordinal);
        Assert.Contains("another authority", strange.Errors, StringComparison.Ordinal);
        Assert.Contains("does not speak TLS", tooSecure.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Silos_with_certificates_of_one_authority_are_a_cluster_and_one_of_another_does_not_get_in()
    {
        using var foreign = new IssuedCertificates("another");
        using var scene = await ClusterScene.Set();
        var nothing = new Dictionary<string, string>();
        var silos = await Task.WhenAll(scene.Silo("", nothing, ours.Words("silo")), scene.Silo("", nothing, ours.Words("silo")));
        Show(ours, "client");
        await Ensemble(scene, 1);
        using var stranger = Program.Start("diplomacysim-silo.dll", elsewhere.Folder,
        [
            $"--DiplomacySim:Cluster:Database={scene.Database}", .. foreign.Words("silo"),
            $"--DiplomacySim:SiloPort={DiplomacySim.Silo.Ports.Free()}", $"--DiplomacySim:GatewayPort={DiplomacySim.Silo.Ports.Free()}",
        ]);
        while (await stranger.StandardError.ReadLineAsync() is { } line && !line.Contains("refused", StringComparison.Ordinal))
        {
            // It says so once it has tried.
        }

        await Ensemble(scene, 2);
        Assert.Equal(silos.Select(silo => silo.Ports[0]).Order(), (await scene.Members())
            .Where(silo => silo.Status == Orleans.Runtime.SiloStatus.Active).Select(silo => silo.SiloAddress.Endpoint.Port).Order());
        // Unless it has ended: the others declare it dead.
        stranger.Kill();
        foreach (var silo in silos)
        {
            Assert.Equal(0, (await silo.End(Signal.Term)).Exit);
        }
    }

    [Fact]
    public async Task A_silo_that_others_could_reach_without_TLS_does_not_start()
    {
        var address = System.Net.NetworkInformation.NetworkInterface.GetAllNetworkInterfaces()
            .SelectMany(card => card.GetIPProperties().UnicastAddresses).Select(own => own.Address)
            .FirstOrDefault(own => !System.Net.IPAddress.IsLoopback(own));
        Assert.Contains("could be told", (await Silo("--DiplomacySim:Address=0.0.0.0")).Errors, StringComparison.Ordinal);
        if (address is null)
        {
            return;
        }

        var (exit, output, errors) = await Silo($"--DiplomacySim:Address={address}");

        Assert.Equal((2, ""), (exit, output));
        Assert.Contains("Set DiplomacySim:Tls:Certificate, :Key and :Authority", errors, StringComparison.Ordinal);
        Assert.Single(errors.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.Empty(Directory.EnumerateFileSystemEntries(elsewhere.Folder));

        using var silo = await SiloProcess.Start(elsewhere.Folder, [.. ours.Words("silo"), $"--DiplomacySim:Address={address}"]);
        Show(ours, "client");
        var (reached, _, problem) = await client.Run("runs", "--silo", silo.At(address));
        Assert.True(reached == 0, problem);
    }

    [Theory]
    [InlineData("client", "Certificate", "silo.pem", "no certificate and its private key")]
    [InlineData("client", "Key", "nowhere.key", "Tls:Key is not there")]
    [InlineData("client", "Key", "", "Tls:Key is missing")]
    [InlineData("client", "Key", "client.pem", "no certificate and its private key")]
    [InlineData("client", "Authority", "client.key", "Tls:Authority holds no certificate")]
    [InlineData("client", "Authority", "silo.pem", "another authority")]
    [InlineData("past", "Certificate", "past.pem", "expired")]
    [InlineData("server", "Certificate", "server.pem", "refused for client authentication")]
    public async Task Files_of_TLS_that_cannot_be_used_are_named_by_their_setting(string shown, string setting, string file, string words)
    {
        using var past = ours.Issue("past", [CertificatePurpose.Client], -20, -10);
        using var server = ours.Issue("server", [CertificatePurpose.Server]);
        Show(ours, shown);
        client.Environment[$"DiplomacySim__Tls__{setting}"] = file.Length > 0 ? ours.FileOf(file) : "";
        var (exit, output, errors) = await client.Run("runs", "--silo", "127.0.0.1:9");

        Assert.Equal((2, ""), (exit, output));
        Assert.Contains(words, errors, StringComparison.Ordinal);
        Assert.Single(errors.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    /// <summary>Has the silos play an ensemble, which is the same one as a process alone plays.</summary>
    private async Task Ensemble(ClusterScene scene, int seed)
    {
        string[] command = ["ensemble", Nile, "--runs", "500", "--seed", $"{seed}", "--json"];
        using var alone = new CommandRunner();
        var (exit, output, errors) = await Program.End(scene.Client(client.Environment, command));
        Assert.True(exit == 0, errors);
        Assert.Equal((await alone.Run(command)).Output, output);
    }

    private static (int Exit, string Errors) Ended((int Exit, string Output, string Errors) end) => (end.Exit, end.Errors);

    private void Show(IssuedCertificates certificates, string name)
    {
        foreach (var (setting, value) in certificates.Settings(name))
        {
            client.Environment[setting.Replace(":", "__", StringComparison.Ordinal)] = value;
        }
    }

    private Task<(int Exit, string Output, string Errors)> Runs(SiloProcess silo) => client.Run("runs", "--silo", silo.Address, "--patience", "10s");

    private async Task<(int Exit, string Output, string Errors)> Silo(params string[] settings)
    {
        using var process = Program.Start("diplomacysim-silo.dll", elsewhere.Folder, settings);
        return await Program.End(process);
    }

    /// <summary>How long it takes until the silo has hung up.</summary>
    private static async Task<TimeSpan> Refused(int port, Func<NetworkStream, Task<Stream>> begin)
    {
        var since = Stopwatch.StartNew();
        using var connection = new TcpClient();
        await connection.ConnectAsync("127.0.0.1", port);
        try
        {
            await using var stream = await begin(connection.GetStream());
            while (await stream.ReadAsync(new byte[100]) > 0)
            {
                // Orleans' own greeting, if there is one.
            }
        }
        catch (Exception problem) when (problem is IOException or System.Security.Authentication.AuthenticationException)
        {
            // This is how a refusal shows, too.
        }

        return since.Elapsed;
    }

    /// <summary>Greets as Orleans does without TLS: the length of what follows.</summary>
    private static async Task<Stream> Plainly(NetworkStream stream)
    {
        await stream.WriteAsync(new byte[] { 40, 0, 0, 0 });
        return stream;
    }

    private static async Task<Stream> Shake(NetworkStream stream, X509Certificate2? shown)
    {
        var tls = new SslStream(stream, leaveInnerStreamOpen: false, (_, certificate, _, _) => certificate is not null);
        await tls.AuthenticateAsClientAsync(new SslClientAuthenticationOptions
        {
            TargetHost = "silo", ClientCertificateContext = shown is null ? null : SslStreamCertificateContext.Create(shown, null, offline: true),
        });
        return tls;
    }
}
