using System.Diagnostics;
using DiplomacySim.Contracts;
using DiplomacySim.Grains;

namespace DiplomacySim.Tests;

/// <summary>More runs than a silo can play at the same time.</summary>
public sealed class OverloadTests
{
    private const string File = "contract-curve.yaml";

    [Fact]
    public async Task What_is_accepted_is_played_and_nothing_fails()
    {
        var starts = Samples.Starts;
        await using var cluster = await Cluster.Start(1);
        var orders = Enumerable.Range(1, starts).Select(seed => cluster.Order(File, seed, 12)).ToArray();
        var answers = await Task.WhenAll(orders.Select(async order =>
        {
            var clock = Stopwatch.StartNew();
            var status = await cluster.Run(order.Run).Start(order);
            return (status.State, clock.Elapsed);
        }));
        var ended = await Task.WhenAll(orders.Select(order => cluster.Finish(order.Run)));

        Assert.All(answers, answer => Assert.True(answer.State.IsUnderWay() || answer.State == RunState.Finished));
        Assert.All(ended, status => Assert.Equal((RunState.Finished, ""), (status.State, status.Failure)));
        Assert.Equal(orders.Select(order => Hash(order)), ended.Select(status => status.Hash));
        Console.WriteLine($"{starts} starts at once: slowest answer {answers.Max(answer => answer.Elapsed).TotalSeconds:0.0} s");

        static string Hash(RunOrder order) => Simulation.Play(new CompiledScenario(Repository.Scenario(File)), order.Seed, order.Rounds).Hash;
    }

    [Fact]
    public async Task A_run_that_waits_can_be_stopped_and_goes_on_later()
    {
        await using var cluster = await Cluster.Start(1);
        var others = Enumerable.Range(1, RunPlaces.Count).Select(seed => cluster.Order(File, seed, 50_000)).ToArray();
        await Task.WhenAll(others.Select(order => cluster.Run(order.Run).Start(order)));
        await Task.WhenAll(others.Select(async order =>
        {
            while ((await cluster.Run(order.Run).Status()).State != RunState.Running)
            {
                await Task.Delay(10);
            }
        }));

        var waits = cluster.Order(File, 1, 12);
        await cluster.Run(waits.Run).Start(waits);
        Assert.Equal(RunState.Queued, (await cluster.Run(waits.Run).Status()).State);
        Assert.Equal(RunState.Queued, (await cluster.Journal.Find(waits.Run))!.State);
        Assert.Equal(RunState.Stopped, (await cluster.Run(waits.Run).Stop()).State);

        await Task.WhenAll(others.Select(order => cluster.Run(order.Run).Stop()));
        await cluster.Run(waits.Run).Resume();
        Assert.Equal(RunState.Finished, (await cluster.Finish(waits.Run)).State);
    }

    [Fact]
    public async Task Where_too_many_wait_the_answer_is_when_to_ask_again()
    {
        using var places = new RunPlaces();
        using var all = new CancellationTokenSource();
        var taken = await Task.WhenAll(Enumerable.Range(0, RunPlaces.Count).Select(_ => places.Enter(all.Token)));
        Task<IDisposable>[] waiting = [.. Enumerable.Range(0, RunPlaces.Most).Select(_ => places.Enter(all.Token))];
        var busy = Assert.Throws<BusyException>(places.Admit);

        Assert.InRange(busy.After.TotalSeconds, 1, 60);
        taken[0].Dispose();
        taken[0].Dispose();
        await waiting[0];
        Assert.Equal(RunPlaces.Most - 1, places.Waiting);
        places.Admit();
        await all.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Task.WhenAll(waiting));
        Assert.Equal(0, places.Waiting);
    }
}
