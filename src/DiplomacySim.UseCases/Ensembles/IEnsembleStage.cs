using DiplomacySim.Analysis;
using DiplomacySim.Contracts;

namespace DiplomacySim.UseCases;

/// <summary>Where ensembles are played.</summary>
public interface IEnsembleStage
{
    /// <summary>Id of the ensemble that was begun last; null before the first.</summary>
    string? Underway { get; }

    /// <summary>Plays an ensemble, or goes on with one of which something is on record.</summary>
    /// <returns>Its batches, in order.</returns>
    /// <exception cref="EnsembleFailedException">It cannot be played to its end.</exception>
    IAsyncEnumerable<Batch> Play(EnsembleOrder order);
}

/// <summary>An ensemble cannot be played to its end.</summary>
public sealed class EnsembleFailedException(string message) : Exception(message);

/// <summary>How far an ensemble is.</summary>
/// <param name="SoFar">What is known of it, in a few words; may be empty.</param>
public readonly record struct RunsPlayed(long Runs, long Total, string SoFar);
