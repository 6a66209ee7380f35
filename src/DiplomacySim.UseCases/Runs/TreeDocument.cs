using DiplomacySim.Contracts;

namespace DiplomacySim.UseCases;

/// <summary>The run that a run comes from and all its branches, as JSON: what <c>tree</c> prints.</summary>
/// <param name="Run">The run that was asked about.</param>
/// <param name="Runs">Each before its branches, these in the order in which they were started.</param>
public sealed record TreeDocument(string Schema, string Run, IReadOnlyList<TreeRun> Runs)
{
    public const string Version = "diplomacysim/tree/1";

    /// <param name="entries">All runs on record, newest first.</param>
    /// <param name="id">Id of a run, or `last` for the newest.</param>
    /// <exception cref="NoSuchRunException">There is none.</exception>
    public static TreeDocument Of(IReadOnlyList<RunEntry> entries, string id)
    {
        var runs = entries.ToDictionary(run => run.Run);
        var asked = (id == "last" && entries is [var newest, ..] ? newest : runs.GetValueOrDefault(id)) ?? throw new NoSuchRunException(id);
        var root = asked;
        while (root.Branch is { } branch && runs.TryGetValue(branch.Parent, out var parent))
        {
            root = parent;
        }

        var branches = runs.Values.OrderBy(run => run.Started).ThenBy(run => run.Run, StringComparer.Ordinal)
            .ToLookup(run => run.Branch?.Parent);
        return new(Version, asked.Run, [.. Below(root, branches, 0).Select(line => TreeRun.Of(line.Run, line.Depth, Own(line.Run, runs)))]);
    }

    private static IEnumerable<(RunEntry Run, int Depth)> Below(RunEntry run, ILookup<string?, RunEntry> branches, int depth) =>
        branches[run.Run].SelectMany(branch => Below(branch, branches, depth + 1)).Prepend((run, depth));

    /// <summary>What a branch changes beside what its parent had changed already.</summary>
    private static string[] Own(RunEntry run, Dictionary<string, RunEntry> runs)
    {
        var inherited = run.Branch is { } branch && runs.TryGetValue(branch.Parent, out var parent)
            ? parent.Branch?.All.SelectMany(change => change.Words()) ?? [] : [];
        return [.. (run.Branch?.All.SelectMany(change => change.Words()) ?? []).Except(inherited)];
    }
}

/// <param name="Parent">The run that it branches from; null for none.</param>
/// <param name="Round">The first that can differ from the parent's.</param>
/// <param name="Changes">What it changes beside what its parent had changed already.</param>
public sealed record TreeRun(string Run, string? Parent, int? Round, IReadOnlyList<string> Changes, string State, int Played, string Hash)
{
    /// <summary>Branches between it and the run that all come from.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public int Depth { get; private init; }

    [System.Text.Json.Serialization.JsonIgnore]
    public string Scenario { get; private init; } = "";

    [System.Text.Json.Serialization.JsonIgnore]
    public long Seed { get; private init; }

    internal static TreeRun Of(RunEntry run, int depth, IReadOnlyList<string> own) =>
        new(run.Run, run.Branch?.Parent, run.Branch?.Round, own, Words.Kebab(run.State.ToString()), run.Played, run.Hash)
        {
            Depth = depth, Scenario = run.File, Seed = run.Seed,
        };
}
