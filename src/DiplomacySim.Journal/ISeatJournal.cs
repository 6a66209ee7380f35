using DiplomacySim.Contracts;

namespace DiplomacySim.Journal;

/// <summary>The durable record of what was put to seats and what they answered.</summary>
/// <remarks>Any of these methods may throw a <see cref="RecordException"/>.</remarks>
public interface ISeatJournal
{
    /// <summary>Notes that a question waits; if it is on record already, that stays.</summary>
    /// <returns>What is on record then.</returns>
    ValueTask<SeatAnswer> Open(string run, SeatAnswer question, CancellationToken cancellation = default);

    /// <summary>Writes an answer to a question that waits; the first one stays.</summary>
    /// <returns>What is on record then.</returns>
    ValueTask<SeatAnswer> Answer(string run, SeatAnswer answer, CancellationToken cancellation = default);

    /// <summary>All that was put to the seats of a run, in order.</summary>
    ValueTask<IReadOnlyList<SeatAnswer>> Answers(string run, CancellationToken cancellation = default);
}
