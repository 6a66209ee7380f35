using System.Globalization;
using System.Runtime.CompilerServices;
using DiplomacySim.Contracts;
using System.Data.Common;

namespace DiplomacySim.Journal;

/// <summary>Runs on record: a row for each run and one for each round, appended and never changed.</summary>
/// <remarks>Rounds are rows by number and not leaves of an index, which are made for rows much shorter than a round.</remarks>
public sealed class RunJournal(Database database) : IRunJournal
{
    /// <summary>Rounds that are read at once, so that a long run does not keep others waiting.</summary>
    private const int AtOnce = 100;

    /// <summary>Whether nobody has claimed the run since.</summary>
    private const string IsCurrent = "NOT EXISTS (SELECT 1 FROM run_claims WHERE run_claims.run = @run AND run_claims.epoch > @epoch)";

    public async ValueTask<RunRow?> Find(string run, CancellationToken cancellation = default) =>
        await database.Do(statements => Row(statements, run), cancellation).ConfigureAwait(false);

    public ValueTask<RunRow> Create(RunRow row, CancellationToken cancellation = default) =>
        database.Do(statements => statements.Whole(() => Create(statements, row)), cancellation);

    public ValueTask<RunRow> Claim(string run, CancellationToken cancellation = default) => database.Do(
        statements => statements.Whole(() =>
        {
            statements.Run("UPDATE runs SET state = @state, failure = '' WHERE run = @run", ("@run", run), ("@state", (int)RunState.Running));
            statements.Run(
                "INSERT INTO run_claims VALUES (@run, 1) ON CONFLICT (run) DO UPDATE SET epoch = run_claims.epoch + 1", ("@run", run));
            return Row(statements, run)!;
        }),
        cancellation);

    public async ValueTask Note(RunRow row, CancellationToken cancellation = default) => await database.Do(
        statements => Current(
            row,
            statements.Run(
                $"UPDATE runs SET state = @state, failure = @failure WHERE run = @run AND {IsCurrent}",
                ("@run", row.Order.Run), ("@state", (int)row.State), ("@failure", row.Failure), ("@epoch", row.Epoch))),
        cancellation).ConfigureAwait(false);

    public async ValueTask Inject(RunRow row, CancellationToken cancellation = default) => await database.Do(
        statements => Current(
            row,
            statements.Run(
                $"INSERT INTO injections SELECT @run, @changes WHERE {IsCurrent} ON CONFLICT (run) DO UPDATE SET changes = @changes",
                ("@run", row.Order.Run), ("@changes", row.Order.Events), ("@epoch", row.Epoch))),
        cancellation).ConfigureAwait(false);

    public async ValueTask Append(RunRow row, RoundRecord round, CancellationToken cancellation = default)
    {
        var (run, acts) = (row.Order.Run, ActCodec.Write(round.Acts));
        await database.Do(
            statements =>
            {
                var added = statements.Run($"INSERT INTO rounds SELECT @run, @round, @acts, @hash WHERE {IsCurrent} ON CONFLICT DO NOTHING",
                    ("@run", run), ("@round", round.Round), ("@acts", acts), ("@hash", round.Hash), ("@epoch", row.Epoch));
                return added > 0 ? added : HashOf(statements, run, round.Round) switch
                {
                    null => throw new SupersededException(run),
                    var hash when hash == round.Hash => added,
                    _ => throw new DamagedRecordException($"Round {round.Round} of run '{run}' is on record with other acts."),
                };
            },
            cancellation).ConfigureAwait(false);
    }

    public async IAsyncEnumerable<RoundRecord> Rounds(string run, int after = 0, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        var last = after;
        int found;
        do
        {
            var from = last;
            var rounds = await database.Do(
                statements => statements.Query(
                    "SELECT round, acts, hash FROM rounds WHERE run = @run AND round > @after ORDER BY round LIMIT @atOnce",
                    ReadRound, ("@run", run), ("@after", from), ("@atOnce", AtOnce)),
                cancellation).ConfigureAwait(false);
            foreach (var round in rounds)
            {
                yield return round;
                last = round.Round;
            }

            found = rounds.Count;
        }
        while (found == AtOnce);
    }

    public ValueTask<CataloguePage<RunEntry>> Runs(CatalogueQuery query, CancellationToken cancellation = default)
    {
        var after = CatalogueCursor.Read(query.After);
        return database.Do(
            statements => CatalogueCursor.Page(statements.Query(
                """
                SELECT runs.run, runs.file, runs.seed, runs.rounds, runs.state, runs.started, last.round, last.hash,
                    branches.parent, branches.round, branches.changes
                FROM runs LEFT JOIN branches ON branches.run = runs.run LEFT JOIN rounds AS last
                    ON last.run = runs.run AND last.round = (SELECT MAX(round) FROM rounds WHERE rounds.run = runs.run)
                WHERE runs.started <= @started AND (runs.started < @started OR runs.run > @run)
                    AND (CAST(@state AS INTEGER) IS NULL OR runs.state = @state)
                ORDER BY runs.started DESC, runs.run LIMIT @entries
                """,
                ReadEntry,
                ("@started", after.Started), ("@run", after.Id), ("@state", (int?)query.State), ("@entries", CatalogueCursor.Entries))),
            cancellation);
    }

