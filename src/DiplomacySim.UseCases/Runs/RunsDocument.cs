using DiplomacySim.Contracts;

namespace DiplomacySim.UseCases;

/// <summary>The runs on record as JSON: what <c>runs</c> prints.</summary>
public sealed record RunsDocument(string Schema, IReadOnlyList<ListedRun> Runs)
{
    public const string Version = "diplomacysim/runs/1";

    /// <param name="runs">Newest first.</param>
    public static RunsDocument Of(IEnumerable<RunEntry> runs) => new(Version, [.. runs.Select(run => new ListedRun(
        run.Run, run.File, run.Seed, run.Rounds, run.Played, Words.Kebab(run.State.ToString()), run.Hash, run.Started))]);
}

/// <param name="Played">Rounds on record.</param>
/// <param name="State">In a word.</param>
public sealed record ListedRun(
    string Run, string Scenario, long Seed, int Rounds, int Played, string State, string Hash, DateTimeOffset Started);
