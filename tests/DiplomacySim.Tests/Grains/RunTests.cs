using DiplomacySim.Contracts;
using DiplomacySim.Silo;
using Microsoft.Extensions.Logging.Abstractions;

namespace DiplomacySim.Tests;

public sealed class RunTests : IAsyncLifetime
{
    private const string File = "nile-2019.yaml";
    private Cluster cluster = null!;

    public async Task InitializeAsync() => cluster = await Cluster.Start(1);

    public async Task DisposeAsync() => await cluster.DisposeAsync();

    [Fact]
    public async Task The_same_order_again_starts_nothing_twice()
    {
        var order = cluster.Order(File, 1);
        await cluster.Play(order);
        var again = await cluster.Run(order.Run).Start(order);

        Assert.Equal(RunState.Finished, again.State);
        Assert.Equal(order.Rounds, await cluster.Journal.Rounds(order.Run).CountAsync());
    }

    [Fact]
    public async Task Another_order_under_the_same_id_is_refused()
    {
        var order = cluster.Order(File, 1);
        await cluster.Play(order);

        await Assert.ThrowsAsync<RefusalException>(() => cluster.Run(order.Run).Start(order with { Seed = 2 }));
    }

    [Fact]
    public async Task An_order_that_is_no_scenario_is_refused_and_leaves_nothing_behind()
    {
        var order = cluster.Order(File, 1) with { Canonical = "{}" };

        await Assert.ThrowsAsync<RefusalException>(() => cluster.Run(order.Run).Start(order));
        Assert.Null(await cluster.Journal.Find(order.Run));
    }

    [Fact]
    public async Task A_run_that_was_stopped_and_resumed_ends_with_the_same_log()
    {
        // Long enough that a run which nobody stops would not be over by the time the request to stop arrives.
        const int Rounds = 5000;
        var order = cluster.Order(File, 3, Rounds);
        var run = cluster.Run(order.Run);
        await run.Start(order);
        var stopped = await run.Stop();
        Assert.Equal(RunState.Stopped, stopped.State);
        Assert.InRange(stopped.Played, 0, Rounds - 1);

        await run.Resume();
        var finished = await cluster.Finish(order.Run);

        Assert.Equal(RunState.Finished, finished.State);
        Assert.Equal(Simulation.Play(new CompiledScenario(Repository.Scenario(File)), 3, Rounds).Hash, finished.Hash);
    }

    [Fact]
    public async Task A_round_that_could_not_be_written_does_not_count_and_whoever_asks_next_has_the_run_go_on()
    {
        var order = cluster.Order(File, 4);
        var problem = await cluster.Fail(order, 10);
        Assert.Equal("No space left on device", problem.Message);

        var finished = await cluster.Finish(order.Run);

        Assert.Equal((RunState.Finished, ""), (finished.State, finished.Failure));
        Assert.Equal(Simulation.Play(new CompiledScenario(Repository.Scenario(File)), 4).Hash, finished.Hash);
    }

    [Fact]
    public async Task A_silo_that_looks_at_what_is_under_way_goes_on_with_a_run_that_nobody_asks_for()
    {
        var order = cluster.Order(File, 4);
        await cluster.Fail(order, 10);
        Assert.Equal(RunState.Running, (await cluster.Journal.Find(order.Run))!.State);

        await new Resumption(cluster.Journal, cluster.Journal, cluster.Grains, NullLogger<Resumption>.Instance).TakeUpRuns(default);
        while ((await cluster.Journal.Find(order.Run))!.State == RunState.Running)
        {
            await Task.Yield();
        }

        Assert.Equal(RunState.Finished, (await cluster.Journal.Find(order.Run))!.State);
    }

    [Fact]
    public async Task A_run_is_forgotten_only_when_it_is_not_played_and_has_no_branches()
    {
        var (order, running) = (cluster.Order(File, 1, 4), cluster.Order(File, 1, 5000));
        var branch = cluster.Order(File, 1, 4) with { Branch = new(order.Run, 2, "[]") };
        await cluster.Play(order);
        await cluster.Play(branch);
        await cluster.Run(running.Run).Start(running);

        await Assert.ThrowsAsync<RefusalException>(cluster.Run("nobody").Forget);
        await Assert.ThrowsAsync<RefusalException>(cluster.Run(order.Run).Forget);
        await Assert.ThrowsAsync<RefusalException>(cluster.Run(running.Run).Forget);
        await cluster.Run(branch.Run).Forget();
        await cluster.Run(order.Run).Forget();

        Assert.Equal(RunState.Unknown, (await cluster.Run(order.Run).Status()).State);
        Assert.Equal(RunState.Stopped, (await cluster.Run(running.Run).Stop()).State);
    }

    [Fact]
    public async Task A_watcher_sees_each_round_once_and_in_order_and_may_go_away()
    {
        var order = cluster.Order(File, 5);
        var run = cluster.Run(order.Run);
        await run.Start(order);
        var seen = new List<int>();
        await foreach (var round in run.Watch(0))
        {
            seen.Add(round.Round);
            if (round.Round == 5)
            {
                break;
            }
        }

        await foreach (var round in run.Watch(5))
        {
            seen.Add(round.Round);
        }

        Assert.Equal(Enumerable.Range(1, order.Rounds), seen);
    }

    [Fact]
    public async Task A_run_that_nobody_ordered_is_unknown() => Assert.Equal(RunState.Unknown, (await cluster.Run("nobody").Status()).State);

    [Fact]
    public async Task The_catalogue_knows_every_run()
    {
        var order = cluster.Order(File, 6);
        await cluster.Play(order);

        Assert.Contains((await cluster.Catalogue.Runs(new())).Entries, run => run.Run == order.Run && run.State == RunState.Finished);
    }
}
