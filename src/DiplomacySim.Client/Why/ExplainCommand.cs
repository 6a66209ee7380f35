using System.Globalization;
using DiplomacySim.Analysis;
using DiplomacySim.Client.Commands;
using DiplomacySim.Client.Ensembles;
using Spectre.Console;

namespace DiplomacySim.Client.Why;

/// <summary>Why an act was done: the sentence first, then what was weighed, what the actor saw, and what had led there.</summary>
public static class ExplainCommand
{
    private const int Width = 24;
    private const int ExperiencesTold = 5;

    public static async Task<int> Explain(SiloPlace place, string id, int act, bool json, CancellationToken cancellation)
    {
        var run = await RunOnRecord.Read(place, id, cancellation);
        run.Act(act);
        var explanation = Explanation.Of(run.Log, run.Chance, act);
        if (json)
        {
            Document.Print(ExplainDocument.Of(run.Order.Run, explanation, run.Log));
            return ExitCodes.Ok;
        }

        Tell(explanation, run);
        return ExitCodes.Ok;
    }

    private static void Tell(Explanation explanation, RunOnRecord run)
    {
        var (act, setting) = (explanation.Act, run.Setting);
        AnsiConsole.MarkupLine($"[bold]{new Palette(setting).Paint(explanation.Sentence(setting))}.[/]");
        Terminal.Say($"[dim]act {act.Id}, {Story.Month(act.Round, setting)} (round {act.Round})[/]");
        if (explanation.Decision is { } decision)
        {
            Terminal.Say($"");
            Terminal.Show(Terms(decision));
            Terminal.Say($"");
            Terminal.Say(
                $"value {Terminal.Plus(decision.Value)}, needed {Terminal.Plus(decision.Threshold)}: {Words.Kebab(decision.Outcome.ToString())}");
            Marginal(explanation.Marginal);
            Clauses(explanation, setting);
            Saw(explanation, setting);
            Learnt(explanation, run);
        }

        Chain(act, run);
    }

    private static Table Terms(Decision decision)
    {
        var table = Lines.Table("term", ">weighs", "", "in words");
        var entries = Enumerable.Range(0, decision.Terms.Count).Select(line => decision.Terms[line]).ToArray();
        var most = entries.Select(entry => Math.Abs(entry.Value)).DefaultIfEmpty(1).Max();
        foreach (var entry in entries)
        {
            table.AddRow(Words.Kebab(entry.Term.ToString()), Terminal.Plus(entry.Value), Bar(entry.Value, most),
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

    internal static void Marginal(Marginal? marginal)
    {
        if (marginal is { } member)
        {
            var where = member.Position == 0 ? "in the middle"
                : $"{Terminal.Three(Math.Abs(member.Position))} to the {(member.Position > 0 ? "hawkish" : "accommodating")} side";
            Terminal.Say($"It depended on the member who stands {where}{(member.Bloc.Length > 0 ? $" (bloc {Terminal.Plain(member.Bloc)})" : "")}.");
        }
    }

    private static void Clauses(Explanation explanation, CompiledScenario setting)
    {
        if (explanation.Clauses.Count == 0)
        {
            return;
        }

        Terminal.Say($"");
        var table = Lines.Table("clause", ">stands", ">asked", ">weighs", "");
        var most = explanation.Clauses.Max(clause => Math.Abs(clause.Value));
        foreach (var clause in explanation.Clauses.OrderBy(clause => clause.Value))
        {
            table.AddRow(
                Markup.Escape(Terminal.Plain(setting.IssueName(clause.Issue))), Terminal.Two(clause.From), Terminal.Two(clause.To),
                    Terminal.Plus(clause.Value), Bar(clause.Value, most > 0 ? most : 1));
        }

        Terminal.Show(table);
    }

    private static void Saw(Explanation explanation, CompiledScenario setting)
    {
        if (explanation.Point is not { View: var view, Turn: var turn })
        {
            Terminal.Say($"[dim]Another version has played this round: what the actor saw cannot be told, only what is on record.[/]");
            return;
        }

        Terminal.Say($"");
        var (world, belief, party) = (view.World, view.Memory.Belief(turn.Other), view.Self.Party);
        Terminal.Say(
            $"What it saw of {Terminal.Plain(setting.PartyName(turn.Other))}: trust {Terminal.Two(belief.Trust)}, grievance "
                + $"{Terminal.Two(belief.Grievance)}, chance of ratification {Terminal.Two(belief.Ratification)}{Credibility(explanation)}");
        Terminal.Say(
            $"at home: support {Terminal.Two(world.Support[party])}, economy {Terminal.Two(world.Economy[party])}; capability "
                + $"{Terminal.Two(world.Capability[party])} against {Terminal.Two(world.Capability[turn.Other])}; index of the relation "
                + $"{Terminal.Two(world.IndexOf(turn.Relation))}");
    }

    private static string Credibility(Explanation explanation) =>
        explanation.Decision is { Credibility: > 0 and var credibility } ? $"; it expected delivery with {Terminal.Two(credibility)}" : "";

    /// <summary>What moved its beliefs, the most telling acts first.</summary>
    private static void Learnt(Explanation explanation, RunOnRecord run)
    {
        var told = explanation.Experiences.OrderByDescending(moved => Math.Abs(moved.Trust) + Math.Abs(moved.Grievance)
            + Math.Abs(moved.Ratification)).Take(ExperiencesTold).OrderBy(moved => moved.Act).ToArray();
        if (told.Length == 0)
        {
            return;
        }

        Terminal.Say($"What had moved that (of {explanation.Experiences.Count} acts the weightiest):");
        foreach (var moved in told)
        {
            var act = run.Log.Acts[moved.Act - 1];
            Terminal.Item($"[dim]{moved.Act,5}[/]",
                $"{Markup.Escape(Moves(moved))}: {new Palette(run.Setting).Paint(Wording.Brief(act, run.Setting))}");
        }
    }

    internal static string Moves(in Experience moved) =>
        string.Join(", ", new[] { ("trust", moved.Trust), ("grievance", moved.Grievance), ("ratification", moved.Ratification) }
        .Where(change => change.Item2 != 0)
        .Select(change => $"{change.Item1} {Terminal.Plus(change.Item2)}"));

    private static void Chain(Act act, RunOnRecord run)
    {
        if (!act.AllCauses.Any())
        {
            return;
        }

        Terminal.Say($"How it came to this:");
        foreach (var line in CausesCommand.Tree(act.Id, id => run.Log.Acts[id - 1].AllCauses).Skip(1))
        {
            Terminal.Item($"[dim]{line.Act.ToString(CultureInfo.InvariantCulture),5}[/]", line.Indent
                + new Palette(run.Setting).Paint(Wording.Brief(run.Log.Acts[line.Act - 1], run.Setting)));
        }
    }
}
