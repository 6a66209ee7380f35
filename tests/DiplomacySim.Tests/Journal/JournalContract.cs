using DiplomacySim.Analysis;
using DiplomacySim.Contracts;
using DiplomacySim.Journal;

namespace DiplomacySim.Tests;

/// <summary>What every journal does, whatever it is kept in.</summary>
public abstract class JournalContract
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    protected abstract Journals Journals { get; }

    private IRunJournal Runs => Journals.Runs;

    private IEnsembleJournal Ensembles => Journals.Ensembles;

    [Fact]
    public async Task A_run_comes_back_as_it_was_entered_and_noted()
    {
        var row = Row("one") with { Order = Row("one").Order with { Branch = new("none", 3, "[]"), Minds = "[1]" } };
        await Runs.Create(row);
        Assert.Equal(row, await Runs.Find("one"));

        await Runs.Note(row with { State = RunState.Failed, Failure = "It was so." });
        Assert.Equal(row with { State = RunState.Failed, Failure = "It was so." }, await Runs.Find("one"));
        Assert.Null(await Runs.Find("two"));
    }

    [Fact]
    public async Task The_same_run_again_changes_nothing()
    {
        await Runs.Create(Row("one"));
        var kept = await Runs.Create(Row("one") with { Order = Row("one").Order with { Seed = 2 }, State = RunState.Failed });

        Assert.Equal(Row("one"), kept);
        Assert.Equal(Row("one"), await Runs.Find("one"));
    }

    [Fact]
    public async Task Whoever_claimed_a_run_before_can_write_no_more_of_it()
    {
        var first = await Runs.Create(Row("one") with { State = RunState.Queued });
        first = await Runs.Claim("one");
        await Runs.Append(first, Round(1));
        var second = await Runs.Claim("one");
        Assert.Equal((RunState.Running, first.Epoch + 1), (second.State, second.Epoch));

        await Assert.ThrowsAsync<SupersededException>(async () => await Runs.Append(first, Round(2)));
        await Assert.ThrowsAsync<SupersededException>(async () => await Runs.Note(first with { State = RunState.Stopped }));
        await Assert.ThrowsAsync<SupersededException>(async () => await Runs.Inject(first with { Order = first.Order with { Events = "[]" } }));
        Assert.Equal(second, await Runs.Find("one"));
        await Runs.Append(second, Round(2));
        await Runs.Inject(second with { Order = second.Order with { Events = "[]" } });
        await Runs.Note(second with { State = RunState.Finished });
        Assert.Equal(["hash 1", "hash 2"], await Hashes("one"));
        Assert.Equal((RunState.Finished, "[]"), (await Runs.Find("one")) is { } row ? (row.State, row.Order.Events) : default);
    }

    [Fact]
    public async Task The_same_round_again_changes_nothing_and_another_one_in_its_place_is_damage()
    {
        await Runs.Create(Row("one"));
        await Runs.Append(Row("one"), Round(1));
        await Runs.Append(Row("one"), Round(1));
        await Assert.ThrowsAsync<DamagedRecordException>(async () => await Runs.Append(Row("one"), Round(1) with { Hash = "another" }));

        Assert.Equal(["hash 1"], await Hashes("one"));
    }

    [Fact]
    public async Task Rounds_come_in_order_from_any_round_on()
    {
        await Runs.Create(Row("one"));
        await Task.WhenAll(Enumerable.Range(1, 250).Reverse().Select(round => Runs.Append(Row("one"), Round(round)).AsTask()));

        Assert.Equal(Enumerable.Range(1, 250).Select(round => $"hash {round}"), await Hashes("one"));
        Assert.Equal(["hash 249", "hash 250"], await Hashes("one", after: 248));
        Assert.Empty(await Hashes("one", after: 250));
        Assert.Empty(await Hashes("two"));
    }

    [Fact]
    public async Task A_branch_begins_with_the_rounds_of_its_parent()
    {
        await Runs.Create(Row("parent"));
        await Runs.Append(Row("parent"), Round(1));
        await Runs.Append(Row("parent"), Round(2));
        await Runs.Append(Row("parent"), Round(3));
        await Runs.Create(Row("branch") with { Order = Row("branch").Order with { Branch = new("parent", 3, "[]") } });

        Assert.Equal(["hash 1", "hash 2"], await Hashes("branch"));
    }

    [Fact]
    public async Task Pages_have_every_run_once_the_newest_first()
    {
        for (var number = 0; number < 700; number++)
        {
            await Runs.Create(Row($"run-{number:000}") with { Started = Noon.AddMinutes(number / 100), State = State(number) });
        }

        await Runs.Append(Row("run-007"), Round(1));
        await Runs.Append(Row("run-007"), Round(2));
        var first = await Runs.Runs(new());
        var all = await new CatalogueQuery().All<RunEntry>(query => Runs.Runs(query)).ToArrayAsync();
        var running = await new CatalogueQuery(State: RunState.Running).All<RunEntry>(query => Runs.Runs(query)).ToArrayAsync();
        var expected = Enumerable.Range(0, 700).OrderByDescending(number => number / 100).ThenBy(number => number).ToArray();

        Assert.InRange(first.Entries.Count, 1, CatalogueCursor.Entries);
        Assert.Equal(expected.Select(number => $"run-{number:000}"), all.Select(entry => entry.Run));
        Assert.Equal(
            expected.Where(number => State(number) == RunState.Running).Select(number => $"run-{number:000}"), running.Select(entry => entry.Run));
        Assert.Equal(
            new RunEntry("run-007", "one.yaml", 1, 9, RunState.Running, 2, "hash 2", Noon), all.Single(entry => entry.Run == "run-007"));

        static RunState State(int number) => number % 7 == 0 ? RunState.Running : RunState.Finished;
    }

    [Fact]
    public async Task A_page_that_is_none_is_refused()
    {
        await Assert.ThrowsAsync<RefusalException>(async () => await Runs.Runs(new("nowhere")));
        await Assert.ThrowsAsync<RefusalException>(async () => await Ensembles.Ensembles(new("nowhere")));
    }

    [Fact]
    public async Task A_run_is_forgotten_unless_it_is_under_way_or_has_branches()
    {
        await Runs.Create(Row("parent"));
        await Runs.Append(Row("parent"), Round(1));
        await Runs.Append(Row("parent"), Round(2));
        await Runs.Create(Row("branch") with { Order = Row("branch").Order with { Branch = new("parent", 2, "[]") } });

        await Assert.ThrowsAsync<RefusalException>(async () => await Runs.Forget("nobody"));
        await Assert.ThrowsAsync<RefusalException>(async () => await Runs.Forget("branch"));
        await Runs.Note(Row("parent") with { State = RunState.Finished });
        await Runs.Note(Row("branch") with { State = RunState.Finished });
        await Assert.ThrowsAsync<RefusalException>(async () => await Runs.Forget("parent"));
        Assert.Equal(1, await Runs.Forget("branch"));
        Assert.Equal(2, await Runs.Forget("parent"));

        Assert.Null(await Runs.Find("parent"));
        Assert.Empty(await Hashes("parent"));
        Assert.Empty((await Runs.Runs(new())).Entries);
        await Runs.Create(Row("branch"));
        Assert.Equal(Row("branch"), await Runs.Find("branch"));
    }

    [Fact]
    public async Task An_ensemble_keeps_each_batch_once()
    {
        var row = await Ensembles.Create(Ensemble("one", "code"));
        await Ensembles.Commit(row, 2, Batch(2));
        await Ensembles.Commit(row, 0, Batch(0));
        await Ensembles.Commit(row, 0, Batch(0));
        await Assert.ThrowsAsync<DamagedRecordException>(async () => await Ensembles.Commit(row, 0, Batch(1)));
        var again = await Ensembles.Create(row with { State = RunState.Failed });
        Assert.Equal(RunState.Running, again.State);
        await Ensembles.Note(row with { State = RunState.Stopped, Failure = "It was so." });

        Assert.Equal([0, 2], await Ensembles.Committed(row.Key));
        var batch = await Ensembles.Batch(row.Key, 2);
        Assert.Equal([2, 3], batch!.Runs);
        Assert.Null(await Ensembles.Batch(row.Key, 1));
        var kept = await Ensembles.Find(row.Key);
        Assert.Equal((RunState.Stopped, "It was so.", "code", Noon), (kept!.State, kept.Failure, kept.Code, kept.Started));
        Assert.Equal((700, "b=2"), (kept.Order.Runs, kept.Order.Points[1][0]));
        Assert.Null(await Ensembles.Find(new("two", "code")));
    }

    [Fact]
    public async Task A_fold_takes_the_place_of_the_rounds_that_it_covers()
    {
        await Ensembles.Create(Ensemble("one", "code"));
        var row = await Ensembles.Claim(new("one", "code"));
        Batch[] batches = [.. Enumerable.Range(0, 4).Select(number => Batch(number) with { Rounds = [7, 8], Blocks = [number, 1, 2, 3, 4] })];
        Batch[] bare = [.. batches.Select(batch => batch with { Rounds = [] })];
        for (var number = 0; number < batches.Length; number++)
        {
            await Ensembles.Commit(row, number, batches[number]);
        }

        Assert.Empty(await Ensembles.Folded(row.Key));
        await Ensembles.Fold(row, 1, [1, 2, 3], bare[..2]);
        await Ensembles.Fold(row, 1, [1, 2, 3], bare[..2]);
        Assert.Equal([1], await Ensembles.Folded(row.Key));
        Assert.Equal(["0 -", "0 123", "2 -", "2 -"], await Told());

        await Ensembles.Fold(row, 2, [4, 5], bare[2..3]);
        await Ensembles.Fold(row, 1, [1, 2, 3], bare[..2]);
        Assert.Equal([2], await Ensembles.Folded(row.Key));
        Assert.Equal(["0 -", "0 -", "0 45", "2 -"], await Told());
        for (var number = 0; number < batches.Length; number++)
        {
            await Ensembles.Commit(row, number, batches[number]);
            var kept = await Ensembles.Batch(row.Key, number);
            Assert.Equal(batches[number].Runs, kept!.Runs);
            Assert.Equal(batches[number].Slice, kept.Slice);
        }

        Assert.Equal(["0 -", "0 -", "0 45", "2 -"], await Told());
        await Assert.ThrowsAsync<DamagedRecordException>(async () => await Ensembles.Commit(row, 0, batches[1]));
        await Ensembles.Fold(row, 9, [6], [bare[0] with { Slice = new(1, 1, 2) }]);
        Assert.Equal([2, 9], await Ensembles.Folded(row.Key));

        var next = await Ensembles.Claim(row.Key);
        await Assert.ThrowsAsync<SupersededException>(async () => await Ensembles.Fold(row, 3, [9], bare[3..]));
        Assert.Equal(["0 -", "0 -", "0 45", "2 -"], await Told());
        await Ensembles.Note(next with { State = RunState.Stopped });
        Assert.Equal(4, await Ensembles.Forget("one"));
        await Ensembles.Create(Ensemble("one", "code"));
        Assert.Empty(await Ensembles.Folded(row.Key));

        async Task<string[]> Told() => [.. (await Task.WhenAll(batches.Select((_, number) => Ensembles.Batch(row.Key, number).AsTask())))
            .Select(batch => $"{batch!.Rounds.Length} {(batch.Fold is { } fold ? string.Concat(fold) : "-")}")];
    }

    [Fact]
    public async Task What_other_code_makes_of_an_ensemble_is_another_result()
    {
        var (row, other) = (Ensemble("one", "code"), Ensemble("one", "other") with { Started = Noon.AddDays(1) });
        await Ensembles.Create(row);
        await Ensembles.Commit(row, 0, Batch(0));
        Assert.Null(await Ensembles.Find(other.Key));
        await Ensembles.Create(other);
        await Ensembles.Commit(other, 0, Batch(1));
        await Ensembles.Commit(other, 1, Batch(2));

        Assert.Equal([0], await Ensembles.Committed(row.Key));
        var (ours, theirs) = (await Ensembles.Batch(row.Key, 0), await Ensembles.Batch(other.Key, 0));
        Assert.Equal([0, 1], ours!.Runs);
        Assert.Equal([1, 2], theirs!.Runs);
        Assert.Equal([("other", 2), ("code", 1)], (await Ensembles.Ensembles(new())).Entries.Select(entry => (entry.Code, entry.Done)));
        await Ensembles.Note(other with { State = RunState.Finished });
        await Assert.ThrowsAsync<RefusalException>(async () => await Ensembles.Forget("one"));
        await Ensembles.Note(row with { State = RunState.Stopped });
        Assert.Equal(3, await Ensembles.Forget("one"));
        Assert.Null(await Ensembles.Find(row.Key));
    }

    [Fact]
    public async Task Whoever_claimed_an_ensemble_before_can_write_no_more_of_it()
    {
        await Ensembles.Create(Ensemble("one", "code"));
        var first = await Ensembles.Claim(new("one", "code"));
        await Ensembles.Commit(first, 0, Batch(0));
        var second = await Ensembles.Claim(first.Key);

        await Assert.ThrowsAsync<SupersededException>(async () => await Ensembles.Commit(first, 1, Batch(1)));
        await Assert.ThrowsAsync<SupersededException>(async () => await Ensembles.Note(first with { State = RunState.Stopped }));
        await Ensembles.Commit(second, 1, Batch(1));
        await Ensembles.Note(second with { State = RunState.Finished });
        Assert.Equal([0, 1], await Ensembles.Committed(first.Key));
        Assert.Equal(RunState.Finished, (await Ensembles.Find(first.Key))!.State);
    }

    [Fact]
    public async Task Ensembles_are_listed_and_forgotten()
    {
        var (older, newer) = (Ensemble("older", "code"), Ensemble("newer", "code") with { Started = Noon.AddDays(1), State = RunState.Finished });
        await Ensembles.Create(older);
        await Ensembles.Create(newer);
        await Ensembles.Commit(newer, 0, Batch(0));
        var plan = newer.Order.Plan;

        var listed = (await Ensembles.Ensembles(new())).Entries;
        Assert.Equal(["newer", "older"], listed.Select(entry => entry.Ensemble));
        Assert.Equal(
            new EnsembleEntry("newer", "one.yaml", 4, 700, 9, 2, RunState.Finished, 1, plan.Batches, Noon.AddDays(1), "code"), listed[0]);
        Assert.Equal(["older"], (await Ensembles.Ensembles(new(State: RunState.Running))).Entries.Select(entry => entry.Ensemble));

        await Assert.ThrowsAsync<RefusalException>(async () => await Ensembles.Forget("older"));
        Assert.Null(await Ensembles.Forget("nobody"));
        Assert.Equal(1, await Ensembles.Forget("newer"));
        Assert.Null(await Ensembles.Find(newer.Key));
        Assert.Empty(await Ensembles.Committed(newer.Key));
    }

    [Fact]
    public async Task Giving_room_back_loses_nothing()
    {
        await Runs.Create(Row("one"));
        await Runs.Append(Row("one"), Round(1));
        var size = await Journals.File.Vacuum();

        Assert.InRange(size.After, 0, size.Before);
        Assert.Equal(["hash 1"], await Hashes("one"));
    }

    private static RunRow Row(string run) => new(new RunOrder(run, "one.yaml", "{}", 1, 9), RunState.Running, Noon, "");

    private static RoundRecord Round(int round) => new(round, [new Act { Id = round, Round = round, Kind = ActKind.RoundEnd }], $"hash {round}");

    private static EnsembleRow Ensemble(string ensemble, string code) =>
        new(new EnsembleOrder(ensemble, "one.yaml", "{}", 4, 700, 9, [[], ["b=2"]], Detail.Rounds), RunState.Running, Noon, "", code);

    private static Batch Batch(int number) => new(new Slice(0, 1, 2), [number, number + 1], [], [], []);

    private async Task<string[]> Hashes(string run, int after = 0) => await Runs.Rounds(run, after).Select(round => round.Hash).ToArrayAsync();
}

public sealed class MemoryJournalTests : JournalContract
{
    protected override Journals Journals { get; } = new MemoryJournal().Journals;
}

public sealed class SqliteJournalTests : JournalContract, IDisposable
{
    private readonly RecordFolder folder = new();
    private readonly Silo.Archive archive;

    public SqliteJournalTests() => archive = Silo.Archive.Write(folder.Path);

    protected override Journals Journals => archive.Journals;

    public void Dispose()
    {
        archive.Dispose();
        folder.Dispose();
    }
}

public sealed class PostgresJournalTests : JournalContract, IDisposable
{
    private readonly PostgresDatabase database;

    public PostgresJournalTests()
    {
        var way = PostgresServer.Shared.NewDatabase();
        PostgresDatabase.Migrate(way);
        database = PostgresDatabase.Open(way);
    }

    protected override Journals Journals => Silo.Archive.In(database);

    public void Dispose() => database.Dispose();
}
