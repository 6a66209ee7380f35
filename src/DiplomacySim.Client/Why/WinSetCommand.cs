using System.Globalization;
using DiplomacySim.Analysis;
using DiplomacySim.Client.Commands;
using DiplomacySim.Client.Ensembles;
using Spectre.Console;

namespace DiplomacySim.Client.Why;

/// <summary>What could be agreed, what each of those who have a say would let pass, and where all that overlaps.</summary>
public sealed class WinSetCommand(Screen screen, SiloPlace place)
{
    private const int Columns = FoundWinSet.Columns;
    private const int Rows = FoundWinSet.Rows;

    /// <param name="wanted">The last round that counts, 0 for the start; null for the last one played.</param>
    /// <param name="relation">Id; null for the first one.</param>
    /// <param name="map">The two issues of the map; null for those that matter most.</param>
    public async Task<int> Print(string id, int? wanted, string? relation, string? map, bool json, CancellationToken cancellation)
    {
        var run = await RecordReader.Read(place, id, cancellation);
        var found = FoundWinSet.Of(run, wanted, relation, map);
        if (json)
        {
            screen.Print(found.Document);
        }
        else
        {
            Tell(found.WinSet, found.Axes, run.Setting);
        }

        return ExitCodes.Ok;
    }

    private void Tell(WinSet found, (int Across, int Up) axes, CompiledScenario setting)
    {
        var snapshot = found.Snapshot;
        var texts = found.Space.IsWhole ? $"{found.Space.Texts.Count} texts, a grid" : $"{found.Space.Texts.Count} texts, an even sample";
        screen.Say(
            $"[bold]{Words.Plain(setting.PartyNames(snapshot.Pair))}, "
                + $"{(snapshot.Round == 0 ? "before the first round" : $"after round {snapshot.Round}")}[/] [dim]({texts} on "
                + $"{found.Space.Issues.Count} issues; noise apart)[/]");
        var table = new FittedTable("who", ">lets pass", ">alone stands in the way of");
        foreach (var (say, place) in found.Says.Select((say, place) => (say, place)))
        {
            table.AddRow(new Palette(setting).Paint(setting.ActorName(say.Actor)), Share(found.Lets[place], found), Share(found.Alone[place], found));
        }

        screen.Show(table);
        screen.Say($"Of all texts, both executives would sign {Share(found.Agreeable, found)}, the zone of possible agreement; everybody lets "
            + $"pass {Share(found.Overlap, found)}, its ratifiable part.");
        screen.Say($"{Example(found, setting)}");
        if (axes.Across != axes.Up)
        {
            screen.Say($"");
            Map(found, axes, setting);
        }
    }

    private static string Share(Interval share, WinSet found) =>
        found.Space.IsWhole ? Percent(share.Mean) : $"{Percent(share.Mean)} ({Percent(share.Low)} to {Percent(share.High)})";

    /// <summary>Of small shares two decimals, since zones of possible agreement are small in many dimensions.</summary>
    private static string Percent(double share) =>
        share is > 0 and < 0.005 ? share.ToString("0.00 %", CultureInfo.InvariantCulture) : Lines.Percent(share);

    private static string Example(WinSet found, CompiledScenario setting)
    {
        var from = found.Snapshot.LastOffer is null ? "how things stand" : "the last text on the table";
        return found.Nearest is not { } text ? "No text was found that everybody lets pass."
            : found.Distance == 0 ? $"{Words.Capital(from)} would do: {Words.Plain(Wording.Clauses(text, setting))}."
            : $"The nearest to {from} that everybody lets pass, {Figures.Three(found.Distance)} away: "
                + $"{Words.Plain(Wording.Clauses(text, setting))}.";
    }

    private void Map(WinSet found, (int Across, int Up) axes, CompiledScenario setting)
    {
        var text = found.Nearest ?? found.Snapshot.LastOffer;
        var map = found.Map(axes.Across, axes.Up, Columns, Rows, text);
        var world = found.Snapshot.World;
        var without = (Across: Reversion.Of(axes.Across, world), Up: Reversion.Of(axes.Up, world));
        screen.Say(
            $"{Words.Plain(setting.IssueName(axes.Up))} ↑, {Words.Plain(setting.IssueName(axes.Across))} →; the other issues as in "
                + $"{(found.Nearest is not null ? "that text" : text is not null ? "the last text on the table" : "the status quo")}");
        for (var row = 0; row < Rows; row++)
        {
            var line = map[row].Select(assents => Cell(assents, found.Says.Count)).ToArray();
            Mark(line, row, without.Across, without.Up, "[yellow]◇[/]");
            Mark(line, row, world.StatusQuo[axes.Across], world.StatusQuo[axes.Up], "[yellow]◆[/]");
            if (found.Snapshot.LastOffer is { } offer)
            {
                Mark(line, row, offer.Target(axes.Across, world.StatusQuo[axes.Across]), offer.Target(axes.Up, world.StatusQuo[axes.Up]),
                    "[yellow]○[/]");
            }

            screen.Marked($"  {string.Concat(line)}");
        }

        screen.Marked(
            "  [green]█[/] everybody  [cyan]▒[/] both executives, a ratifier not  [dim]‹ ›[/] one executive only (the first, the second)  [dim]·[/] "
                + "neither  [yellow]◆[/] status quo  [yellow]○[/] last text"
                + (without == (world.StatusQuo[axes.Across], world.StatusQuo[axes.Up]) ? "" : "  [yellow]◇[/] without a text"));
    }

    private static void Mark(string[] line, int row, double across, double up, string sign)
    {
        if (row == (int)Math.Round((1 - up) * (Rows - 1)))
        {
            line[(int)Math.Round(across * (Columns - 1))] = sign;
        }
    }

    private static string Cell(int assents, int says) => assents == (1 << says) - 1 ? "[green]█[/]" : (assents & 3) switch
    {
        3 => "[cyan]▒[/]",
        1 => "[dim]‹[/]",
        2 => "[dim]›[/]",
        _ => "[dim]·[/]",
    };
}
