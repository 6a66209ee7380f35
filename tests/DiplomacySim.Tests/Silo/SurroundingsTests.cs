using System.Diagnostics;
using DiplomacySim.Analysis;
using DiplomacySim.Client;
using DiplomacySim.Contracts;
using DiplomacySim.Grains;
using DiplomacySim.Scenarios;
using Orleans.Runtime;
using Orleans.Runtime.MembershipService.SiloMetadata;

namespace DiplomacySim.Tests;

/// <summary>Runs and ensembles are the same whatever is around them.</summary>
public sealed class SurroundingsTests
{
    private const string File = "nile-2019.yaml";

    [Theory]
    [InlineData("DOTNET_PROCESSOR_COUNT=1 LC_ALL=tr_TR.UTF-8 TZ=Pacific/Kiritimati DOTNET_gcServer=1")]
    [InlineData("DOTNET_PROCESSOR_COUNT=16 LC_ALL=ar_SA.UTF-8 TZ=America/St_Johns DOTNET_gcConcurrent=0 DiplomacySim__Telemetry__Console=true")]
    [InlineData("DOTNET_PROCESSOR_COUNT=3 DOTNET_SYSTEM_GLOBALIZATION_INVARIANT=1 LC_ALL=de_DE.UTF-8 TZ=Asia/Kathmandu "
        + "DiplomacySim__Telemetry__Runtime=true OTEL_EXPORTER_OTLP_ENDPOINT=http://127.0.0.1:9 OTEL_EXPORTER_OTLP_TIMEOUT=500")]
    [InlineData("DOTNET_TieredCompilation=0 DOTNET_EnableAVX2=0 DOTNET_EnableFMA=0 LC_ALL=fa_IR.UTF-8")]
    public async Task Processors_culture_time_zone_memory_and_telemetry_do_not_matter(string surroundings)
    {
        var environment = surroundings.Split(' ').Select(word => word.Split('=', 2)).ToDictionary(word => word[0], word => word[1]);
        string[] command = ["ensemble", $"scenarios/{File}", "--runs", "600", "--json"];
        using var alone = new CommandRunner();
        var expected = await alone.Run(command);
        using var elsewhere = new Program();
        using var silo = await SiloProcess.Start(elsewhere.Folder, "", environment);
        using var client = Program.Start("diplomacysim.dll", elsewhere.Folder, [.. command, "--silo", silo.Address], environment);
        var (exit, output, errors) = await Program.End(client);
        Assert.True(exit == 0, errors);
        Assert.Equal(expected.Output, output);

        var watch = Stopwatch.StartNew();
        await using var connection = await Connection.Open(new(silo.Address, null, MindFiles.None), default);
        foreach (var seeds in Enumerable.Range(1, Samples.RunsAround).Chunk(20))
        {
            await Same(connection, seeds);
        }

        Console.WriteLine(FormattableString.Invariant(
            $"{Samples.RunsAround} runs and an ensemble of 600, the same in {watch.Elapsed.TotalSeconds:0.0} s: {surroundings}"));
    }

    [Fact]
    public async Task A_clock_that_jumps_does_not_matter()
    {
        var library = Directory.EnumerateFiles("/usr/lib", "libfaketime.so.1", SearchOption.AllDirectories).FirstOrDefault();
        Assert.True(library is not null, "faketime is not installed: `tests/run` installs it.");
        using var folder = new CommandRunner();
        var now = Path.Combine(folder.Folder, "now");
        using var silo = await SiloProcess.Start(folder.Folder, "", new Dictionary<string, string>
        {
            ["LD_PRELOAD"] = library, ["FAKETIME_TIMESTAMP_FILE"] = now, ["FAKETIME_CACHE_DURATION"] = "1", ["DONT_FAKE_MONOTONIC"] = "1",
        });
        await using var connection = await Connection.Open(new(silo.Address, null, MindFiles.None), default);
        var seed = 1;
        foreach (var jump in new[] { "+0", "-2d", "+400d", "-3h", "+1y", "-10" })
        {
            await System.IO.File.WriteAllTextAsync(now, jump);
            // It is read once a second: to read it whenever the silo looks at its clock would take all of its time.
            await Task.Delay(TimeSpan.FromSeconds(1.5));
            await Same(connection, [seed++]);
        }
    }

