using DiplomacySim.Contracts;

namespace DiplomacySim.Journal;

/// <summary>All that a data folder holds.</summary>
public sealed record Journals(IRunJournal Runs, IEnsembleJournal Ensembles, ISeatJournal Seats, IRecordFile File);

/// <summary>What the record is kept in.</summary>
public interface IRecordFile
{
    /// <summary>Gives back the room that is no longer needed.</summary>
    ValueTask<RecordSize> Vacuum(CancellationToken cancellation = default);
}
