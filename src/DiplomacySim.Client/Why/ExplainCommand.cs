using System.Globalization;
using DiplomacySim.Analysis;
using DiplomacySim.Client.Commands;
using DiplomacySim.Client.Ensembles;
using Spectre.Console;

namespace DiplomacySim.Client.Why;

/// <summary>Why an act was done: the sentence first, then what was weighed, what the actor saw, and what had led there.</summary>
public sealed class ExplainCommand(Screen screen, SiloPlace place)
{
    private const int Width = 24;
    private const int CausesTold = 20;
    private const int ExperiencesTold = 5;
    private const int OthersTold = 8;
    private const int RunnersUpTold = 3;

    public async Task<int> Explain(string id, ActQuestion question, bool json, CancellationToken cancellation)
    {
        var run = await RecordReader.Read(place, id, cancellation);
        var (act, others) = question.Find(run);
        var explanation = Explanation.Of(run.Log, run.Chance, act);
        if (json)
        {
            screen.Print(ExplainDocument.Of(run.Order.Run, explanation, run.Log));
            return ExitCodes.Ok;
        }

        Tell(explanation, run);
        Others(screen, act, others);
        return ExitCodes.Ok;
    }

    /// <summary>That the act is the last of several.</summary>
    internal static void Others(Screen screen, int act, IReadOnlyList<int> others)
    {
        if (others.Count > 0)
        {
            var last = others.Skip(Math.Max(0, others.Count - OthersTold));
            screen.Say($"[dim]Act {act} is the last of {others.Count + 1} such acts; before it {string.Join(", ", last.Reverse())}.[/]");
        }
    }

    private void Tell(Explanation explanation, RunOnRecord run)
    {
        var (act, setting) = (explanation.Act, run.Setting);
        screen.Marked($"[bold]{new Palette(setting).Paint(explanation.Sentence(setting))}.[/]");
        screen.Say($"[dim]act {act.Id}, {Story.Month(act.Round, setting)} (round {act.Round})[/]");
        if (explanation.Decision is { } decision)
        {
            screen.Say($"");
            screen.Show(Terms(decision));
            screen.Say($"");
            screen.Say(
                $"value {Figures.Plus(decision.Value)}, needed {Figures.Plus(decision.Threshold)}: {Words.Kebab(decision.Outcome.ToString())}");
            Clauses(explanation, setting);
            WonOver(act, run);
            Shortlist(explanation);
            Saw(explanation, setting);
            Learnt(explanation, run);
        }

        Chain(act, run);
    }

    private static FittedTable Terms(Decision decision)
    {
        var table = new FittedTable("term", ">weighs", "|", "in words");
        var entries = Enumerable.Range(0, decision.Terms.Count).Select(line => decision.Terms[line]).ToArray();
        var most = entries.Select(entry => Math.Abs(entry.Value)).DefaultIfEmpty(1).Max();
        foreach (var entry in entries)
        {
            table.AddRow(Words.Kebab(entry.Term.ToString()), Figures.Plus(entry.Value), Bar(entry.Value, most),
                $"[dim]{Reasons.Of(entry.Term, entry.Value >= 0)}[/]");
        }

        return table;
    }

    private static string Bar(double value, double most)
    {
        var length = (int)Math.Round(Math.Abs(value) / most * (Width / 2));
        return value < 0
            ? $"{new string(' ', (Width / 2) - length)}[red]{new string('█', length)}[/]│{new string(' ', Width / 2)}"
            : $"{new string(' ', Width / 2)}│[green]{new string('█', length)}[/]{new string(' ', (Width / 2) - length)}";
    }

    private void Clauses(Explanation explanation, CompiledScenario setting)
    {
        if (explanation.Clauses.Count == 0)
        {
            return;
        }

        screen.Say($"");
        var table = new FittedTable("clause", ">stands", ">asked", ">weighs", "|");
        var most = explanation.Clauses.Max(clause => Math.Abs(clause.Value));
        foreach (var clause in explanation.Clauses.OrderBy(clause => clause.Value))
        {
            table.AddRow(
                Markup.Escape(Words.Plain(setting.IssueName(clause.Issue))), Figures.Two(clause.From), Figures.Two(clause.To),
                    Figures.Plus(clause.Value), Bar(clause.Value, most > 0 ? most : 1));
        }

        screen.Show(table);
        foreach (var going in explanation.Without)
        {
            screen.Say($"Without the text {Words.Plain(setting.IssueName(going.Issue))} goes from {Figures.Two(going.Now)} to "
                + $"{Figures.Two(going.Without)}: the text was weighed against that.");
        }
    }

    /// <summary>Who was given something for the vote, and at what price.</summary>
    private void WonOver(Act vote, RunOnRecord run)
    {
        string[] favours = [.. (vote.Causes ?? []).Select(id => run.Log.Acts[id - 1]).Where(act => act.Is<Favour>(out _)).Select(act =>
            act.As<Favour>() is var (bloc, price) ? $"the {run.Setting.BlocName(act.Source, bloc)} for {Figures.Three(price)}" : "")];
        if (favours.Length > 0)
        {
            screen.Say($"Won over for this vote: {Words.Plain(string.Join(", ", favours))}.");
        }
    }

