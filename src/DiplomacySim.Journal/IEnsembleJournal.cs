using DiplomacySim.Analysis;
using DiplomacySim.Contracts;

namespace DiplomacySim.Journal;

/// <summary>An ensemble as one code plays it: what other code makes of the same order is another result.</summary>
/// <param name="Code">Fingerprint of the code.</param>
public readonly record struct EnsembleKey(string Ensemble, string Code);

/// <summary>What is known of an ensemble beside its batches.</summary>
/// <param name="Code">Fingerprint of the code that plays it.</param>
/// <param name="Epoch">How often it has been claimed.</param>
public sealed record EnsembleRow(EnsembleOrder Order, RunState State, DateTimeOffset Started, string Failure, string Code, int Epoch = 0)
{
    public EnsembleKey Key => new(Order.Ensemble, Code);
}

/// <summary>The durable record of ensembles: order and state of each, and the batches that were committed.</summary>
/// <remarks>The same holds as for <see cref="IRunJournal"/>.</remarks>
public interface IEnsembleJournal
{
    ValueTask<EnsembleRow?> Find(EnsembleKey key, CancellationToken cancellation = default);

    /// <summary>Enters a new ensemble; the same one again changes nothing.</summary>
    /// <returns>What is on record then.</returns>
    ValueTask<EnsembleRow> Create(EnsembleRow row, CancellationToken cancellation = default);

    /// <summary>Makes the caller the one who plays an ensemble, from now on: whoever claimed it before can write no more of it.</summary>
    /// <returns>What is on record then.</returns>
    ValueTask<EnsembleRow> Claim(EnsembleKey key, CancellationToken cancellation = default);

    /// <summary>Writes state and failure.</summary>
    /// <exception cref="SupersededException">Somebody has claimed the ensemble since.</exception>
    ValueTask Note(EnsembleRow row, CancellationToken cancellation = default);

    /// <summary>Writes a batch; the same batch again changes nothing, whether or not its rounds have been folded since.</summary>
    /// <exception cref="DamagedRecordException">Another batch is in its place.</exception>
    /// <exception cref="SupersededException">Somebody has claimed the ensemble since.</exception>
    ValueTask Commit(EnsembleRow row, int number, Batch batch, CancellationToken cancellation = default);

    /// <summary>
    /// Keeps the spreads of the runs of a point up to a batch, and these batches without their rounds: all of it or nothing. What a fold has that
    /// goes further stays.
    /// </summary>
    /// <param name="last">Number of the last batch that the spreads cover.</param>
    /// <param name="spreads">As <see cref="Spreads.Write"/> has them.</param>
    /// <param name="batches">Those that no fold covers yet, without their rounds; the last one is <paramref name="last"/>.</param>
    /// <exception cref="SupersededException">Somebody has claimed the ensemble since.</exception>
    ValueTask Fold(EnsembleRow row, int last, byte[] spreads, IReadOnlyList<Batch> batches, CancellationToken cancellation = default);

    /// <summary>Numbers of the last batches that folds cover, one of each point that has a fold.</summary>
    ValueTask<IReadOnlyList<int>> Folded(EnsembleKey key, CancellationToken cancellation = default);

    /// <summary>A batch; the last one that a fold covers comes with the fold.</summary>
    /// <returns>Null for a batch that is not committed.</returns>
    ValueTask<Batch?> Batch(EnsembleKey key, int number, CancellationToken cancellation = default);

    /// <summary>Numbers of the batches that are committed.</summary>
    ValueTask<IReadOnlyList<int>> Committed(EnsembleKey key, CancellationToken cancellation = default);

    /// <summary>Newest first, a page at a time; the same ensemble by other code is an entry of its own.</summary>
    /// <exception cref="RefusalException">No page ends where the query says.</exception>
    ValueTask<CataloguePage<EnsembleEntry>> Ensembles(CatalogueQuery query, CancellationToken cancellation = default);

    /// <summary>Takes an ensemble and its batches out of the record, of all code.</summary>
    /// <returns>How many batches it had; null where there is none.</returns>
    /// <exception cref="RefusalException">It is under way.</exception>
    ValueTask<int?> Forget(string ensemble, CancellationToken cancellation = default);
}
