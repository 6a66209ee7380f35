using System.Text;

namespace DiplomacySim.Tests;

/// <summary>What is secret is said nowhere, however much is told: not on standard output or error, in the record, or in traces.</summary>
public sealed class SecretTests : IDisposable
{
    private const string Canary = "canary-7f3c";
    private readonly Program client = new();
    private readonly DirectoryInfo files = Directory.CreateTempSubdirectory("diplomacysim-keys-");

    /// <summary>All that is logged and exported is, and every place of a secret has one.</summary>
    private static Dictionary<string, string> Talkative => new()
    {
        ["Logging__LogLevel__Default"] = "Trace",
        ["Logging__LogLevel__Orleans"] = "Trace",
        ["Logging__LogLevel__Microsoft"] = "Trace",
        ["DiplomacySim__Telemetry__Console"] = "true",
        ["DiplomacySim__Telemetry__Runtime"] = "true",
        ["OTEL_EXPORTER_OTLP_ENDPOINT"] = "http://127.0.0.1:9",
        ["OTEL_EXPORTER_OTLP_TIMEOUT"] = "1000",
        ["OTEL_EXPORTER_OTLP_HEADERS"] = $"x-api-key={Canary}",
        ["PGPASSWORD"] = Canary,
    };

    public void Dispose()
    {
        client.Dispose();
        files.Delete(recursive: true);
    }

    [Theory]
    [InlineData($"Host=127.0.0.1;Port=9;Username=diplomacysim;Password={Canary};Timeout=2")]
    [InlineData($"Host=127.0.0.1;Port=9;Password=a;{Canary};Timeout=2")]
    [InlineData($"postgres://diplomacysim:{Canary}@127.0.0.1:9/runs")]
    public async Task A_silo_with_a_database_that_does_not_answer_tells_no_password(string database)
    {
        var environment = Talkative;
        environment["DiplomacySim__Cluster__Database"] = database;
        int[] ports = [Silo.Ports.Free(), Silo.Ports.Free()];
        using var silo = Program.Start("diplomacysim-silo.dll", client.Folder,
            [$"--DiplomacySim:SiloPort={ports[0]}", $"--DiplomacySim:GatewayPort={ports[1]}"], environment);
        var errors = silo.StandardError.ReadToEndAsync();
        var output = new StringBuilder();
        while (await silo.StandardOutput.ReadLineAsync() is { } line)
        {
            output.AppendLine(line);
            if (line.StartsWith("Ready", StringComparison.Ordinal))
            {
                output.Append(await File.ReadAllTextAsync($"/proc/{silo.Id}/cmdline"));
                var (exit, document, problem) = await client.Run(
                    "run", "scenarios/prespa-2018.yaml", "--rounds", "3", "--json", "--silo", $"127.0.0.1:{ports[1]}");
                Assert.True(exit == 0, problem);
                output.Append(document).Append(problem);
                await Program.Send(Signal.Term, silo);
            }
        }

        await silo.WaitForExitAsync();
        Silent(output.ToString(), await errors);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_key_that_cannot_be_used_is_not_told(bool isFile)
    {
        var text = $"-----BEGIN PRIVATE KEY-----\n{Canary}\n-----END PRIVATE KEY-----\n";
        var file = Path.Combine(files.FullName, "silo.key");
        await File.WriteAllTextAsync(file, text);
        using var certificates = new IssuedCertificates();
        var environment = Talkative;
        foreach (var (setting, value) in certificates.Settings("silo"))
        {
            environment[setting.Replace(":", "__", StringComparison.Ordinal)] = value;
        }

        environment["DiplomacySim__Tls__Key"] = isFile ? file : text;
        using var silo = Program.Start("diplomacysim-silo.dll", client.Folder, [], environment);
        var (exit, output, errors) = await Program.End(silo);
        using var reader = Program.Start("diplomacysim.dll", client.Folder, ["runs", "--silo", "127.0.0.1:9"], environment);
        var read = await Program.End(reader);

        Assert.Equal((2, 2), (exit, read.Exit));
        Assert.Contains("DiplomacySim:Tls:", errors, StringComparison.Ordinal);
        Silent(output, errors, read.Output, read.Errors);
    }

    private void Silent(params string[] told)
    {
        Assert.All(told, text => Assert.DoesNotContain(Canary, text, StringComparison.OrdinalIgnoreCase));
        Assert.All(Directory.EnumerateFiles(client.Folder, "*", SearchOption.AllDirectories), file =>
            Assert.Equal(-1, File.ReadAllBytes(file).AsSpan().IndexOf(Encoding.UTF8.GetBytes(Canary))));
    }
}
