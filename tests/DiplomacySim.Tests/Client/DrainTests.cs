using System.Diagnostics;
using DiplomacySim.Client;
using DiplomacySim.Scenarios;
using Xunit.Abstractions;

namespace DiplomacySim.Tests;

/// <summary>A silo that is asked to stop does so soon, whatever it has to do, and nobody is alarmed by what is expected.</summary>
/// <remarks>
/// <c>DIPLOMACYSIM_DRAINS=20</c> has it stop so often, and holds it to 1 s for an answer to `stop` and 5 s for its end. Once, beside other tests,
/// it may take ten times as long.
/// </remarks>
public sealed class DrainTests(ITestOutputHelper told) : IDisposable
{
    private const string Nile = "scenarios/nile-2019.yaml";
    private const int Runs = 16;

    private readonly CommandRunner client = new();

    public void Dispose() => client.Dispose();

    [Fact]
    public async Task A_silo_under_load_answers_to_stop_and_ends_in_seconds()
    {
        var slack = Samples.Drains == 1 ? 10 : 1;
        for (var time = 1; time <= Samples.Drains; time++)
        {
            using var silo = await SiloProcess.Start(client.Folder);
            await using var connection = await Connection.Open(new(silo.Address, null, MindFiles.None), default);
            using var watcher = client.Start("ensemble", Nile, "--runs", "1000000", "--json", "--silo", silo.Address);
            var canonical = ((Loaded.Ready)ScenarioFile.Load(Repository.Path(Nile))).Canonical;
            for (var run = 0; run < Runs; run++)
            {
                await connection.Run($"run-{time}-{run}").Start(new($"run-{time}-{run}", Nile, canonical, run, 1000));
            }

            string ensemble;
            while ((ensemble = await Underway(silo)).Length == 0)
            {
                // Asked again.
            }

            var run1 = await Took(connection.Run($"run-{time}-1").Stop);
            var all = await Took(connection.Ensemble(ensemble).Stop);
            await watcher.End();
            using var another = client.Start(
                "ensemble", Nile, "--runs", "1000000", "--seed", $"{time}", "--json", "--silo", silo.Address);
            while (await Underway(silo) == "")
            {
                // Asked again.
            }

            var since = Stopwatch.StartNew();
            var (exit, _, errors) = await silo.End(Signal.Term);
            var drained = since.Elapsed;
            another.Interrupt();
            await another.End();
            told.WriteLine($"stop run {run1.TotalSeconds:0.00} s, stop ensemble {all.TotalSeconds:0.00} s, end {drained.TotalSeconds:0.00} s");

            Assert.Equal((0, ""), (exit, errors));
            Assert.InRange(run1, TimeSpan.Zero, TimeSpan.FromSeconds(1 * slack));
            Assert.InRange(all, TimeSpan.Zero, TimeSpan.FromSeconds(1 * slack));
            Assert.InRange(drained, TimeSpan.Zero, TimeSpan.FromSeconds(5 * slack));
        }
    }

    [Fact]
    public async Task A_client_that_is_killed_and_one_whose_silo_ends_alarm_nobody()
    {
        using var program = new Program();
        using var silo = await SiloProcess.Start(client.Folder);
        using (var killed = program.Start("run", Nile, "--rounds", "1000", "--run-id", "one", "--silo", silo.Address))
        {
            await Program.Until(killed, "(round 3)");
            killed.Kill();
            await killed.WaitForExitAsync();
        }

        using var watcher = client.Start("run", Nile, "--rounds", "1000", "--run-id", "two", "--silo", silo.Address);
        await watcher.Until("(round 20)");

        Assert.Equal((0, "", ""), await silo.End(Signal.Term));
    }

    private static async Task<TimeSpan> Took(Func<Task> call)
    {
        var since = Stopwatch.StartNew();
        await call();
        return since.Elapsed;
    }

    /// <returns>The newest ensemble, once a batch of it is done; otherwise nothing.</returns>
    private async Task<string> Underway(SiloProcess silo) =>
        await client.Newest("--silo", silo.Address) is { Done: > 0 } newest ? newest.Ensemble : "";
}