    /// <summary>Why this text: those that it was chosen from.</summary>
    private void Shortlist(Explanation explanation)
    {
        if (explanation is not { Shortlist: { } list, Point: { View.World: var world, Move.Deal: { } put } }
            || list.Texts.FirstOrDefault(text => text.Deal.Equals(put)) is not { } chosen)
        {
            return;
        }

        screen.Say($"");
        screen.Say($"Why {Told(put, world)}: of {list.Looked} texts looked at it promised most of those not put in "
            + $"this meeting: worth {chosen.Value:0.0000} rather than no deal, signed with {Figures.Two(chosen.Assent)}, passed with "
            + $"{Figures.Two(chosen.Passage)}. Next best:");
        foreach (var other in list.Texts.Where(other => other != chosen).DistinctBy(other => Issues(other.Deal)).Take(RunnersUpTold))
        {
            screen.Item("", $"{Told(other.Deal, world)}: {ShortlistWording.Beside(other, chosen)}");
        }
    }

    private static string Told(Deal text, World world) =>
        Markup.Escape(Words.Plain(Wording.Clauses(text, world.Setting, new TextBaseline([.. world.StatusQuo]))));

    private static string Issues(Deal text) => string.Join(' ', Enumerable.Range(0, text.Issues).Where(text.Has));

    private void Saw(Explanation explanation, CompiledScenario setting)
    {
        if (explanation.Point is not { View: var view, Turn: var turn })
        {
            screen.Say($"[dim]Another version has played this round: what the actor saw cannot be told, only what is on record.[/]");
            return;
        }

        screen.Say($"");
        var (world, belief, party) = (view.World, view.Memory.Belief(turn.Other), view.Self.Party);
        screen.Say(
            $"What it saw of {Words.Plain(setting.PartyName(turn.Other))}: trust {Figures.Two(belief.Trust)}, grievance "
                + $"{Figures.Two(belief.Grievance)}, chance of ratification {Figures.Two(belief.Ratification)}{Credibility(explanation)}");
        screen.Say(
            $"at home: support {Figures.Two(world.Support[party])}, economy {Figures.Two(world.Economy[party])}; capability "
                + $"{Figures.Two(world.Capability[party])} against {Figures.Two(world.Capability[turn.Other])}; index of the relation "
                + $"{Figures.Two(world.IndexOf(turn.Relation))}");
        if (ReadinessWording.Of(Readiness.Of(view.Self, turn.Relation, belief.Optimism, world)) is { } ready)
        {
            screen.Say($"{ready}");
        }
    }

    private static string Credibility(Explanation explanation) =>
        explanation.Decision is { Credibility: > 0 and var credibility } ? $"; it expected delivery with {Figures.Two(credibility)}" : "";

    /// <summary>What moved its beliefs, the most telling acts first.</summary>
    private void Learnt(Explanation explanation, RunOnRecord run)
    {
        var told = explanation.Experiences.OrderByDescending(moved => moved.Size).Take(ExperiencesTold).OrderBy(moved => moved.Act).ToArray();
        if (told.Length == 0)
        {
            return;
        }

        screen.Say($"What had moved that (of {explanation.Experiences.Count} acts the weightiest):");
        foreach (var moved in told)
        {
            var act = run.Log.Acts[moved.Act - 1];
            screen.Item($"[dim]{moved.Act,5}[/]",
                $"{Markup.Escape(Moves(moved))}: {new Palette(run.Setting).Paint(Wording.Brief(act, run.Setting))}");
        }
    }

    internal static string Moves(in Experience moved) =>
        string.Join(", ", new[] { ("trust", moved.Trust), ("grievance", moved.Grievance), ("ratification", moved.Ratification) }
        .Where(change => change.Item2 != 0)
        .Select(change => $"{change.Item1} {Figures.Plus(change.Item2)}"));

    private void Chain(Act act, RunOnRecord run)
    {
        if (!act.AllCauses.Any())
        {
            return;
        }

        screen.Say($"How it came to this:");
        var lines = CausalTree.From(act.Id, id => run.Log.Acts[id - 1].AllCauses).Skip(1).ToArray();
        foreach (var line in lines.Take(CausesTold))
        {
            screen.Item($"[dim]{line.Act.ToString(CultureInfo.InvariantCulture),5}[/]", CausesCommand.Indent(line.Depth)
                + new Palette(run.Setting).Paint(Wording.Brief(run.Log.Acts[line.Act - 1], run.Setting)));
        }

        if (lines.Length > CausesTold)
        {
            screen.Say($"  [dim]and {lines.Length - CausesTold} before that, which `causes` tells[/]");
        }
    }
}
