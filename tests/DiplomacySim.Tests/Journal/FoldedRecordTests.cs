using DiplomacySim.Analysis;
using DiplomacySim.Contracts;
using DiplomacySim.Journal;
using DiplomacySim.Scenarios;
using DiplomacySim.Silo;

namespace DiplomacySim.Tests;

/// <summary>An ensemble of which spreads are asked for alone takes little room, and is the same whatever happens while it is folded.</summary>
public sealed class FoldedRecordTests
{
    private const string Flagship = "paris-2018.yaml";
    private const string Nile = "nile-2019.yaml";

    /// <summary>Seventeen batches: mostly a fold, and one at the end.</summary>
    private const int Runs = 20_100;

    private static readonly Lazy<Batch[]> Expected = new(() => Player.PlayAll(
        new CompiledScenario(Repository.Scenario(Nile)), Runs, 4, 4, Detail.Spreads));

    /// <summary>The content of rows does not depend on the machine. What the file has beside it is the room of a few batches.</summary>
    [Fact]
    public async Task A_run_whose_rounds_are_folded_takes_little_room()
    {
        const int Few = 832;
        using var folder = new RecordFolder();
        using (var archive = Archive.Write(folder.Path))
        {
            var journal = archive.Journals.Ensembles;
            var setting = new CompiledScenario(Repository.Scenario(Flagship));
            var row = await journal.Create(Row(Order(Flagship, Few, 48)));
            var (batches, spreads) = (Player.PlayAll(setting, Few, 48, 4, Detail.Spreads), new Spreads(setting, 48));
            for (var number = 0; number < batches.Length; number++)
            {
                await journal.Commit(row, number, batches[number]);
                spreads.Add(batches[number]);
            }

            Assert.InRange(Bytes(folder), 6_000 * Few, 8_000 * Few);
            await journal.Fold(row, batches.Length - 1, spreads.Write(), [.. batches.Select(batch => batch with { Rounds = [] })]);
            for (var number = 0; number < batches.Length; number++)
            {
                var kept = await journal.Batch(row.Key, number);
                Assert.Equal((batches[number].Slice, []), (kept!.Slice, kept.Rounds));
                Assert.Equal(batches[number].Runs, kept.Runs);
                Assert.Equal(batches[number].Blocks, kept.Blocks);
            }
        }

        Assert.InRange(Bytes(folder), 1, 70 * Few);
        Assert.InRange(folder.Ask<long>("SELECT LENGTH(content) FROM folds"), 1, 2_000_000);
    }

    /// <summary>The write of a fold fails, done or undone, and the process ends; another one opens the record and goes on.</summary>
    [Theory]
    [InlineData(false, 0)]
    [InlineData(true, 0)]
    [InlineData(false, 1)]
    [InlineData(true, 1)]
    public async Task An_ensemble_that_ends_while_it_is_folded_goes_on_where_it_was(bool isDone, int pass)
    {
        using var folder = new RecordFolder();
        var (order, faults) = (Order(Nile, Runs, 4, points: 2), new FaultyJournals("Ensembles.Fold", isDone, pass));
        using (var archive = Archive.Write(folder.Path))
        {
            await using var cluster = await Cluster.Over(faults.Around(archive.Journals));
            await cluster.Ensemble(order.Ensemble).Start(order);
            Assert.True(await Eventually.Holds(() => faults.HasFailed));
        }

        using (var archive = Archive.Write(folder.Path))
        {
            await using var cluster = await Cluster.Over(archive.Journals);
            await cluster.Ensemble(order.Ensemble).Start(order);
            await IsWhole(cluster, order);
        }

        Assert.Equal(order.Plan.PerPoint - 1, folder.Ask<long>("SELECT last FROM folds WHERE point = 0"));
        Assert.Equal(order.Plan.Batches - 1, folder.Ask<long>("SELECT last FROM folds WHERE point = 1"));
        Assert.InRange(Bytes(folder), 1, 70 * 2 * order.Runs);
        using (var archive = Archive.Write(folder.Path))
        {
            await using var cluster = await Cluster.Over(archive.Journals);
            await IsWhole(cluster, order);
        }
    }

    [Fact]
    public async Task A_fold_that_is_not_what_was_written_is_told_as_damage()
    {
        using var folder = new RecordFolder();
        using var archive = Archive.Write(folder.Path);
        var (journal, row) = (archive.Journals.Ensembles, Row(Order(Nile, 2, 1)));
        await journal.Create(row);
        await journal.Commit(row, 0, new(new(0, 1, 2), [1, 2], [3, 4], [], []));
        await journal.Fold(row, 0, [1, 2, 3, 4, 5], [new(new(0, 1, 2), [1, 2], [], [], [])]);
        folder.Change("UPDATE folds SET content = SUBSTR(content, 1, LENGTH(content) - 1) || x'00'");

        await Assert.ThrowsAsync<DamagedRecordException>(async () => await journal.Batch(row.Key, 0));
        folder.Change("UPDATE batches SET content = x'44530900'");
        await Assert.ThrowsAsync<DamagedRecordException>(async () => await journal.Batch(row.Key, 0));
    }

    /// <param name="points">All alike: each is folded by itself.</param>
    private static EnsembleOrder Order(string file, int runs, int rounds, int points = 1)
    {
        var ready = (Loaded.Ready)ScenarioFile.Load(Repository.Path($"scenarios/{file}"));
        var order = new EnsembleOrder("", file, ready.Canonical, 4, runs, rounds, [.. Enumerable.Repeat<string[]>([], points)], Detail.Spreads);
        return order with { Ensemble = GrainKeys.Ensemble(order) };
    }

    private static EnsembleRow Row(EnsembleOrder order) => new(order, RunState.Running, DateTimeOffset.UnixEpoch, "", "code");

    private static long Bytes(RecordFolder folder) => folder.Ask<long>("SELECT SUM(LENGTH(content)) FROM batches");

    private static async Task IsWhole(Cluster cluster, EnsembleOrder order)
    {
        var (setting, expected) = (new CompiledScenario(Repository.Scenario(Nile)), Expected.Value);
        var ensemble = cluster.Ensemble(order.Ensemble);
        var (spreads, whole) = (new Spreads(setting, order.Rounds), new Spreads(setting, order.Rounds));
        for (var number = 0; number < order.Plan.Batches; number++)
        {
            var place = number % order.Plan.PerPoint;
            (spreads, whole) = place > 0 ? (spreads, whole) : (new(setting, order.Rounds), new(setting, order.Rounds));
            Batch? batch;
            while ((batch = await ensemble.Batch(number)) is null)
            {
                Assert.Equal(RunState.Running, (await ensemble.Status()).State);
            }

            Assert.Equal(expected[place].Runs, batch.Runs);
            spreads.Add(batch);
            whole.Add(expected[place]);
            if (place == order.Plan.PerPoint - 1)
            {
                Assert.Equal(whole.Write(), spreads.Write());
            }
        }

        while ((await ensemble.Status()).State == RunState.Running)
        {
            await Task.Yield();
        }

        Assert.Equal(RunState.Finished, (await ensemble.Status()).State);
    }
}
