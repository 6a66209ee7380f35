using DiplomacySim.Contracts;
using DiplomacySim.Scenarios;
using DiplomacySim.Silo;
using DiplomacySim.UseCases;

namespace DiplomacySim.Tests;

/// <summary>Runs that one thread plays straight into the record.</summary>
public sealed class SoloRunTests : IDisposable
{
    private const string Nile = "nile-2019.yaml";
    private readonly RecordFolder folder = new();
    private readonly Archive archive;

    public SoloRunTests() => archive = Archive.Write(folder.Path);

    public void Dispose()
    {
        archive.Dispose();
        folder.Dispose();
    }

    [Fact]
    public async Task Every_scenario_comes_to_the_same_as_without_a_record()
    {
        foreach (var file in Repository.AllScenarioFiles)
        {
            var scenario = Repository.Scenario(file);
            var run = await Solo().Play(Order(file, 3), default);

            Assert.Equal((RunState.Finished, scenario.Rounds), (run.Status.State, run.Log.Rounds));
            Assert.Equal(Simulation.Play(new CompiledScenario(scenario), 3).Hash, run.Log.Hash);
        }
    }

    [Theory, InlineData(0), InlineData(1), InlineData(11)]
    public async Task What_a_process_left_under_way_is_gone_on_with(int kept)
    {
        var (order, all) = (Order(Nile, 7), Simulation.Play(new CompiledScenario(Repository.Scenario(Nile)), 7));
        await archive.Journals.Runs.Create(new(order, RunState.Running, DateTimeOffset.UnixEpoch, ""));
        var rounds = new List<int>();
        using (var cancellation = new CancellationTokenSource())
        {
            await Solo(round => Left(round, kept, cancellation)).Play(order, kept == 0 ? new(true) : cancellation.Token);
        }

        await archive.Journals.Runs.Note((await archive.Journals.Runs.Find(order.Run))! with { State = RunState.Running });
        var run = await Solo(rounds.Add).Play(order, default);

        Assert.Equal(Enumerable.Range(kept + 1, all.Rounds - kept), rounds);
        Assert.Equal((RunState.Finished, all.Hash), (run.Status.State, run.Log.Hash));
    }

    [Fact]
    public async Task A_run_that_is_interrupted_has_stopped_and_the_same_command_does_not_take_it_up()
    {
        using var cancellation = new CancellationTokenSource();
        var stopped = await Solo(round => Left(round, 5, cancellation)).Play(Order(Nile, 7), cancellation.Token);
        var again = await Solo().Play(Order(Nile, 7), default);

        Assert.Equal((RunState.Stopped, 5), (stopped.Status.State, stopped.Log.Rounds));
        Assert.Equal((RunState.Stopped, stopped.Log.Hash), (again.Status.State, again.Log.Hash));
    }

    [Fact]
    public async Task The_id_of_another_run_is_refused_and_that_one_stays_as_it_is()
    {
        await Solo().Play(Order(Nile, 7), default);
        var refused = await Assert.ThrowsAsync<RefusalException>(() => Solo().Play(Order(Nile, 7) with { Seed = 8 }, default));

        Assert.Contains("with seed 7", refused.Message, StringComparison.Ordinal);
        Assert.Equal(7, (await RunOnRecord.Read(archive.Journals, Order(Nile, 7).Run, MindFiles.None, default)).Order.Seed);
    }

    [Fact]
    public async Task It_tells_the_spans_of_the_run()
    {
        using var listener = new Listener();
        await Solo().Play(Order(Nile, 7) with { Run = "solo-spans" }, default);
        string[] Told(string id) => [.. listener.Spans.Where(span => span.TraceId == listener.Spans.Last(one =>
            Equals(one.GetTagItem(Telemetry.TelemetryNames.Attributes.Run), id)).TraceId).Select(span => span.DisplayName)];
        Listener.Narrate(Nile, 7, "narrated-spans");

        Assert.Equal(Told("narrated-spans"), Told("solo-spans"));
    }

    private static void Left(int round, int at, CancellationTokenSource cancellation)
    {
        if (round == at)
        {
            cancellation.Cancel();
        }
    }

    private static RunOrder Order(string file, long seed)
    {
        var ready = (Loaded.Ready)ScenarioFile.Load(Repository.Path($"scenarios/{file}"));
        return new(System.IO.Path.GetFileNameWithoutExtension(file), file, ready.Canonical, seed, ready.Scenario.Rounds);
    }

    private SoloRun Solo(Action<int>? played = null) => new(archive.Journals, MindFiles.None, TimeProvider.System, played ?? (_ => { }));
}
