using System.Text.Json.Serialization;
using DiplomacySim.Contracts;

namespace DiplomacySim.UseCases;

/// <summary>The runs on record as JSON: what <c>runs</c> prints.</summary>
public sealed record RunsDocument(string Schema, IReadOnlyList<ListedRun> Runs)
{
    public const string Version = "diplomacysim/runs/1";

    /// <summary>Of a list in pages, where the next page goes on; not there after the last, nor where all runs are listed.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Next { get; init; }

    /// <param name="runs">Newest first.</param>
    public static RunsDocument Of(IEnumerable<RunEntry> runs) => new(Version, [.. runs.Select(ListedRun.Of)]);
}

/// <param name="Played">Rounds on record.</param>
/// <param name="State">In a word.</param>
public sealed record ListedRun(
    string Run, string Scenario, long Seed, int Rounds, int Played, string State, string Hash, DateTimeOffset Started)
{
    /// <summary>On the first relation; told on the web page only, where a round is complete.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Verdict { get; init; }

    /// <summary>Index of the first relation, for each round or some of them; told on the web page only.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<double>? Index { get; init; }

    public static ListedRun Of(RunEntry run) =>
        new(run.Run, run.File, run.Seed, run.Rounds, run.Played, Words.Kebab(run.State.ToString()), run.Hash, run.Started);
}