    public ValueTask<int> Forget(string run, CancellationToken cancellation = default) => database.Do(
        statements => statements.Whole(() =>
        {
            if ((Row(statements, run) ?? throw new RefusalException($"There is no run '{run}'.")).State.IsUnderWay())
            {
                throw new RefusalException($"Run '{run}' is under way. `stop {run}` stops it.");
            }

            if (statements.Query("SELECT run FROM branches WHERE parent = @run ORDER BY run", reader => reader.GetString(0), ("@run", run))
                is { Count: > 0 } branches)
            {
                throw new RefusalException($"Run '{run}' has branches: {string.Join(", ", branches)}.");
            }

            var rounds = statements.Run("DELETE FROM rounds WHERE run = @run", ("@run", run));
            statements.Run("DELETE FROM branches WHERE run = @run", ("@run", run));
            statements.Run("DELETE FROM minds WHERE run = @run", ("@run", run));
            statements.Run("DELETE FROM seats WHERE run = @run", ("@run", run));
            statements.Run("DELETE FROM answers WHERE run = @run", ("@run", run));
            statements.Run("DELETE FROM injections WHERE run = @run", ("@run", run));
            statements.Run("DELETE FROM run_claims WHERE run = @run", ("@run", run));
            statements.Run("DELETE FROM runs WHERE run = @run", ("@run", run));
            return rounds;
        }),
        cancellation);

    private static RunRow Create(Statements statements, RunRow row)
    {
        var (order, run) = (row.Order, row.Order.Run);
        var added = statements.Run(
            "INSERT INTO runs VALUES (@run, @file, @canonical, @seed, @rounds, @state, @started, @failure) ON CONFLICT DO NOTHING",
            ("@run", run), ("@file", order.File), ("@canonical", order.Canonical), ("@seed", order.Seed), ("@rounds", order.Rounds),
            ("@state", (int)row.State), ("@started", row.Started.ToString("O", CultureInfo.InvariantCulture)), ("@failure", row.Failure));
        if (added == 0)
        {
            return Row(statements, run)!;
        }

        if (order.Minds is { } minds)
        {
            statements.Run("INSERT INTO minds VALUES (@run, @files)", ("@run", run), ("@files", minds));
        }

        if (order.Seats is { } seats)
        {
            statements.Run("INSERT INTO seats VALUES (@run, @actors)", ("@run", run), ("@actors", seats));
        }

        if (order.Branch is { } branch)
        {
            statements.Run("INSERT INTO branches VALUES (@run, @parent, @round, @changes)",
                ("@run", run), ("@parent", branch.Parent), ("@round", branch.Round), ("@changes", branch.Changes));
            statements.Run("INSERT INTO rounds SELECT @run, round, acts, hash FROM rounds WHERE run = @parent AND round < @round ORDER BY round",
                ("@run", run), ("@parent", branch.Parent), ("@round", branch.Round));
        }

        return row;
    }

    /// <exception cref="SupersededException">Nothing was written.</exception>
    private static int Current(RunRow row, int written) => written > 0 ? written : throw new SupersededException(row.Order.Run);

    private static RunRow? Row(Statements statements, string run) => statements.Query(
        """
        SELECT runs.file, runs.canonical, runs.seed, runs.rounds, runs.state, runs.started, runs.failure, minds.files,
            branches.parent, branches.round, branches.changes, seats.actors, injections.changes, run_claims.epoch
        FROM runs LEFT JOIN branches ON branches.run = runs.run LEFT JOIN minds ON minds.run = runs.run
            LEFT JOIN seats ON seats.run = runs.run LEFT JOIN injections ON injections.run = runs.run
            LEFT JOIN run_claims ON run_claims.run = runs.run WHERE runs.run = @run
        """,
        row => new RunRow(
            new RunOrder(run, row.GetString(0), row.GetString(1), row.GetInt64(2), row.GetInt32(3), row.BranchAt(8), row.TextAt(7),
                row.TextAt(11), row.TextAt(12)),
            row.StateAt(4), row.MomentAt(5), row.GetString(6), row.IsDBNull(13) ? 0 : row.GetInt32(13)),
        ("@run", run)).FirstOrDefault();

    private static string? HashOf(Statements statements, string run, int round) => statements.Query(
        "SELECT hash FROM rounds WHERE run = @run AND round = @round", reader => reader.GetString(0),
        ("@run", run), ("@round", round)).FirstOrDefault();

    private static RoundRecord ReadRound(DbDataReader row) =>
        new(row.GetInt32(0), ActCodec.Read(row.GetFieldValue<byte[]>(1)), row.GetString(2));

    private static RunEntry ReadEntry(DbDataReader row) => new(
        row.GetString(0), row.GetString(1), row.GetInt64(2), row.GetInt32(3), row.StateAt(4), row.IsDBNull(6) ? 0 : row.GetInt32(6),
        row.TextAt(7) ?? "", row.MomentAt(5), row.BranchAt(8));
}
