using DiplomacySim.Analysis;
using DiplomacySim.Contracts;
using DiplomacySim.Journal;
using DiplomacySim.Silo;

namespace DiplomacySim.Tests;

/// <summary>Two clusters that know nothing of each other, on one database: each would play what the other plays.</summary>
public sealed class RivalTests : IAsyncLifetime, IDisposable
{
    private const string File = "contract-curve.yaml";

    private readonly PostgresDatabase database;
    private Cluster one = null!;
    private Cluster other = null!;

    public RivalTests()
    {
        var way = PostgresServer.Shared.NewDatabase();
        PostgresDatabase.Migrate(way);
        database = PostgresDatabase.Open(way);
    }

    public async Task InitializeAsync()
    {
        var journals = Archive.In(database);
        (one, other) = (await Cluster.Over(journals), await Cluster.Over(journals));
    }

    public async Task DisposeAsync()
    {
        await one.DisposeAsync();
        await other.DisposeAsync();
    }

    public void Dispose() => database.Dispose();

    [Fact]
    public async Task Of_two_orders_under_one_id_one_wins_and_the_other_is_told()
    {
        for (var time = 0; time < Samples.Rivals; time++)
        {
            var first = one.Order(File, 1, 3);
            var second = first with { Seed = 2 };
            var answers = await Task.WhenAll(Tried(one, first), Tried(other, second));

            var winner = Assert.Single(answers, answer => answer.Refused is null);
            Assert.Contains($"There is a run '{first.Run}' already", answers.Single(answer => answer.Refused is not null).Refused!.Message,
                StringComparison.Ordinal);
            Assert.Equal(Hash(winner.Order), await Ended(first.Run));
        }
    }

    [Fact]
    public async Task Of_two_that_play_a_run_the_older_stops_and_nothing_is_lost_or_written_twice()
    {
        var order = one.Order(File, 1, 600);
        await one.Run(order.Run).Start(order);
        var watched = await Record.ExceptionAsync(async () =>
        {
            await foreach (var round in one.Run(order.Run).Watch(0))
            {
                if (round.Round == 3)
                {
                    await other.Run(order.Run).Status();
                }
            }
        });

        // Whoever watches is told, or finds nobody there any more: clients ask again after either.
        Assert.True(watched is SupersededException or EnumerationAbortedException, $"{watched}");
        Assert.Equal(Hash(order), await Ended(order.Run));
    }

    [Fact]
    public async Task Of_two_that_play_an_ensemble_the_older_stops_and_the_result_is_the_same()
    {
        var ready = one.Order(File, 1, 12);
        var order = new EnsembleOrder("", File, ready.Canonical, 1, 2_000, 12, [[]], Detail.Rounds);
        order = order with { Ensemble = GrainKeys.Ensemble(order) };
        await one.Ensemble(order.Ensemble).Start(order);
        while ((await one.Ensemble(order.Ensemble).Status()).Done == 0)
        {
            await Task.Delay(1);
        }

        await other.Ensemble(order.Ensemble).Start(order);
        while ((await other.Ensemble(order.Ensemble).Status()).State == RunState.Running)
        {
            await Task.Delay(10);
        }

        var expected = Player.PlayAll(new CompiledScenario(Repository.Scenario(File)), 2_000, 12, 1, Detail.Rounds);
        for (var number = 0; number < order.Plan.Batches; number++)
        {
            Assert.Equal(expected[number].Runs, (await other.Ensemble(order.Ensemble).Batch(number))!.Runs);
        }

        var status = await one.Ensemble(order.Ensemble).Status();
        Assert.Equal((RunState.Finished, order.Plan.Batches), (status.State, status.Done));
    }

    private static async Task<(RunOrder Order, RefusalException? Refused)> Tried(Cluster cluster, RunOrder order)
    {
        try
        {
            await cluster.Run(order.Run).Start(order);
            return (order, null);
        }
        catch (RefusalException refused)
        {
            return (order, refused);
        }
    }

    /// <summary>Waits for a run without asking either cluster, for that would have it played there.</summary>
    private async Task<string> Ended(string run)
    {
        var runs = Archive.In(database).Runs;
        while ((await runs.Find(run))!.State.IsUnderWay())
        {
            await Task.Delay(10);
        }

        Assert.Equal(RunState.Finished, (await runs.Find(run))!.State);
        var rounds = await runs.Rounds(run).ToArrayAsync();
        return rounds[^1].Hash;
    }

    private static string Hash(RunOrder order) => Simulation.Play(new CompiledScenario(Repository.Scenario(File)), order.Seed, order.Rounds).Hash;
}
