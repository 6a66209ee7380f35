using DiplomacySim.Contracts;

namespace DiplomacySim.UseCases;

/// <summary>The ensembles on record as JSON: what <c>ensembles</c> prints.</summary>
public sealed record EnsemblesDocument(string Schema, IReadOnlyList<ListedEnsemble> Ensembles)
{
    public const string Version = "diplomacysim/ensembles/1";

    /// <param name="ensembles">Newest first.</param>
    public static EnsemblesDocument Of(IEnumerable<EnsembleEntry> ensembles) => new(Version, [.. ensembles.Select(ensemble => new ListedEnsemble(
        ensemble.Ensemble, ensemble.File, ensemble.Seed, ensemble.Runs, ensemble.Rounds, ensemble.Points, ensemble.Done, ensemble.Batches,
        Words.Kebab(ensemble.State.ToString()), ensemble.Started))]);
}

/// <param name="Runs">At each point.</param>
/// <param name="Done">Batches that are on record.</param>
/// <param name="State">In a word.</param>
public sealed record ListedEnsemble(
    string Ensemble, string Scenario, long Seed, int Runs, int Rounds, int Points, int Done, int Batches, string State, DateTimeOffset Started);
