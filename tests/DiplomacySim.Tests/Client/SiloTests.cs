using System.Text.Json;
using DiplomacySim.Client;
using DiplomacySim.Scenarios;
using DiplomacySim.Silo;
using Microsoft.Extensions.Hosting;

namespace DiplomacySim.Tests;

public sealed class SiloTests : IAsyncLifetime, IDisposable
{
    private const string Nile = "scenarios/nile-2019.yaml";
    private const int Long = 1000;
    private readonly CommandRunner client = new();
    private SiloProcess silo = null!;

    public async Task InitializeAsync() => silo = await SiloProcess.Start(client.Folder);

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose()
    {
        silo.Dispose();
        client.Dispose();
    }

    [Fact]
    public async Task A_silo_gives_the_same_documents_as_one_in_the_clients_process()
    {
        using var alone = new CommandRunner();
        var inProcess = await alone.Run("run", Nile, "--seed", "3", "--json", "--run-id", "one");
        var atSilo = await client.Run("run", Nile, "--seed", "3", "--json", "--run-id", "one", "--silo", silo.Address);
        var shown = await client.Run("show", "last", "--json", "--silo", silo.Address);
        Assert.Equal((0, inProcess.Output, ""), atSilo);
        Assert.Equal((0, inProcess.Output, ""), shown);

        var (_, runs, _) = await client.Run("runs", "--json", "--silo", silo.Address);
        using var list = JsonDocument.Parse(runs);
        var only = list.RootElement.GetProperty("runs").EnumerateArray().Single();
        Assert.Equal(("one", "finished", Hash(3)),
            (only.GetProperty("run").GetString(), only.GetProperty("state").GetString(), only.GetProperty("hash").GetString()));
    }

