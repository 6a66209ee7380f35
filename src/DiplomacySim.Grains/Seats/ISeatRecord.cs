using DiplomacySim.Contracts;

namespace DiplomacySim.Grains;

/// <summary>The durable record of what was put to seats and what they answered.</summary>
public interface ISeatRecord
{
    /// <summary>Notes that a question waits; if it is on record already, that stays.</summary>
    /// <returns>What is on record then.</returns>
    ValueTask<SeatAnswer> Open(string run, SeatAnswer question);

    /// <summary>Writes an answer to a question that waits; the first one stays.</summary>
    /// <returns>What is on record then.</returns>
    ValueTask<SeatAnswer> Answer(string run, SeatAnswer answer);

    /// <summary>All that was put to the seats of a run, in order.</summary>
    ValueTask<IReadOnlyList<SeatAnswer>> Answers(string run);
}
