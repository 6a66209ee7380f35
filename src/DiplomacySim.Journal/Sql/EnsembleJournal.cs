using System.Globalization;
using DiplomacySim.Analysis;
using DiplomacySim.Contracts;
using System.Data.Common;

namespace DiplomacySim.Journal;

/// <summary>Ensembles on record: a row for each, and one for each batch under the key (ensemble, code, batch).</summary>
public sealed class EnsembleJournal(Database database) : IEnsembleJournal
{
    private const string Here = "ensemble = @ensemble AND code = @code";

    public async ValueTask<EnsembleRow?> Find(EnsembleKey key, CancellationToken cancellation = default) =>
        await database.Do(statements => Row(statements, key), cancellation).ConfigureAwait(false);

    public ValueTask<EnsembleRow> Create(EnsembleRow row, CancellationToken cancellation = default)
    {
        var content = EnsembleCodec.Write(row.Order);
        return database.Do(
            statements =>
            {
                var added = statements.Run(
                    "INSERT INTO ensembles VALUES (@ensemble, @code, @content, @state, @started, @failure, @epoch) ON CONFLICT DO NOTHING",
                    ("@ensemble", row.Key.Ensemble), ("@code", row.Key.Code), ("@content", content), ("@state", (int)row.State),
                    ("@started", row.Started.ToString("O", CultureInfo.InvariantCulture)), ("@failure", row.Failure), ("@epoch", row.Epoch));
                return added > 0 ? row : Row(statements, row.Key)!;
            },
            cancellation);
    }

    public ValueTask<EnsembleRow> Claim(EnsembleKey key, CancellationToken cancellation = default) => database.Do(
        statements => statements.Whole(() =>
        {
            statements.Run($"UPDATE ensembles SET state = @state, failure = '', epoch = epoch + 1 WHERE {Here}",
                ("@ensemble", key.Ensemble), ("@code", key.Code), ("@state", (int)RunState.Running));
            return Row(statements, key)!;
        }),
        cancellation);

    public async ValueTask Note(EnsembleRow row, CancellationToken cancellation = default) => await database.Do(
        statements => statements.Run(
            $"UPDATE ensembles SET state = @state, failure = @failure WHERE {Here} AND epoch <= @epoch",
            ("@ensemble", row.Key.Ensemble), ("@code", row.Key.Code), ("@state", (int)row.State), ("@failure", row.Failure),
            ("@epoch", row.Epoch)) is > 0 and var noted ? noted : throw new SupersededException(row.Key.Ensemble),
        cancellation).ConfigureAwait(false);

    public async ValueTask Commit(EnsembleRow row, int number, Batch batch, CancellationToken cancellation = default)
    {
        await Task.CompletedTask.ConfigureAwait(ConfigureAwaitOptions.ForceYielding);
        var content = EnsembleCodec.Write(batch);
        await database.Do(
            statements =>
            {
                var added = statements.Run(
                    $"""
                    INSERT INTO batches SELECT @ensemble, @code, @batch, @content
                    WHERE EXISTS (SELECT 1 FROM ensembles WHERE {Here} AND epoch <= @epoch) ON CONFLICT DO NOTHING
                    """,
                    ("@ensemble", row.Key.Ensemble), ("@code", row.Key.Code), ("@batch", number), ("@content", content), ("@epoch", row.Epoch));
                return added > 0 ? added : Content(statements, row.Key, number) switch
                {
                    null => throw new SupersededException(row.Key.Ensemble),
                    var kept when IsSame(batch, Read(row.Key, number, kept)) => added,
                    _ => throw new DamagedRecordException($"Batch {number} of ensemble '{row.Key.Ensemble}' is on record with other runs."),
                };
            },
            cancellation).ConfigureAwait(false);
    }

    public async ValueTask Fold(
        EnsembleRow row, int last, byte[] spreads, IReadOnlyList<Batch> batches, CancellationToken cancellation = default)
    {
        await Task.CompletedTask.ConfigureAwait(ConfigureAwaitOptions.ForceYielding);
        var fold = EnsembleCodec.WriteFold(spreads);
        byte[][] contents = [.. batches.Select(EnsembleCodec.Write)];
        await database.Do(
            statements => statements.Whole(() =>
            {
                // The row of the ensemble is held until the end, so that nobody claims it meanwhile.
                if (statements.Run($"UPDATE ensembles SET epoch = epoch WHERE {Here} AND epoch <= @epoch",
                    ("@ensemble", row.Key.Ensemble), ("@code", row.Key.Code), ("@epoch", row.Epoch)) == 0)
                {
                    throw new SupersededException(row.Key.Ensemble);
                }

                var written = statements.Run(
                    """
                    INSERT INTO folds VALUES (@ensemble, @code, @point, @last, @content) ON CONFLICT (ensemble, code, point)
                    DO UPDATE SET last = excluded.last, content = excluded.content WHERE folds.last < excluded.last
                    """,
                    ("@ensemble", row.Key.Ensemble), ("@code", row.Key.Code), ("@point", batches[^1].Slice.Point), ("@last", last),
                    ("@content", fold));
                for (var place = 0; place < contents.Length && written > 0; place++)
                {
                    statements.Run($"UPDATE batches SET content = @content WHERE {Here} AND batch = @batch",
                        ("@ensemble", row.Key.Ensemble), ("@code", row.Key.Code), ("@batch", last - contents.Length + 1 + place),
                        ("@content", contents[place]));
                }

                return written;
            }),
            cancellation).ConfigureAwait(false);
    }

