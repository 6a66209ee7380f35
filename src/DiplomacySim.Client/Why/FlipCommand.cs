using DiplomacySim.Analysis;
using DiplomacySim.Client.Commands;
using DiplomacySim.Client.Ensembles;
using Spectre.Console;

namespace DiplomacySim.Client.Why;

/// <summary>What would have turned a decision.</summary>
public sealed class FlipCommand(Screen screen, SiloPlace place)
{
    /// <summary>Changes of each list that are told.</summary>
    private const int Told = 5;

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
        screen.Plainly(point.Act.Tally.WasTaken
            ? Words.Capital($"{new VoteWording(point.Act.Tally, decision.Margin, point.Marginal, point.View.Self.Actor.Chamber)}.")
            : $"It was {Figures.Three(Math.Abs(decision.Margin))} {(decision.Margin >= 0 ? "above" : "below")} what was needed.");

        foreach (var list in FlipList.Of(flips))
        {
            Tell(list, all, setting);
            if (list.Word == FlipList.Offered)
            {
                OtherTexts(turned);
            }
        }

        screen.Say($"");
        Close(turned, all);
    }

    /// <summary>One of the lists under its heading, or why it is empty.</summary>
    private void Tell(FlipList list, bool all, CompiledScenario setting)
    {
        screen.Say($"");
        screen.Marked($"[bold]{list.Heading}[/]");
        if (list.None is { } none)
        {
            screen.Plainly(none);
            return;
        }

        if (list.Singles.Count == 0)
        {
            screen.Plainly("No single change turns it; the smallest pairs that do:");
        }

        screen.Show(Table(all ? list.All : list.All.Take(Told), setting));
    }

    /// <summary>Other texts that would have fared better.</summary>
    private void OtherTexts(FoundFlips turned)
    {
        var (run, point, decision, flips) = turned;
        if (flips.IsOfText && !Imposition.IsYes(point.Move.Choice))
        {
            Nearest(run, point, flips);
        }

        if (point.Turn.Question == Question.Ratify && decision.Margin < 0)
        {
            screen.Plainly(flips.Amendment is { } amendment
                ? $"The smallest amendment that finds a quorum: {Wording.Clauses(amendment, run.Setting)}."
                : "No amendment finds a quorum.");
        }
    }

    private void Nearest(RunOnRecord run, DecisionPoint point, Flips flips)
    {
        var who = run.Setting.ActorName(point.Turn.Actor);
        Tell($"The nearest text found that {who} would have taken", flips.Taken, $"No text was found that {who} would have taken.");
        if (flips.Taken is not null)
        {
            Tell("The nearest that all others would have let pass too, noise of theirs apart", flips.Passed,
                "None was found that all others would have let pass too.");
        }

        void Tell(string what, Flip? found, string none)
        {
            if (found is not { } flip)
            {
                screen.Plainly(none);
                return;
            }

            var clauses = flip.Changes.Select(change => $"{run.Setting.IssueName(run.Setting.Issue(change.Issue))} "
                + (double.IsNaN(change.To) ? "left out" : $"to {Number(change.To, change)} instead of {Before(change)}"));
            screen.Plainly(FormattableString.Invariant($"{what}, {flip.Size:0.000} away: {string.Join(", ", clauses)}."));
        }

        static string Before(FlipChange change) => double.IsNaN(change.From) ? "no clause" : Number(change.From, change);
    }

    private void Close(FoundFlips turned, bool all)
    {
        var (run, point, _, flips) = turned;
        var found = flips.Singles.Count > 0 ? flips.Singles : flips.Pairs;
        if (found.Count == 0)
        {
            screen.Plainly("No pair that was tried turns it either.");
            return;
        }

        var untold = FlipList.Of(flips).Any(list => list.All.Count > Told) && !all ? $" {found.Count} were found; --all tells them all." : "";
        screen.Say($"[dim]Size is the share of the range of a number.{untold}[/]");
        var unsure = found.Count(flip => !flip.IsVerified);
        screen.Say(
            $"[dim]{(unsure == 0 ? "All were" : $"{found.Count - unsure} of {found.Count} were")} tried in a branch with the same mind and the "
                + $"same chance. To play on from the smallest:[/]");
        screen.Say($"  branch {run.Order.Run} {FlipDocument.Command(point, found[0])}");
    }

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
        flip.Kind == FlipKind.Clause ? $"{setting.IssueName(setting.Issue(change.Issue))} in act {change.Path.Split('.')[1]}"
        : change.Path;

    /// <summary>With as many decimals as it takes to tell both ends of a change apart.</summary>
    private static string Number(double value, FlipChange change) =>
        value.ToString(Math.Abs(change.To - change.From) < 0.001 ? "0.##########" : "0.####", System.Globalization.CultureInfo.InvariantCulture);
}
