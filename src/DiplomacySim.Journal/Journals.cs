using DiplomacySim.Contracts;

namespace DiplomacySim.Journal;

/// <summary>All that a data folder or a database holds.</summary>
public sealed record Journals(IRunJournal Runs, IEnsembleJournal Ensembles, ISeatJournal Seats, IRecordFile File);

/// <summary>What the record is kept in.</summary>
public interface IRecordFile
{
    /// <summary>Such as <c>sqlite</c>.</summary>
    string Kind { get; }

    /// <returns>Bytes.</returns>
    ValueTask<long> Size(CancellationToken cancellation = default);

    /// <summary>Gives back the room that is no longer needed.</summary>
    ValueTask<RecordSize> Vacuum(CancellationToken cancellation = default);
}
