using DiplomacySim.Client.Commands;
using DiplomacySim.Contracts;

namespace DiplomacySim.Client.Why;

/// <summary>The ancestry of a run: the run that all come from, and all its branches.</summary>
public static class TreeCommand
{
    public static async Task<int> Tree(SiloPlace place, string id, bool json, CancellationToken cancellation)
    {
        await using var connection = await Connection.Open(place, cancellation);
        var status = await (await connection.Find(id)).Status();
        var runs = (await connection.Catalogue.Runs()).ToDictionary(run => run.Order.Run);
        var root = status;
        while (root.Order.Branch is { } branch && runs.TryGetValue(branch.Parent, out var parent))
        {
            root = parent;
        }

        var branches = runs.Values.OrderBy(run => run.Started).ThenBy(run => run.Order.Run, StringComparer.Ordinal)
            .ToLookup(run => run.Order.Branch?.Parent);
        var lines = Below(root, branches, 0).ToArray();
        if (json)
        {
            Document.Print(new
            {
                Schema = "diplomacysim/tree/1",
                status.Order.Run,
                Runs = lines.Select(line => new
                {
                    line.Run.Order.Run,
                    line.Run.Order.Branch?.Parent,
                    line.Run.Order.Branch?.Round,
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
                var from = run.Order.Branch is { } branch
                    ? $" from round {branch.Round}{(own.Length > 0 ? $": {Terminal.Plain(own)}" : ", unchanged")}"
                    : $" of {Terminal.Plain(run.Order.File)}, seed {run.Order.Seed}";
                Terminal.Say(
                    $"{new string(' ', 2 * depth)}{(run.Order.Run == status.Order.Run ? "▸" : "·")} {run.Order.Run}{from} "
                        + $"[dim]({Words.Kebab(run.State.ToString())} after {run.Played} rounds)[/]");
            }
        }

        return ExitCodes.Ok;
    }

    private static IEnumerable<(RunStatus Run, int Depth)> Below(RunStatus run, ILookup<string?, RunStatus> branches, int depth) =>
        branches[run.Order.Run].SelectMany(branch => Below(branch, branches, depth + 1)).Prepend((run, depth));

    /// <summary>What a branch changes beside what its parent had changed already.</summary>
    private static IEnumerable<string> Own(RunStatus run, Dictionary<string, RunStatus> runs)
    {
        var inherited = run.Order.Branch is { } branch && runs.TryGetValue(branch.Parent, out var parent)
            ? parent.Order.Branch?.All.SelectMany(change => change.Words()) ?? [] : [];
        return (run.Order.Branch?.All.SelectMany(change => change.Words()) ?? []).Except(inherited);
    }
}
