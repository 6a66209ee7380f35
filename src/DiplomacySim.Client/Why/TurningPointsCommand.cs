using System.Globalization;
using DiplomacySim.Analysis;
using DiplomacySim.Client.Commands;
using Spectre.Console;

namespace DiplomacySim.Client.Why;

/// <summary>The decisions of a run on which most hung.</summary>
public sealed class TurningPointsCommand(Screen screen, SiloPlace place)
{
    private const int Told = 10;

    /// <param name="seeds">Pairs of futures of each decision.</param>
    public async Task<int> Rank(string id, int seeds, bool all, bool json, CancellationToken cancellation)
    {
        var run = await RecordReader.Read(place, id, cancellation);
        var found = run.TurningPoints(
            seeds, (turned, most) => screen.Tick($"turning decision {turned} of {most} and playing on {seeds} times"),
            new() { CancellationToken = cancellation });
        screen.Untick();
        return screen.Answer(json, TurningPointsDocument.Of(run.Order.Run, found, run.Setting), () => Tell(run, found, all));
    }

    private void Tell(RunOnRecord run, TurningPoints found, bool all)
    {
        if (found.All.Count == 0)
        {
            screen.Plainly(found.Decisions == 0 ? "Nobody had to decide anything that led to an act."
                : "No decision of the run can be turned: another version has played it, or there is no other plain answer.");
            return;
        }

        var palette = new Palette(run.Setting);
        var table = new FittedTable(">act", "decision", "instead", ">level", "=95 % interval", ">deals", ">clauses", "=95 % interval");
        foreach (var point in found.All.Take(all ? found.All.Count : Told))
        {
            table.AddRow(
                point.Act.Id.ToString(CultureInfo.InvariantCulture),
                palette.Paint($"{Wording.Brief(point.Act, run.Setting)} (round {point.Act.Round})"),
                ChoiceWords.Of(point.Instead),
                Figures.Plus(point.Level.Mean),
                Range(point.Level),
                Figures.Plus(point.Deals.Mean),
                Figures.Plus(point.Clauses.Mean),
                Range(point.Clauses));
        }

        screen.Show(table);
        var untold = found.All.Count > Told && !all ? $" {found.All.Count} were turned; --all tells them all." : "";
        screen.Say($"[dim]How much the level of the relation, the deals and the clauses agreed change where the decision is turned.{untold}[/]");
        screen.List([$"{found.All.Count} of {found.Decisions} decisions turned", $"{found.Seeds} pairs of futures of each",
            $"to round {found.Rounds}", $"seed {run.Order.Seed}"]);
        screen.Say($"[dim]`whatif {run.Order.Run} {found.All[0].Branch}` says more of the first; `flip {run.Order.Run} {found.All[0].Act.Id}` what "
            + $"would have turned it.[/]");
    }

    private static string Range(in Interval found) => Markup.Escape($"[{Figures.Plus(found.Low)}, {Figures.Plus(found.High)}]");
}
