using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using DiplomacySim.Contracts;

namespace DiplomacySim.UseCases;

/// <summary>The ensembles on record as JSON: what <c>ensembles</c> prints.</summary>
public sealed record EnsemblesDocument(string Schema, IReadOnlyList<ListedEnsemble> Ensembles)
{
    public const string Version = "diplomacysim/ensembles/1";

    /// <summary>Questions that many runs answer; told on the web page only, newest first.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<StudyDocument>? Studies { get; init; }

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

/// <summary>A question that many runs answer, as JSON: how far it is, and the answer.</summary>
/// <param name="Study">Which command answers it: ensemble, compare, sweep, tipping, ablate, sensitivity.</param>
/// <param name="Words">Of that command, without its name and the scenario.</param>
/// <param name="State">In a word: running, finished, stopped, failed.</param>
/// <param name="Played">Runs.</param>
/// <param name="Total">Runs that are to be played, as far as that is known.</param>
/// <param name="SoFar">What is known, in a few words; may be empty.</param>
/// <param name="Failure">Why it could not be answered; empty where it could.</param>
/// <param name="Pictures">Names of pictures, without their endings.</param>
/// <param name="Files">Names of all files of results.</param>
/// <param name="Result">The document of the command; null before the end, and in lists.</param>
public sealed record StudyDocument(
    string Schema,
    string Id,
    string Study,
    string Scenario,
    IReadOnlyList<string> Words,
    string State,
    DateTimeOffset Started,
    long Played,
    long Total,
    string SoFar,
    string Failure,
    IReadOnlyList<string> Pictures,
    IReadOnlyList<string> Files,
    JsonObject? Result)
{
    public const string Version = "diplomacysim/study/1";
}
