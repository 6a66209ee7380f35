using System.Globalization;
using DiplomacySim.Contracts;
using System.Data.Common;

namespace DiplomacySim.Journal;

/// <summary>What was put to seats, and what they answered: a row for each question, written when it is put and when it is answered.</summary>
public sealed class SeatJournal(Database database) : ISeatJournal
{
    private const string Fields = "round, sheet, place, question, until, words, change, who, how, at";
    private const string Here = "run = @run AND round = @round AND sheet = @sheet AND place = @place";

    public ValueTask<SeatAnswer> Open(string run, SeatAnswer question, CancellationToken cancellation = default) => database.Do(
        statements =>
        {
            statements.Run(
                $"INSERT INTO answers (run, {Fields}) VALUES (@run, @round, @sheet, @place, @question, @until, NULL, '', '', '', NULL) "
                    + "ON CONFLICT DO NOTHING",
                ("@run", run), ("@round", question.Round), ("@sheet", question.Sheet), ("@place", question.Place),
                ("@question", question.Question), ("@until", Text(question.Until)));
            return Find(statements, run, question);
        },
        cancellation);

    public ValueTask<SeatAnswer> Answer(string run, SeatAnswer answer, CancellationToken cancellation = default) => database.Do(
        statements =>
        {
            statements.Run(
                $"UPDATE answers SET words = @words, change = @change, who = @who, how = @how, at = @at WHERE {Here} AND words IS NULL",
                ("@run", run), ("@round", answer.Round), ("@sheet", answer.Sheet), ("@place", answer.Place),
                ("@words", answer.Words), ("@change", answer.Change), ("@who", answer.Who), ("@how", answer.How), ("@at", Text(answer.At)));
            return Find(statements, run, answer);
        },
        cancellation);

    public async ValueTask<IReadOnlyList<SeatAnswer>> Answers(string run, CancellationToken cancellation = default) => await database.Do(
        statements => statements.Query($"SELECT {Fields} FROM answers WHERE run = @run ORDER BY round, sheet, place", Read, ("@run", run)),
        cancellation).ConfigureAwait(false);

    private static SeatAnswer Find(Statements statements, string run, SeatAnswer at) => statements.Query(
        $"SELECT {Fields} FROM answers WHERE {Here}",
        Read,
        ("@run", run), ("@round", at.Round), ("@sheet", at.Sheet), ("@place", at.Place))[0];

    private static SeatAnswer Read(DbDataReader row) => new(
        row.GetInt32(0), row.GetInt32(1), row.GetInt32(2), row.GetString(3), row.IsDBNull(4) ? null : row.MomentAt(4), row.TextAt(5),
        row.GetString(6), row.GetString(7), row.GetString(8), row.IsDBNull(9) ? null : row.MomentAt(9));

    private static string? Text(DateTimeOffset? time) => time?.ToString("O", CultureInfo.InvariantCulture);
}
