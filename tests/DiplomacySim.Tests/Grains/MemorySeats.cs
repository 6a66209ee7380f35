using System.Collections.Concurrent;
using DiplomacySim.Contracts;
using DiplomacySim.Journal;

namespace DiplomacySim.Tests;

/// <summary>What was put to seats, shared by the silos of a test.</summary>
internal sealed class MemorySeats : ISeatJournal
{
    private readonly ConcurrentDictionary<(string Run, int Round, int Sheet, int Place), SeatAnswer> rows = [];

    public ValueTask<SeatAnswer> Open(string run, SeatAnswer question, CancellationToken cancellation = default) =>
        new(rows.GetOrAdd(Key(run, question), question));

    public ValueTask<SeatAnswer> Answer(string run, SeatAnswer answer, CancellationToken cancellation = default) =>
        new(rows.AddOrUpdate(Key(run, answer), answer, (_, kept) => kept.IsGiven ? kept : answer));

    public ValueTask<IReadOnlyList<SeatAnswer>> Answers(string run, CancellationToken cancellation = default) =>
        new([.. rows.Where(row => row.Key.Run == run).OrderBy(row => row.Key).Select(row => row.Value)]);

    private static (string Run, int Round, int Sheet, int Place) Key(string run, SeatAnswer answer) =>
        (run, answer.Round, answer.Sheet, answer.Place);
}
