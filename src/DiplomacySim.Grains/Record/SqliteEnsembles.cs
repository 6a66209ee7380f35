using System.Globalization;
using DiplomacySim.Analysis;
using DiplomacySim.Contracts;
using Microsoft.Data.Sqlite;
using Orleans.Serialization;

namespace DiplomacySim.Grains;

/// <summary>Ensembles on record: a row for each, and one for each batch under the key (ensemble, batch).</summary>
public sealed class SqliteEnsembles : IEnsembleRecord
{
    private readonly Database database;
    private readonly Serializer<EnsembleOrder> orders;
    private readonly Serializer<Batch> batches;

    public SqliteEnsembles(Database database, Serializer<EnsembleOrder> orders, Serializer<Batch> batches)
    {
        (this.database, this.orders, this.batches) = (database, orders, batches);
        database.Prepare(
            """
            CREATE TABLE IF NOT EXISTS ensembles (
                ensemble TEXT PRIMARY KEY, content BLOB NOT NULL, state INTEGER NOT NULL, started TEXT NOT NULL, failure TEXT NOT NULL,
                code TEXT NOT NULL)
            """,
            """
            CREATE TABLE IF NOT EXISTS batches (
                ensemble TEXT NOT NULL REFERENCES ensembles (ensemble), batch INTEGER NOT NULL, content BLOB NOT NULL, PRIMARY KEY (ensemble, batch))
            """);
    }

    public EnsembleRow? Find(string ensemble) =>
        database.Query("SELECT * FROM ensembles WHERE ensemble = $ensemble", Read, ("$ensemble", ensemble)).FirstOrDefault();

    public void Create(EnsembleRow row) => database.Run(
        "INSERT INTO ensembles VALUES ($ensemble, $content, $state, $started, $failure, $code) ON CONFLICT DO NOTHING",
        ("$ensemble", row.Order.Ensemble),
        ("$content", orders.SerializeToArray(row.Order)),
        ("$state", (int)row.State),
        ("$started", row.Started.ToString("O", CultureInfo.InvariantCulture)),
        ("$failure", row.Failure),
        ("$code", row.Code));

    public void Remove(string ensemble)
    {
        database.Run("DELETE FROM batches WHERE ensemble = $ensemble", ("$ensemble", ensemble));
        database.Run("DELETE FROM ensembles WHERE ensemble = $ensemble", ("$ensemble", ensemble));
    }

    public void Note(string ensemble, RunState state, string failure) => database.Run(
        "UPDATE ensembles SET state = $state, failure = $failure WHERE ensemble = $ensemble", ("$ensemble", ensemble), ("$state", (int)state),
            ("$failure", failure));

    public void Commit(string ensemble, int number, Batch batch)
    {
        var content = batches.SerializeToArray(batch);
        var added = database.Run(
            "INSERT INTO batches VALUES ($ensemble, $batch, $content) ON CONFLICT DO NOTHING", ("$ensemble", ensemble), ("$batch", number),
                ("$content", content));
        if (added == 0 && !content.AsSpan().SequenceEqual(Content(ensemble, number)))
        {
            throw new DamagedRecordException($"Batch {number} of ensemble '{ensemble}' is on record with other runs.");
        }
    }

    public Batch? Batch(string ensemble, int number) => Content(ensemble, number) is { } content ? batches.Deserialize(content) : null;

    public IReadOnlyList<int> Committed(string ensemble) => database.Query(
        "SELECT batch FROM batches WHERE ensemble = $ensemble ORDER BY batch", reader => reader.GetInt32(0), ("$ensemble", ensemble));

    public IReadOnlyList<EnsembleStatus> Ensembles() => database.Query(
        "SELECT *, (SELECT COUNT(*) FROM batches WHERE batches.ensemble = ensembles.ensemble) FROM ensembles ORDER BY started DESC, ensemble",
        reader =>
        {
            var row = Read(reader);
            return new EnsembleStatus(row.Order, row.State, reader.GetInt32(6), row.Started, row.Failure);
        });

    private byte[]? Content(string ensemble, int number) => database.Query(
        "SELECT content FROM batches WHERE ensemble = $ensemble AND batch = $batch",
        reader => reader.GetFieldValue<byte[]>(0),
        ("$ensemble", ensemble),
        ("$batch", number)).FirstOrDefault();

    private EnsembleRow Read(SqliteDataReader reader) => new(
        orders.Deserialize(reader.GetFieldValue<byte[]>(1))!,
        (RunState)reader.GetInt32(2),
        DateTimeOffset.Parse(reader.GetString(3), CultureInfo.InvariantCulture),
        reader.GetString(4),
        reader.GetString(5));
}