    [Fact]
    public async Task A_silo_that_joins_gets_work_and_one_of_other_code_or_that_leaves_gets_none()
    {
        await using var cluster = await Cluster.Start(1);
        var order = Ensemble(cluster.Order(File, 1), 20_000);
        var playing = Played(cluster, order);
        await Batches(cluster, order, 1);
        var first = Assert.Single(await Workers(cluster));
        var joined = await cluster.Join();
        while (!(await Workers(cluster)).Contains(joined))
        {
            Assert.False(playing.IsCompleted, "The one that joined got nothing.");
            await Task.Delay(10);
        }

        var stranger = await cluster.Join(silo => silo.UseSiloMetadata(new Dictionary<string, string> { [PlayingCode.Metadata] = "other" }));
        await cluster.Leave(joined);
        var done = (await cluster.Ensemble(order.Ensemble).Status()).Done;
        await Batches(cluster, order, Math.Min(done + 8, order.Plan.Batches));
        Assert.DoesNotContain(stranger, await Workers(cluster));
        Assert.Contains(first, await Workers(cluster));
        Assert.Equal(Expected(20_000), await playing);
    }

    /// <summary>Runs among the actors of a silo have the hashes of those on one thread.</summary>
    private static Task Same(Connection connection, IEnumerable<int> seeds) => Task.WhenAll(seeds.Select(async seed =>
    {
        var ready = (Loaded.Ready)ScenarioFile.Load(Repository.Path($"scenarios/{File}"));
        var order = new RunOrder($"around-{seed}", File, ready.Canonical, seed, ready.Scenario.Rounds);
        await Start(connection, order);
        while ((await connection.Run(order.Run).Status()).State.IsUnderWay())
        {
            await Task.Delay(20);
        }

        Assert.Equal(Simulation.Play(new CompiledScenario(ready.Scenario), seed).Hash, (await connection.Run(order.Run).Status()).Hash);
    }));

    /// <summary>A start that is answered too late is made again: the second changes nothing.</summary>
    private static async Task Start(Connection connection, RunOrder order)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await connection.Run(order.Run).Start(order);
                return;
            }
            catch (TimeoutException) when (attempt < 6)
            {
                // What runs for the first time is slow where each look at the clock is.
            }
        }
    }

    private static EnsembleOrder Ensemble(RunOrder run, int runs)
    {
        var order = new EnsembleOrder("", File, run.Canonical, 1, runs, 36, [[]], Detail.None);
        return order with { Ensemble = GrainKeys.Ensemble(order) };
    }

    private static IEnumerable<int> Expected(int runs) =>
        Player.PlayAll(new CompiledScenario(Repository.Scenario(File)), runs, 36, 1, Detail.None).SelectMany(batch => batch.Runs);

    private static async Task<IEnumerable<int>> Played(Cluster cluster, EnsembleOrder order)
    {
        await cluster.Ensemble(order.Ensemble).Start(order);
        var runs = new List<int>();
        for (var number = 0; number < order.Plan.Batches;)
        {
            if (await cluster.Ensemble(order.Ensemble).Batch(number) is { } batch)
            {
                runs.AddRange(batch.Runs);
                number++;
            }
        }

        return runs;
    }

    private static async Task Batches(Cluster cluster, EnsembleOrder order, int done)
    {
        while ((await cluster.Ensemble(order.Ensemble).Status()).Done < done)
        {
            await Task.Delay(10);
        }
    }

    private static async Task<IEnumerable<SiloAddress>> Workers(Cluster cluster) =>
        (await cluster.Grains.GetGrain<IManagementGrain>(0).GetDetailedGrainStatistics())
            .Where(grain => grain.GrainType.Contains("Worker", StringComparison.OrdinalIgnoreCase)).Select(grain => grain.SiloAddress).Distinct();
}
