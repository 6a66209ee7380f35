using System.Globalization;
using DiplomacySim.Contracts;
using DiplomacySim.Model;
using Microsoft.Data.Sqlite;
using Orleans.Serialization;

namespace DiplomacySim.Grains;

/// <summary>Runs on record: a row for each run and one for each round, appended and never changed.</summary>
/// <remarks>Rounds are rows by number and not leaves of an index, which are made for rows much shorter than a round.</remarks>
public sealed class SqliteRecord : IRecord
{
    private readonly Database database;
    private readonly Serializer<Act[]> serializer;

    public SqliteRecord(Database database, Serializer<Act[]> serializer)
    {
        (this.database, this.serializer) = (database, serializer);
        database.Prepare(
            """
            CREATE TABLE IF NOT EXISTS runs (
                run TEXT PRIMARY KEY, file TEXT NOT NULL, canonical TEXT NOT NULL, seed INTEGER NOT NULL, rounds INTEGER NOT NULL,
                state INTEGER NOT NULL, started TEXT NOT NULL, failure TEXT NOT NULL)
            """,
            """
            CREATE TABLE IF NOT EXISTS rounds (
                run TEXT NOT NULL REFERENCES runs (run), round INTEGER NOT NULL, acts BLOB NOT NULL, hash TEXT NOT NULL,
                PRIMARY KEY (run, round))
            """);
    }

    public RunRow? Find(string run) => database.Query("SELECT * FROM runs WHERE run = $run", ReadRow, ("$run", run)).FirstOrDefault();

    public void Create(RunRow row) => database.Run(
        "INSERT INTO runs VALUES ($run, $file, $canonical, $seed, $rounds, $state, $started, $failure) ON CONFLICT DO NOTHING",
        ("$run", row.Order.Run),
        ("$file", row.Order.File),
        ("$canonical", row.Order.Canonical),
        ("$seed", row.Order.Seed),
        ("$rounds", row.Order.Rounds),
        ("$state", (int)row.State),
        ("$started", row.Started.ToString("O", CultureInfo.InvariantCulture)),
        ("$failure", row.Failure));

    public void Note(string run, RunState state, string failure) => database.Run(
        "UPDATE runs SET state = $state, failure = $failure WHERE run = $run", ("$run", run), ("$state", (int)state), ("$failure", failure));

    public void Append(string run, RoundRecord round)
    {
        var added = database.Run(
            "INSERT INTO rounds VALUES ($run, $round, $acts, $hash) ON CONFLICT DO NOTHING",
            ("$run", run),
            ("$round", round.Round),
            ("$acts", serializer.SerializeToArray(round.Acts)),
            ("$hash", round.Hash));
        if (added == 0 && database.Query("SELECT hash FROM rounds WHERE run = $run AND round = $round", reader => reader.GetString(0), ("$run", run), ("$round", round.Round))[0] != round.Hash)
        {
            throw new DamagedRecordException($"Round {round.Round} of run '{run}' is on record with other acts.");
        }
    }

    public IEnumerable<RoundRecord> Rounds(string run) => database.Query(
        "SELECT round, acts, hash FROM rounds WHERE run = $run ORDER BY round",
        reader => new RoundRecord(reader.GetInt32(0), serializer.Deserialize(reader.GetFieldValue<byte[]>(1))!, reader.GetString(2)),
        ("$run", run));

    public IReadOnlyList<RunStatus> Runs() => database.Query(
        """
        SELECT runs.*, last.round, last.hash FROM runs
        LEFT JOIN rounds AS last ON last.run = runs.run AND last.round = (SELECT MAX(round) FROM rounds WHERE rounds.run = runs.run)
        ORDER BY started DESC, runs.run
        """,
        reader =>
        {
            var row = ReadRow(reader);
            return new RunStatus(row.Order, row.State, reader.IsDBNull(8) ? 0 : reader.GetInt32(8), reader.IsDBNull(9) ? "" : reader.GetString(9), row.Started, row.Failure);
        });

    private static RunRow ReadRow(SqliteDataReader reader) => new(
        new RunOrder(reader.GetString(0), reader.GetString(1), reader.GetString(2), reader.GetInt64(3), reader.GetInt32(4)),
        (RunState)reader.GetInt32(5),
        DateTimeOffset.Parse(reader.GetString(6), CultureInfo.InvariantCulture),
        reader.GetString(7));
}
