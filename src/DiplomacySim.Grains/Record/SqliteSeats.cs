using System.Globalization;
using DiplomacySim.Contracts;
using Microsoft.Data.Sqlite;

namespace DiplomacySim.Grains;

/// <summary>What was put to seats, and what they answered: a row for each question, written when it is put and when it is answered.</summary>
public sealed class SqliteSeats : ISeatRecord
{
    private const string Columns = "round, sheet, place, question, until, words, change, who, how, at";

    private readonly Database database;

    public SqliteSeats(Database database)
    {
        this.database = database;
        database.Prepare(
            """
            CREATE TABLE IF NOT EXISTS answers (
                run TEXT NOT NULL REFERENCES runs (run), round INTEGER NOT NULL, sheet INTEGER NOT NULL, place INTEGER NOT NULL,
                question TEXT NOT NULL, until TEXT, words TEXT, change TEXT NOT NULL, who TEXT NOT NULL, how TEXT NOT NULL, at TEXT,
                PRIMARY KEY (run, round, sheet, place))
            """);
    }

    public ValueTask<SeatAnswer> Open(string run, SeatAnswer question)
    {
        database.Run(
            $"INSERT INTO answers (run, {Columns}) VALUES ($run, $round, $sheet, $place, $question, $until, NULL, '', '', '', NULL) "
                + "ON CONFLICT DO NOTHING",
            ("$run", run),
            ("$round", question.Round),
            ("$sheet", question.Sheet),
            ("$place", question.Place),
            ("$question", question.Question),
            ("$until", (object?)Text(question.Until) ?? DBNull.Value));
        return new(Find(run, question));
    }

    public ValueTask<SeatAnswer> Answer(string run, SeatAnswer answer)
    {
        database.Run(
            "UPDATE answers SET words = $words, change = $change, who = $who, how = $how, at = $at "
                + "WHERE run = $run AND round = $round AND sheet = $sheet AND place = $place AND words IS NULL",
            ("$run", run),
            ("$round", answer.Round),
            ("$sheet", answer.Sheet),
            ("$place", answer.Place),
            ("$words", answer.Words!),
            ("$change", answer.Change),
            ("$who", answer.Who),
            ("$how", answer.How),
            ("$at", Text(answer.At)!));
        return new(Find(run, answer));
    }

    public ValueTask<IReadOnlyList<SeatAnswer>> Answers(string run) => new(database.Query(
        $"SELECT {Columns} FROM answers WHERE run = $run ORDER BY round, sheet, place", Read, ("$run", run)));

    private SeatAnswer Find(string run, SeatAnswer at) => database.Query(
        $"SELECT {Columns} FROM answers WHERE run = $run AND round = $round AND sheet = $sheet AND place = $place",
        Read,
        ("$run", run),
        ("$round", at.Round),
        ("$sheet", at.Sheet),
        ("$place", at.Place))[0];

    private static SeatAnswer Read(SqliteDataReader reader) => new(
        reader.GetInt32(0),
        reader.GetInt32(1),
        reader.GetInt32(2),
        reader.GetString(3),
        Time(reader, 4),
        reader.IsDBNull(5) ? null : reader.GetString(5),
        reader.GetString(6),
        reader.GetString(7),
        reader.GetString(8),
        Time(reader, 9));

    private static string? Text(DateTimeOffset? time) => time?.ToString("O", CultureInfo.InvariantCulture);

    private static DateTimeOffset? Time(SqliteDataReader reader, int column) =>
        reader.IsDBNull(column) ? null : DateTimeOffset.Parse(reader.GetString(column), CultureInfo.InvariantCulture);
}
