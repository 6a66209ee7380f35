using DiplomacySim.Analysis;
using DiplomacySim.Contracts;
using DiplomacySim.Scenarios;

namespace DiplomacySim.Tests;

public sealed class EnsembleGrainTests
{
    private static EnsembleOrder Order(int runs, params string[][] points)
    {
        var ready = (Loaded.Ready)ScenarioFile.Load(Repository.Path("scenarios/nile-2019.yaml"));
        var order = new EnsembleOrder("", "nile-2019.yaml", ready.Canonical, 4, runs, 36, points.Length > 0 ? points : [[]], Detail.Rounds);
        return order with { Ensemble = GrainKeys.Ensemble(order) };
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Workers_on_any_number_of_silos_play_what_one_thread_plays(short silos)
    {
        await using var cluster = await Cluster.Start(silos);
        var order = Order(600, [], ["rules.exchanges=2"]);
        var batches = await Play(cluster, order);

        for (var point = 0; point < 2; point++)
        {
            var setting = new CompiledScenario(((Loaded.Ready)ScenarioFile.FromCanonical(order.Canonical, order.Points[point])).Scenario);
            var expected = Player.PlayAll(setting, 600, 36, 4, Detail.Rounds);
            var played = batches.Where(batch => batch.Slice.Point == point).ToArray();
            Assert.Equal(expected.SelectMany(batch => batch.Runs), played.SelectMany(batch => batch.Runs));
            Assert.Equal(expected.SelectMany(batch => batch.Rounds), played.SelectMany(batch => batch.Rounds));
            Assert.Equal(expected.SelectMany(batch => batch.Blocks), played.SelectMany(batch => batch.Blocks));
        }

        Assert.NotEqual(batches[0].Runs, batches[^1].Runs);
        Assert.Equal(RunState.Finished, (await cluster.Ensemble(order.Ensemble).Status()).State);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task An_ensemble_of_spreads_is_folded_at_each_point_and_has_the_same_spreads(short silos)
    {
        await using var cluster = await Cluster.Start(silos);
        var order = Order(2_600, [], ["rules.exchanges=2"]) with { Detail = Detail.Spreads };
        order = order with { Ensemble = GrainKeys.Ensemble(order) };
        var (during, ensemble) = (await Play(cluster, order), cluster.Ensemble(order.Ensemble));
        while ((await ensemble.Status()).State == RunState.Running)
        {
            await Task.Yield();
        }

        var after = await Play(cluster, order);
        for (var point = 0; point < 2; point++)
        {
            var setting = new CompiledScenario(((Loaded.Ready)ScenarioFile.FromCanonical(order.Canonical, order.Points[point])).Scenario);
            var (whole, read, again) = (new Spreads(setting, 36), new Spreads(setting, 36), new Spreads(setting, 36));
            Array.ForEach(Player.PlayAll(setting, 2_600, 36, 4, Detail.Spreads), whole.Add);
            during.Where(batch => batch.Slice.Point == point).ToList().ForEach(read.Add);
            var folded = after.Where(batch => batch.Slice.Point == point).ToList();
            folded.ForEach(again.Add);
            Assert.All(folded, batch => Assert.Empty(batch.Rounds));
            Assert.All(folded, batch => Assert.Equal(batch == folded[^1], batch.Fold is not null));
            Assert.Equal(whole.Write(), read.Write());
            Assert.Equal(whole.Write(), again.Write());
        }

        // A batch that is lost and played again is in the fold already.
        cluster.Journal.Lose(order.Ensemble, 3);
        await Assert.ThrowsAsync<DamagedRecordException>(() => ensemble.Batch(3));
        Assert.Equal(after.SelectMany(batch => batch.Runs), (await Play(cluster, order)).SelectMany(batch => batch.Runs));
        Assert.Empty((await ensemble.Batch(3))!.Rounds);
    }

    [Fact]
    public async Task An_ensemble_that_was_stopped_goes_on_and_the_same_order_again_finds_it_done()
    {
        await using var cluster = await Cluster.Start(1);
        var order = Order(20_000);
        var ensemble = cluster.Ensemble(order.Ensemble);
        await ensemble.Start(order);
        while (await ensemble.Batch(0) is null)
        {
            Assert.Equal(RunState.Running, (await ensemble.Status()).State);
        }

        var stopped = await ensemble.Stop();

        Assert.Equal(RunState.Stopped, stopped.State);
        Assert.InRange(stopped.Done, 1, order.Plan.Batches - 1);
        Assert.Null(await ensemble.Batch(order.Plan.Batches - 1));

        var small = Order(700);
        var first = await Play(cluster, small);
        Assert.Equal(small.Plan.Batches, (await cluster.Ensemble(small.Ensemble).Start(small)).Done);
        Assert.Equal(RunState.Running, (await ensemble.Start(order)).State);
        await ensemble.Stop();
        Assert.Equal(700, first.Sum(batch => batch.Slice.Count));
    }

    [Fact]
    public async Task An_ensemble_whose_batch_cannot_be_written_has_not_failed_and_goes_on_when_asked_again()
    {
        await using var cluster = await Cluster.Start(1);
        var order = Order(3000);
        cluster.Journal.FailAtBatch = 2;
        try
        {
            await Play(cluster, order);
        }
        catch (RecordException problem)
        {
            Assert.Equal("No space left on device", problem.Message);
        }

        var batches = await Play(cluster, order);
        Assert.Equal(Player.PlayAll(new CompiledScenario(Repository.Scenario("nile-2019.yaml")), 3000, 36, 4).SelectMany(batch => batch.Runs),
            batches.SelectMany(batch => batch.Runs));
    }

    [Fact]
    public async Task A_batch_that_is_lost_is_told_as_damage_and_played_again_by_the_next_start()
    {
        await using var cluster = await Cluster.Start(1);
        var order = Order(700);
        var batches = await Play(cluster, order);
        cluster.Journal.Lose(order.Ensemble, 1);

        await Assert.ThrowsAsync<DamagedRecordException>(() => cluster.Ensemble(order.Ensemble).Batch(1));
        var again = await Play(cluster, order);

        Assert.Equal(batches.SelectMany(batch => batch.Runs), again.SelectMany(batch => batch.Runs));

        Assert.True(await cluster.Ensemble(order.Ensemble).Forget());
        Assert.Equal(RunState.Unknown, (await cluster.Ensemble(order.Ensemble).Status()).State);
        Assert.False(await cluster.Ensemble(order.Ensemble).Forget());
    }

    [Fact]
    public void The_same_question_has_the_same_id_and_another_one_another() => Assert.Equal(
        5,
        new[] { Order(10), Order(10), Order(11), Order(10, ["a=1"]), Order(10, ["a=1"], []), Order(10) with { Seed = 5 } }.Select(GrainKeys.Ensemble)
            .Distinct().Count());

    [Fact]
    public async Task An_order_that_makes_no_sense_is_refused()
    {
        await using var cluster = await Cluster.Start(1);
        var (order, bad) = (Order(10), Order(10, ["actors.nobody.readiness=1"]));

        await Assert.ThrowsAsync<RefusalException>(() => cluster.Ensemble("other").Start(order));
        await Assert.ThrowsAsync<RefusalException>(() => cluster.Ensemble(order.Ensemble).Start(order with { Runs = 0 }));
        Assert.Contains("nobody", (await Assert.ThrowsAsync<RefusalException>(() => cluster.Ensemble(bad.Ensemble).Start(bad))).Message,
            StringComparison.Ordinal);
        Assert.Equal(RunState.Unknown, (await cluster.Ensemble(order.Ensemble).Status()).State);
    }

    private static async Task<List<Batch>> Play(Cluster cluster, EnsembleOrder order)
    {
        var batches = new List<Batch>();
        await cluster.Ensemble(order.Ensemble).Start(order);
        for (var number = 0; number < order.Plan.Batches; number++)
        {
            if (await cluster.Ensemble(order.Ensemble).Batch(number) is not { } batch)
            {
                var status = await cluster.Ensemble(order.Ensemble).Status();
                Assert.True(status.State == RunState.Running, status.Failure);
                number--;
                continue;
            }

            batches.Add(batch);
        }

        return batches;
    }
}
