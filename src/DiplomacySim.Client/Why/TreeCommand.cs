using DiplomacySim.Client.Commands;
using DiplomacySim.Contracts;

namespace DiplomacySim.Client.Why;

/// <summary>The ancestry of a run: the run that all come from, and all its branches.</summary>
public sealed class TreeCommand(Screen screen, SiloPlace place)
{
    public async Task<int> Tree(string id, bool json, CancellationToken cancellation)
    {
        await using var record = await RecordReader.Open(place, cancellation);
        var entries = await record.Runs(cancellation);
        var runs = entries.ToDictionary(run => run.Run);
        var asked = (id == "last" && entries is [var newest, ..] ? newest : runs.GetValueOrDefault(id)) ?? throw new NoSuchRunException(id);
        var root = asked;
        while (root.Branch is { } branch && runs.TryGetValue(branch.Parent, out var parent))
        {
            root = parent;
        }

        var branches = runs.Values.OrderBy(run => run.Started).ThenBy(run => run.Run, StringComparer.Ordinal)
            .ToLookup(run => run.Branch?.Parent);
        var lines = Below(root, branches, 0).ToArray();
        if (json)
        {
            screen.Print(new
            {
                Schema = "diplomacysim/tree/1",
                asked.Run,
                Runs = lines.Select(line => new
                {
                    line.Run.Run,
                    line.Run.Branch?.Parent,
                    line.Run.Branch?.Round,
                    Changes = Own(line.Run, runs),
                    State = Words.Kebab(line.Run.State.ToString()),
                    line.Run.Played,
                    line.Run.Hash,
                }),
            });
        }
        else
        {
            foreach (var (run, depth) in lines)
            {
                var own = string.Join(' ', Own(run, runs));
                var from = run.Branch is { } branch
                    ? $" from round {branch.Round}{(own.Length > 0 ? $": {Words.Plain(own)}" : ", unchanged")}"
                    : $" of {Words.Plain(run.File)}, seed {run.Seed}";
                screen.Say(
                    $"{new string(' ', 2 * depth)}{(run.Run == asked.Run ? "▸" : "·")} {run.Run}{from} "
                        + $"[dim]({Words.Kebab(run.State.ToString())} after {run.Played} rounds)[/]");
            }
        }

        return ExitCodes.Ok;
    }

    private static IEnumerable<(RunEntry Run, int Depth)> Below(RunEntry run, ILookup<string?, RunEntry> branches, int depth) =>
        branches[run.Run].SelectMany(branch => Below(branch, branches, depth + 1)).Prepend((run, depth));

    /// <summary>What a branch changes beside what its parent had changed already.</summary>
    private static IEnumerable<string> Own(RunEntry run, Dictionary<string, RunEntry> runs)
    {
        var inherited = run.Branch is { } branch && runs.TryGetValue(branch.Parent, out var parent)
            ? parent.Branch?.All.SelectMany(change => change.Words()) ?? [] : [];
        return (run.Branch?.All.SelectMany(change => change.Words()) ?? []).Except(inherited);
    }
}
