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
    public async Task A_password_of_the_database_is_told_by_nobody_whether_it_is_right_or_the_database_goes_away(bool inEnvironment)
    {
        using var server = new PostgresServer();
        server.AskForPassword("secretive", Canary);
        await using var collector = await Collector.Start(grpc: false);
        var environment = Talkative;
        environment["OTEL_EXPORTER_OTLP_ENDPOINT"] = collector.Address;
        environment["OTEL_EXPORTER_OTLP_PROTOCOL"] = "http/protobuf";
        environment["OTEL_EXPORTER_OTLP_HEADERS"] = "";
        string As(string database, string password) =>
            database.Replace("Username=postgres", $"Username=secretive{(inEnvironment ? "" : $";Password={password}")}", StringComparison.Ordinal);

        using var scene = await ClusterScene.Set(server, database => As(database, Canary));
        environment["PGPASSWORD"] = inEnvironment ? Canary : "";
        var told = new List<string>();
        var silo = await scene.Silo("", environment);
        told.AddRange(Told(await Program.End(scene.Client(environment, "ensemble", "scenarios/prespa-2018.yaml", "--runs", "50", "--json")), 0));
        told.AddRange(Told(await Program.End(scene.Client(environment, "status", "--json")), 0));
        server.Stop();
        var away = Program.End(scene.Client(environment, "status", "--json"));
        await Task.Delay(TimeSpan.FromSeconds(6));
        server.Start();
        told.AddRange(Told(await away, 0));
        var end = await silo.End(Signal.Term);
        Assert.Contains("does not answer", end.Errors, StringComparison.Ordinal);
        told.AddRange([end.Output, end.Errors]);

        // The canary is now a password that is wrong.
        await using (var source = Npgsql.NpgsqlDataSource.Create(As(scene.Database, Canary) + (inEnvironment ? $";Password={Canary}" : "")))
        await using (var change = source.CreateCommand("ALTER ROLE secretive PASSWORD 'another'"))
        {
            await change.ExecuteNonQueryAsync();
        }

        foreach (var words in (string[][])[[], ["migrate"]])
        {
            environment["DiplomacySim__Cluster__Database"] = scene.Database;
            using var refused = Program.Start("diplomacysim-silo.dll", scene.Folder, words, environment);
            told.AddRange(Told(await Program.End(refused), 6));
        }

        told.AddRange(Told(await Program.End(
            Program.Start("diplomacysim.dll", scene.Folder, ["status", "--json", "--config", scene.Config, "--patience", "1s"], environment)), 5));
        File.Delete(scene.Config);
        Silent([.. told]);
        Assert.NotEmpty(collector.Messages);
        Assert.All(collector.Messages, message => Assert.Equal(-1, message.AsSpan().IndexOf(Encoding.UTF8.GetBytes(Canary))));
        Assert.All(Directory.EnumerateFiles(scene.Folder, "*", SearchOption.AllDirectories), file =>
            Assert.Equal(-1, File.ReadAllBytes(file).AsSpan().IndexOf(Encoding.UTF8.GetBytes(Canary))));
        Console.WriteLine($"{told.Sum(text => text.Length)} characters and {collector.Messages.Sum(message => message.Length)} bytes of telemetry "
            + "without the password");
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

    private static string[] Told((int Exit, string Output, string Errors) end, int code)
    {
        Assert.True(end.Exit == code, end.Errors);
        return [end.Output, end.Errors];
    }

    private void Silent(params string[] told)
    {
        Assert.All(told, text => Assert.DoesNotContain(Canary, text, StringComparison.OrdinalIgnoreCase));
        Assert.All(Directory.EnumerateFiles(client.Folder, "*", SearchOption.AllDirectories), file =>
            Assert.Equal(-1, File.ReadAllBytes(file).AsSpan().IndexOf(Encoding.UTF8.GetBytes(Canary))));
    }
}