    public async ValueTask<IReadOnlyList<int>> Folded(EnsembleKey key, CancellationToken cancellation = default) => await database.Do(
        statements => statements.Query($"SELECT last FROM folds WHERE {Here} ORDER BY last", row => row.GetInt32(0),
            ("@ensemble", key.Ensemble), ("@code", key.Code)),
        cancellation).ConfigureAwait(false);

    public async ValueTask<Batch?> Batch(EnsembleKey key, int number, CancellationToken cancellation = default)
    {
        var contents = await database.Do(
            statements => statements.Query(
                """
                SELECT batches.content, folds.content FROM batches LEFT JOIN folds
                    ON folds.ensemble = batches.ensemble AND folds.code = batches.code AND folds.last = batches.batch
                WHERE batches.ensemble = @ensemble AND batches.code = @code AND batches.batch = @batch
                """,
                row => (Batch: row.GetFieldValue<byte[]>(0), Fold: row.IsDBNull(1) ? null : row.GetFieldValue<byte[]>(1)),
                ("@ensemble", key.Ensemble), ("@code", key.Code), ("@batch", number)),
            cancellation).ConfigureAwait(false);
        return contents.Count == 0 ? null : Read(key, number, contents[0].Batch, contents[0].Fold);
    }

    public async ValueTask<IReadOnlyList<int>> Committed(EnsembleKey key, CancellationToken cancellation = default) => await database.Do(
        statements => statements.Query($"SELECT batch FROM batches WHERE {Here} ORDER BY batch", row => row.GetInt32(0),
            ("@ensemble", key.Ensemble), ("@code", key.Code)),
        cancellation).ConfigureAwait(false);

    public ValueTask<CataloguePage<EnsembleEntry>> Ensembles(CatalogueQuery query, CancellationToken cancellation = default)
    {
        var after = CatalogueCursor.Read(query.After);
        return database.Do(
            statements => CatalogueCursor.Page(statements.Query(
                """
                SELECT content, state, started, code,
                    (SELECT COUNT(*) FROM batches WHERE batches.ensemble = ensembles.ensemble AND batches.code = ensembles.code) FROM ensembles
                WHERE started <= @started AND (started < @started OR ensemble > @ensemble) AND (CAST(@state AS INTEGER) IS NULL OR state = @state)
                ORDER BY started DESC, ensemble LIMIT @entries
                """,
                ReadEntry,
                ("@started", after.Started), ("@ensemble", after.Id), ("@state", (int?)query.State), ("@entries", CatalogueCursor.Entries))),
            cancellation);
    }

    public ValueTask<int?> Forget(string ensemble, CancellationToken cancellation = default) => database.Do(
        statements => statements.Whole<int?>(() =>
        {
            var states = statements.Query("SELECT state FROM ensembles WHERE ensemble = @ensemble", row => row.StateAt(0), ("@ensemble", ensemble));
            if (states.Count == 0)
            {
                return null;
            }

            if (states.Contains(RunState.Running))
            {
                throw new RefusalException($"Ensemble '{ensemble}' is under way. `stop {ensemble}` stops it.");
            }

            var batches = statements.Run("DELETE FROM batches WHERE ensemble = @ensemble", ("@ensemble", ensemble));
            statements.Run("DELETE FROM folds WHERE ensemble = @ensemble", ("@ensemble", ensemble));
            statements.Run("DELETE FROM ensembles WHERE ensemble = @ensemble", ("@ensemble", ensemble));
            return batches;
        }),
        cancellation);

    private static EnsembleRow? Row(Statements statements, EnsembleKey key) => statements.Query(
        $"SELECT content, state, started, failure, epoch FROM ensembles WHERE {Here}",
        row => new EnsembleRow(EnsembleCodec.ReadOrder(row.GetFieldValue<byte[]>(0)), row.StateAt(1), row.MomentAt(2), row.GetString(3), key.Code,
            row.GetInt32(4)),
        ("@ensemble", key.Ensemble), ("@code", key.Code)).FirstOrDefault();

    private static Batch Read(EnsembleKey key, int number, byte[] content, byte[]? fold = null)
    {
        try
        {
            var batch = EnsembleCodec.ReadBatch(content);
            return fold is null ? batch : batch with { Fold = EnsembleCodec.ReadFold(fold) };
        }
        catch (Exception problem)
        {
            throw new DamagedRecordException($"Batch {number} of ensemble '{key.Ensemble}' cannot be read: {problem.Message}");
        }
    }

    /// <summary>Whether a batch is the one that is on record, which may have been folded.</summary>
    private static bool IsSame(Batch batch, Batch kept) =>
        batch.Slice == kept.Slice && batch.Runs.AsSpan().SequenceEqual(kept.Runs) && batch.Blocks.AsSpan().SequenceEqual(kept.Blocks)
        && batch.Acts.AsSpan().SequenceEqual(kept.Acts) && (kept.Rounds.Length == 0 || batch.Rounds.AsSpan().SequenceEqual(kept.Rounds));

    private static byte[]? Content(Statements statements, EnsembleKey key, int number) => statements.Query(
        $"SELECT content FROM batches WHERE {Here} AND batch = @batch", row => row.GetFieldValue<byte[]>(0),
        ("@ensemble", key.Ensemble), ("@code", key.Code), ("@batch", number)).FirstOrDefault();

    private static EnsembleEntry ReadEntry(DbDataReader row)
    {
        var order = EnsembleCodec.ReadOrder(row.GetFieldValue<byte[]>(0));
        return new(order.Ensemble, order.File, order.Seed, order.Runs, order.Rounds, order.Points.Length, row.StateAt(1), row.GetInt32(4),
            order.Plan.Batches, row.MomentAt(2), row.GetString(3));
    }
}
