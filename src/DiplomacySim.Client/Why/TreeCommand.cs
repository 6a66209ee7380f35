using DiplomacySim.Client.Commands;

namespace DiplomacySim.Client.Why;

/// <summary>The ancestry of a run: the run that all come from, and all its branches.</summary>
public sealed class TreeCommand(Screen screen, SiloPlace place)
{
    public async Task<int> Tree(string id, bool json, CancellationToken cancellation)
    {
        await using var record = await RecordReader.Open(place, cancellation);
        var tree = TreeDocument.Of(await record.Runs(cancellation), id);
        if (json)
        {
            screen.Print(tree);
            return ExitCodes.Ok;
        }

        foreach (var run in tree.Runs)
        {
            var own = string.Join(' ', run.Changes);
            var from = run.Round is { } round
                ? $" from round {round}{(own.Length > 0 ? $": {Words.Plain(own)}" : ", unchanged")}"
                : $" of {Words.Plain(run.Scenario)}, seed {run.Seed}";
            screen.Say(
                $"{CausesCommand.Indent(run.Depth)}{(run.Run == tree.Run ? "▸" : "·")} {run.Run}{from} "
                    + $"[dim]({run.State} after {run.Played} rounds)[/]");
        }

        return ExitCodes.Ok;
    }
}
