using DiplomacySim.Analysis;
using DiplomacySim.Contracts;

namespace DiplomacySim.Journal;

/// <summary>What is known of an ensemble beside its batches.</summary>
/// <param name="Code">Fingerprint of the code that plays it: results do not outlive a change of it.</param>
public sealed record EnsembleRow(EnsembleOrder Order, RunState State, DateTimeOffset Started, string Failure, string Code);

/// <summary>The durable record of ensembles: order and state of each, and the batches that were committed.</summary>
/// <remarks>The same holds as for <see cref="IRunJournal"/>.</remarks>
public interface IEnsembleJournal
{
    ValueTask<EnsembleRow?> Find(string ensemble, CancellationToken cancellation = default);

    /// <summary>Enters a new ensemble in place of one of other code; the same one again changes nothing.</summary>
    ValueTask Create(EnsembleRow row, CancellationToken cancellation = default);

    ValueTask Note(string ensemble, RunState state, string failure, CancellationToken cancellation = default);

    /// <summary>Writes a batch; the same batch again changes nothing.</summary>
    /// <exception cref="DamagedRecordException">Another batch is in its place.</exception>
    ValueTask Commit(string ensemble, int number, Batch batch, CancellationToken cancellation = default);

    /// <returns>Null for a batch that is not committed.</returns>
    ValueTask<Batch?> Batch(string ensemble, int number, CancellationToken cancellation = default);

    /// <summary>Numbers of the batches that are committed.</summary>
    ValueTask<IReadOnlyList<int>> Committed(string ensemble, CancellationToken cancellation = default);

    /// <summary>Newest first, a page at a time.</summary>
    /// <exception cref="RefusalException">No page ends where the query says.</exception>
    ValueTask<CataloguePage<EnsembleEntry>> Ensembles(CatalogueQuery query, CancellationToken cancellation = default);

    /// <summary>Takes an ensemble and its batches out of the record.</summary>
    /// <returns>How many batches it had.</returns>
    /// <exception cref="RefusalException">There is no such ensemble, or it is under way.</exception>
    ValueTask<int> Forget(string ensemble, CancellationToken cancellation = default);
}
