using System.Globalization;
using DiplomacySim.Analysis;
using DiplomacySim.Contracts;
using Microsoft.Data.Sqlite;

namespace DiplomacySim.Journal;

/// <summary>Ensembles on record: a row for each, and one for each batch under the key (ensemble, batch).</summary>
public sealed class SqliteEnsembles(Database database) : IEnsembleJournal
{
    public async ValueTask<EnsembleRow?> Find(string ensemble, CancellationToken cancellation = default) =>
        await database.Do(statements => Row(statements, ensemble), cancellation).ConfigureAwait(false);

    public async ValueTask Create(EnsembleRow row, CancellationToken cancellation = default)
    {
        var content = EnsembleCodec.Write(row.Order);
        await database.Do(statements => statements.Whole(() => Create(statements, row, content)), cancellation).ConfigureAwait(false);
    }

    public async ValueTask Note(string ensemble, RunState state, string failure, CancellationToken cancellation = default) => await database.Do(
        statements => statements.Run("UPDATE ensembles SET state = $state, failure = $failure WHERE ensemble = $ensemble",
            ("$ensemble", ensemble), ("$state", (int)state), ("$failure", failure)),
        cancellation).ConfigureAwait(false);

    public async ValueTask Commit(string ensemble, int number, Batch batch, CancellationToken cancellation = default)
    {
        var content = EnsembleCodec.Write(batch);
        await database.Do(
            statements =>
            {
                var added = statements.Run("INSERT INTO batches VALUES ($ensemble, $batch, $content) ON CONFLICT DO NOTHING",
                    ("$ensemble", ensemble), ("$batch", number), ("$content", content));
                return added > 0 || content.AsSpan().SequenceEqual(Content(statements, ensemble, number)) ? added
                    : throw new DamagedRecordException($"Batch {number} of ensemble '{ensemble}' is on record with other runs.");
            },
            cancellation).ConfigureAwait(false);
    }

    public async ValueTask<Batch?> Batch(string ensemble, int number, CancellationToken cancellation = default)
    {
        var content = await database.Do(statements => Content(statements, ensemble, number), cancellation).ConfigureAwait(false);
        try
        {
            return content is null ? null : EnsembleCodec.ReadBatch(content);
        }
        catch (Exception problem)
        {
            throw new DamagedRecordException($"Batch {number} of ensemble '{ensemble}' cannot be read: {problem.Message}");
        }
    }

    public async ValueTask<IReadOnlyList<int>> Committed(string ensemble, CancellationToken cancellation = default) => await database.Do(
        statements => statements.Query("SELECT batch FROM batches WHERE ensemble = $ensemble ORDER BY batch", row => row.GetInt32(0),
            ("$ensemble", ensemble)),
        cancellation).ConfigureAwait(false);

    public ValueTask<CataloguePage<EnsembleEntry>> Ensembles(CatalogueQuery query, CancellationToken cancellation = default)
    {
        var after = CatalogueCursor.Read(query.After);
        return database.Do(
            statements => CatalogueCursor.Page(statements.Query(
                """
                SELECT content, state, started, (SELECT COUNT(*) FROM batches WHERE batches.ensemble = ensembles.ensemble) FROM ensembles
                WHERE started <= $started AND (started < $started OR ensemble > $ensemble) AND ($state IS NULL OR state = $state)
                ORDER BY started DESC, ensemble LIMIT $entries
                """,
                ReadEntry,
                ("$started", after.Started), ("$ensemble", after.Id), ("$state", (int?)query.State), ("$entries", CatalogueCursor.Entries))),
            cancellation);
    }

    public ValueTask<int> Forget(string ensemble, CancellationToken cancellation = default) => database.Do(
        statements => statements.Whole(() =>
        {
            var row = Row(statements, ensemble) ?? throw new RefusalException($"There is no ensemble '{ensemble}'.");
            return row.State != RunState.Running ? Remove(statements, ensemble)
                : throw new RefusalException($"Ensemble '{ensemble}' is under way. `stop {ensemble}` stops it.");
        }),
        cancellation);

    private static int Create(SqliteStatements statements, EnsembleRow row, byte[] content)
    {
        if (Row(statements, row.Order.Ensemble) is { } known && known.Code != row.Code)
        {
            Remove(statements, row.Order.Ensemble);
        }

        return statements.Run(
            "INSERT INTO ensembles VALUES ($ensemble, $content, $state, $started, $failure, $code) ON CONFLICT DO NOTHING",
            ("$ensemble", row.Order.Ensemble), ("$content", content), ("$state", (int)row.State),
            ("$started", row.Started.ToString("O", CultureInfo.InvariantCulture)), ("$failure", row.Failure), ("$code", row.Code));
    }

    private static int Remove(SqliteStatements statements, string ensemble)
    {
        var batches = statements.Run("DELETE FROM batches WHERE ensemble = $ensemble", ("$ensemble", ensemble));
        statements.Run("DELETE FROM ensembles WHERE ensemble = $ensemble", ("$ensemble", ensemble));
        return batches;
    }

    private static EnsembleRow? Row(SqliteStatements statements, string ensemble) => statements.Query(
        "SELECT content, state, started, failure, code FROM ensembles WHERE ensemble = $ensemble",
        row => new EnsembleRow(
            EnsembleCodec.ReadOrder(row.GetFieldValue<byte[]>(0)), row.StateAt(1), row.MomentAt(2), row.GetString(3), row.GetString(4)),
        ("$ensemble", ensemble)).FirstOrDefault();

    private static byte[]? Content(SqliteStatements statements, string ensemble, int number) => statements.Query(
        "SELECT content FROM batches WHERE ensemble = $ensemble AND batch = $batch", row => row.GetFieldValue<byte[]>(0),
        ("$ensemble", ensemble), ("$batch", number)).FirstOrDefault();

    private static EnsembleEntry ReadEntry(SqliteDataReader row)
    {
        var order = EnsembleCodec.ReadOrder(row.GetFieldValue<byte[]>(0));
        return new(order.Ensemble, order.File, order.Seed, order.Runs, order.Rounds, order.Points.Length, row.StateAt(1), row.GetInt32(3),
            order.Plan.Batches, row.MomentAt(2));
    }
}
