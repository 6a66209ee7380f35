using DiplomacySim.Analysis;
using DiplomacySim.Contracts;

namespace DiplomacySim.Grains;

/// <summary>What is known of an ensemble beside its batches.</summary>
/// <param name="Code">Fingerprint of the code that plays it: results do not outlive a change of it.</param>
public sealed record EnsembleRow(EnsembleOrder Order, RunState State, DateTimeOffset Started, string Failure, string Code);

/// <summary>The durable record of ensembles: order and state of each, and the batches that were committed.</summary>
public interface IEnsembleRecord
{
    EnsembleRow? Find(string ensemble);

    /// <summary>Enters a new ensemble; the same one again changes nothing.</summary>
    void Create(EnsembleRow row);

    /// <summary>Takes an ensemble and its batches out of the record.</summary>
    void Remove(string ensemble);

    void Note(string ensemble, RunState state, string failure);

    /// <summary>Writes a batch; the same batch again changes nothing, another one in its place is an error.</summary>
    void Commit(string ensemble, int number, Batch batch);

    /// <returns>Null for a batch that is not committed.</returns>
    Batch? Batch(string ensemble, int number);

    /// <summary>Numbers of the batches that are committed.</summary>
    IReadOnlyList<int> Committed(string ensemble);

    /// <summary>Newest first.</summary>
    IReadOnlyList<EnsembleStatus> Ensembles();
}
