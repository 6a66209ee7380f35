using DiplomacySim.Analysis;
using DiplomacySim.Client.Commands;
using DiplomacySim.Client.Ensembles;
using Spectre.Console;

namespace DiplomacySim.Client.Why;

/// <summary>What would have turned a decision.</summary>
public sealed class FlipCommand(Screen screen, SiloPlace place)
{
    private const int Told = 12;

    public async Task<int> Flip(string id, ActQuestion question, bool all, bool json, CancellationToken cancellation)
    {
        var run = await RecordReader.Read(place, id, cancellation);
        var (act, others) = question.Find(run);
        var found = FoundFlips.Of(run, act);
        if (json)
        {
            screen.Print(found.Document);
        }
        else
        {
            Tell(found, all);
            ExplainCommand.Others(screen, act, others);
        }

        return ExitCodes.Ok;
    }

    private void Tell(FoundFlips turned, bool all)
    {
        var (run, point, decision, flips) = turned;
        var setting = run.Setting;
        screen.Marked($"[bold]{new Palette(setting).Paint(Wording.Brief(point.Act, setting))}.[/]");
        screen.Say($"It was {Figures.Three(Math.Abs(decision.Margin))} {(decision.Margin >= 0 ? "above" : "below")} what was needed.");
        if (point.Marginal is { } member)
        {
            screen.Say($"{ExplainCommand.Pivot(member)}");
        }

        screen.Say($"");
        var found = flips.Singles.Count > 0 ? flips.Singles : flips.Pairs;
        screen.Plainly(flips.Singles.Count > 0 ? "The smallest changes that would have turned it, each by itself:"
            : found.Count > 0 ? "No single change turns it; the smallest pairs that do:"
            : "No single change turns it, and no pair that was tried.");
        if (found.Count > 0)
        {
            screen.Show(Table(all ? found : Foremost(found), setting));
            var untold = found.Count > Told && !all ? $" {found.Count} were found; --all tells them all." : "";
            screen.Say($"[dim]Size is the share of the range of a number.{untold}[/]");
            var unsure = found.Count(flip => !flip.IsVerified);
            screen.Say(
                $"[dim]{(unsure == 0 ? "All were" : $"{found.Count - unsure} of {found.Count} were")} tried in a branch with the same mind and the "
                    + $"same chance. To play on from there:[/]");
            screen.Say($"  branch {run.Order.Run} {FlipDocument.Command(point, found[0])}");
        }

        if (point.Turn.Question == Question.Ratify && point.Move.Decision!.Value.Margin < 0)
        {
            screen.Plainly(flips.Amendment is { } amendment
                ? $"The smallest amendment that finds a quorum: {Wording.Clauses(amendment, setting)}."
                : "No amendment finds a quorum.");
        }
    }

    /// <summary>The smallest of each kind, then the smallest of all.</summary>
    private static IEnumerable<Flip> Foremost(IReadOnlyList<Flip> flips) =>
        flips.GroupBy(flip => flip.Kind).Select(kind => kind.First()).Concat(flips).Distinct().Take(Told).OrderBy(flip => flip.Size);

    private static FittedTable Table(IEnumerable<Flip> flips, CompiledScenario setting)
    {
        var table = new FittedTable("what", "change", ">from", ">to", ">size", "tried");
        foreach (var flip in flips)
        {
            foreach (var (change, place) in flip.Changes.Select((change, place) => (change, place)))
            {
                table.AddRow(
                    place == 0 ? Words.Kebab(flip.Kind.ToString()) : "and",
                    Markup.Escape(Words.Plain(Name(flip, change, setting))),
                    Number(change.From, change),
                    double.IsNaN(change.To) ? "no clause" : Number(change.To, change),
                    place == 0 ? Figures.Three(flip.Size) : "",
                    place > 0 ? "" : flip.IsVerified ? "[green]turns[/]" : "[red]does not[/]");
            }
        }

        return table;
    }

    private static string Name(Flip flip, FlipChange change, CompiledScenario setting) =>
        flip.Kind == FlipKind.Clause ? $"{setting.IssueName(setting.Issue(change.Path.Split('.')[2]))} in act {change.Path.Split('.')[1]}"
        : change.Path;

    /// <summary>With as many decimals as it takes to tell both ends of a change apart.</summary>
    private static string Number(double value, FlipChange change) =>
        value.ToString(Math.Abs(change.To - change.From) < 0.001 ? "0.##########" : "0.####", System.Globalization.CultureInfo.InvariantCulture);
}