    [Theory]
    [InlineData(Signal.Kill, 137)]
    [InlineData(Signal.Term, 0)]
    public async Task A_silo_that_ends_and_is_started_again_ends_neither_the_run_nor_its_watching(Signal signal, int code)
    {
        using var watcher = client.Start("run", Nile, "--rounds", $"{Long}", "--run-id", "long", "--silo", silo.Address, "--patience", "600s");
        await watcher.Until("(round 20)");
        var ended = await silo.End(signal);
        await silo.Start();
        var (exit, output, errors) = await watcher.End();

        Assert.Equal(code, ended.Exit);
        Assert.True(exit == 0, errors);
        Assert.Contains("went away", errors, StringComparison.Ordinal);
        Assert.Equal(Enumerable.Range(1, Long), Rounds(output));
        Assert.Contains($"log {Hash(1, Long)[..16]}", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_client_that_is_interrupted_leaves_the_run_to_the_silo_and_resume_watches_it()
    {
        using var first = client.Start("run", Nile, "--rounds", $"{Long}", "--run-id", "long", "--silo", silo.Address);
        await first.Until("(round 20)");
        first.Interrupt();
        var (exit, _, errors) = await first.End();
        Assert.True(exit == 7, errors);
        Assert.Contains("goes on", errors, StringComparison.Ordinal);

        await Ends("long");
    }

    [Theory]
    [InlineData(Signal.Kill)]
    [InlineData(Signal.Term)]
    public async Task A_silo_that_ends_in_an_ensemble_goes_on_with_it_and_the_client_has_the_same_bytes(Signal signal)
    {
        string[] command = ["ensemble", Nile, "--runs", "20000", "--rounds", "12", "--json"];
        using var alone = new CommandRunner();
        var expected = alone.Run(command);
        using var watcher = client.Start([.. command, "--silo", silo.Address, "--patience", "600s"]);
        await Underway(1);
        await silo.End(signal);
        await silo.Start();
        var (exit, output, errors) = await watcher.End();

        Assert.True(exit == 0, errors);
        Assert.Contains("went away", errors, StringComparison.Ordinal);
        Assert.Equal((await expected).Output, output);
    }

    [Fact]
    public async Task An_ensemble_at_a_silo_can_be_stopped_by_its_id()
    {
        using var watcher = client.Start("ensemble", Nile, "--runs", "1000000", "--json", "--silo", silo.Address);
        var ensemble = await Underway(1);
        var (stopped, told, _) = await client.Run("stop", ensemble, "--silo", silo.Address);
        var (exit, output, _) = await watcher.End();

        Assert.Equal(0, stopped);
        Assert.Matches("stopped, [0-9]+ of [0-9]+ batches are done", told);
        Assert.Equal((7, ""), (exit, output));
    }

    [Fact]
    public async Task A_client_that_is_interrupted_leaves_the_ensemble_to_the_silo()
    {
        using var watcher = client.Start("ensemble", Nile, "--runs", "1000000", "--json", "--silo", silo.Address);
        await Underway(1);
        watcher.Interrupt();
        var (exit, _, errors) = await watcher.End();
        Assert.True(exit == 7, errors);
        Assert.Contains("goes on at", errors, StringComparison.Ordinal);

        await Underway(1 + (await client.Newest("--silo", silo.Address)).Done);
    }

    [Fact]
    public async Task A_silo_whose_port_is_in_use_ends_with_5_and_one_whose_folder_is_in_use_with_6()
    {
        using var elsewhere = new CommandRunner();
        using var samePort = silo.Launch(elsewhere.Folder);
        using var sameFolder = Program.Start("diplomacysim-silo.dll", client.Folder,
            [$"--DiplomacySim:SiloPort={Ports.Free()}", $"--DiplomacySim:GatewayPort={Ports.Free()}"]);

        Assert.Equal(5, (await Program.End(samePort)).Exit);
        Assert.Equal(6, (await Program.End(sameFolder)).Exit);
    }

    [Fact]
    public async Task A_silo_of_another_version_is_none_to_a_client()
    {
        var (port, gateway) = (Ports.Free(), Ports.Free());
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder.UseOrleans(other => other.UseLocalhostClustering(port, gateway, serviceId: SiloHost.Cluster,
            clusterId: $"{SiloHost.Cluster}-to-come"));
        using var host = builder.Build();
        await host.StartAsync();
        var (exit, output, errors) = await client.Run("runs", "--json", "--silo", $"127.0.0.1:{gateway}");
        await host.StopAsync();

        Assert.Equal((5, ""), (exit, output));
        Assert.Contains("version", errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_event_that_is_put_in_reaches_those_who_watch()
    {
        await using var connection = await Connection.Open(new(silo.Address, null, MindFiles.None), default);
        var ready = (Loaded.Ready)ScenarioFile.Load(Repository.Path(Nile));
        var run = connection.Run("watched");
        await run.Start(new("watched", Nile, ready.Canonical, 1, 4, Seats: "cairo"));
        using var told = client.Start("resume", "watched", "--silo", silo.Address);
        using var traced = client.Start("trace", "watched", "--follow", "--silo", silo.Address);
        while (await run.Waiting() is [var open, ..] && open.Question.Split('#')[0].EndsWith("@1", StringComparison.Ordinal))
        {
            await run.Answer(open.Actor, open.Question, "", "test", "test");
        }

        await told.Until("(round 1)");
        await traced.Until("(round 1)");
        var (put, _, refused) = await client.Run(
            "inject", "watched", "A dam bursts", "--source", "ethiopia", "--target", "egypt", "--silo", silo.Address);
        await run.LeaveAll();

        Assert.True(put == 0, refused);
        foreach (var watcher in new[] { told, traced })
        {
            var (exit, output, errors) = await watcher.End();
            Assert.True(exit == 0, errors);
            Assert.Contains("A dam bursts", output, StringComparison.Ordinal);
        }
    }

    /// <summary>Waits until so many batches of the newest ensemble are done.</summary>
    private async Task<string> Underway(int batches)
    {
        while (true)
        {
            var (ensemble, done) = await client.Newest("--silo", silo.Address);
            if (done >= batches)
            {
                return ensemble;
            }
        }
    }

    private static string Hash(long seed, int? rounds = null) =>
        Simulation.Play(new CompiledScenario(Repository.Scenario("nile-2019.yaml")), seed, rounds).Hash;

    /// <summary>Watches a run at the silo to its end, and sees that it is as if nothing had happened.</summary>
    private async Task Ends(string run)
    {
        var (exit, output, errors) = await client.Run("resume", run, "--json", "--silo", silo.Address);
        Assert.True(exit == 0, errors);
        using var document = JsonDocument.Parse(output);
        Assert.Equal(Hash(1, Long), document.RootElement.GetProperty("hash").GetString());
    }

    private static IEnumerable<int> Rounds(string output) => output.Split('\n')
        .Select(line => line.IndexOf("(round ", StringComparison.Ordinal) is >= 0 and var place ? line[(place + 7)..].TrimEnd(')') : "")
        .Where(round => round.Length > 0)
        .Select(int.Parse);
}
