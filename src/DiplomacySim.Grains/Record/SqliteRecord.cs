using System.Globalization;
using DiplomacySim.Contracts;
using Microsoft.Data.Sqlite;

namespace DiplomacySim.Grains;

/// <summary>Runs on record: a row for each run and one for each round, appended and never changed.</summary>
/// <remarks>Rounds are rows by number and not leaves of an index, which are made for rows much shorter than a round.</remarks>
public sealed class SqliteRecord : IRecord
{
    private const string Columns =
        "runs.run, runs.file, runs.canonical, runs.seed, runs.rounds, runs.state, runs.started, runs.failure, branches.parent, branches.round, "
            + "branches.changes, minds.files, seats.actors";

    private const string Source = "runs LEFT JOIN branches USING (run) LEFT JOIN minds USING (run) LEFT JOIN seats USING (run)";

    private readonly Database database;

    public SqliteRecord(Database database)
    {
        this.database = database;
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
            """,
            """
            CREATE TABLE IF NOT EXISTS branches (
                run TEXT PRIMARY KEY REFERENCES runs (run), parent TEXT NOT NULL, round INTEGER NOT NULL, changes TEXT NOT NULL)
            """,
            "CREATE TABLE IF NOT EXISTS minds (run TEXT PRIMARY KEY REFERENCES runs (run), files TEXT NOT NULL)",
            "CREATE TABLE IF NOT EXISTS seats (run TEXT PRIMARY KEY REFERENCES runs (run), actors TEXT NOT NULL)");
    }

    public RunRow? Find(string run) =>
        database.Query($"SELECT {Columns} FROM {Source} WHERE run = $run", ReadRow, ("$run", run)).FirstOrDefault();

    public void Create(RunRow row) => database.Whole(() =>
    {
        database.Run(
            "INSERT INTO runs VALUES ($run, $file, $canonical, $seed, $rounds, $state, $started, $failure) ON CONFLICT DO NOTHING",
            ("$run", row.Order.Run),
            ("$file", row.Order.File),
            ("$canonical", row.Order.Canonical),
            ("$seed", row.Order.Seed),
            ("$rounds", row.Order.Rounds),
            ("$state", (int)row.State),
            ("$started", row.Started.ToString("O", CultureInfo.InvariantCulture)),
            ("$failure", row.Failure));
        if (row.Order.Minds is { } minds)
        {
            database.Run("INSERT INTO minds VALUES ($run, $files) ON CONFLICT DO NOTHING", ("$run", row.Order.Run), ("$files", minds));
        }

        if (row.Order.Seats is { } seats)
        {
            database.Run("INSERT INTO seats VALUES ($run, $actors) ON CONFLICT DO NOTHING", ("$run", row.Order.Run), ("$actors", seats));
        }

        if (row.Order.Branch is { } branch)
        {
            database.Run(
                "INSERT INTO branches VALUES ($run, $parent, $round, $changes) ON CONFLICT DO NOTHING",
                ("$run", row.Order.Run),
                ("$parent", branch.Parent),
                ("$round", branch.Round),
                ("$changes", branch.Changes));
            database.Run(
                "INSERT INTO rounds SELECT $run, round, acts, hash FROM rounds WHERE run = $parent AND round < $round ORDER BY round ON CONFLICT DO "
                    + "NOTHING",
                ("$run", row.Order.Run),
                ("$parent", branch.Parent),
                ("$round", branch.Round));
        }
    });

    public void Note(string run, RunState state, string failure) => database.Run(
        "UPDATE runs SET state = $state, failure = $failure WHERE run = $run", ("$run", run), ("$state", (int)state), ("$failure", failure));

    public void Append(string run, RoundRecord round)
    {
        var added = database.Run(
            "INSERT INTO rounds VALUES ($run, $round, $acts, $hash) ON CONFLICT DO NOTHING",
            ("$run", run),
            ("$round", round.Round),
            ("$acts", ActCodec.Write(round.Acts)),
            ("$hash", round.Hash));
        if (added == 0 && database.Query("SELECT hash FROM rounds WHERE run = $run AND round = $round", reader => reader.GetString(0), ("$run", run),
            ("$round", round.Round))[0] != round.Hash)
        {
            throw new DamagedRecordException($"Round {round.Round} of run '{run}' is on record with other acts.");
        }
    }

    public IEnumerable<RoundRecord> Rounds(string run) => database.Query(
        "SELECT round, acts, hash FROM rounds WHERE run = $run ORDER BY round",
        reader => new RoundRecord(reader.GetInt32(0), ActCodec.Read(reader.GetFieldValue<byte[]>(1)), reader.GetString(2)),
        ("$run", run));

    public IReadOnlyList<RunStatus> Runs() => database.Query(
        $"""
        SELECT {Columns}, last.round, last.hash FROM {Source}
        LEFT JOIN rounds AS last ON last.run = runs.run AND last.round = (SELECT MAX(round) FROM rounds WHERE rounds.run = runs.run)
        ORDER BY started DESC, runs.run
        """,
        reader =>
        {
            var row = ReadRow(reader);
            return new RunStatus(row.Order, row.State, reader.IsDBNull(13) ? 0 : reader.GetInt32(13), reader.IsDBNull(14) ? ""
                : reader.GetString(14), row.Started, row.Failure);
        });

    private static RunRow ReadRow(SqliteDataReader reader) => new(
        new RunOrder(reader.GetString(0), reader.GetString(1), reader.GetString(2), reader.GetInt64(3), reader.GetInt32(4), reader.IsDBNull(8) ? null
            : new Branch(reader.GetString(8), reader.GetInt32(9), reader.GetString(10)), reader.IsDBNull(11) ? null : reader.GetString(11),
            reader.IsDBNull(12) ? null : reader.GetString(12)),
        (RunState)reader.GetInt32(5),
        DateTimeOffset.Parse(reader.GetString(6), CultureInfo.InvariantCulture),
        reader.GetString(7));
}
