using DiplomacySim.Analysis;

namespace DiplomacySim.Reporting;

/// <summary>The decisions on which most hung: what hung on each, why it went as it did, and what would have turned it.</summary>
internal static class PivotPart
{
    private const int MostClauses = 6;
    private const int MostFlips = 5;

    public static ReportSection All(PlayedRun run)
    {
        var (heading, found) = ("Decisions on which most hung", run.Turned);
        if (run.Pivots.Count == 0)
        {
            return new(heading)
            {
                Findings = [found.Decisions == 0 ? "Nobody had to decide anything that led to an act."
                    : "No decision can be turned: another version of the program has played the run, or there was no other plain answer."],
            };
        }

        return new(heading)
        {
            Findings =
            [
                $"Of {Prose.Count(found.Decisions, "decision")} {Prose.Whole(found.All.Count)} were turned, and "
                    + $"{Prose.Count(found.Seeds, "pair")} of futures of each played to round {found.Rounds}; the {run.Pivots.Count} on which most "
                    + "hung are told.",
                $"Of those turned most hung on this: {Called(run.Pivots[0].Act, run.Setting)} (act {run.Pivots[0].Act.Id}). "
                     + Follows(run.Pivots[0], run.Setting),
            ],
            Tables = [Ranking(run)],
            Remarks = [TurningPoints.Rule,
                "Intervals are 95 % intervals of the paired difference by Student’s t, one decision at a time; where one contains 0 no change can "
                    + "be told. What several decisions turned together would have done is another question: `whatif` takes more than one.",
                "A decision is the sum of its terms against what it took for a yes, both in policy value; for a vote it is that of the member on "
                    + "whom it hung."],
            Parts = [.. run.Pivots.Select(point => Of(run, point))],
        };
    }

    private static ReportTable Ranking(PlayedRun run) => new(
        "What changes where the decision is turned, the weightiest first",
        ["act", "decision", "instead", "level", "95 % interval", "deals", "clauses agreed", "95 % interval"],
        [.. run.Pivots.Select(point => (string[])[$"{point.Act.Id}", Called(point.Act, run.Setting), ChoiceWords.Of(point.Instead),
            Prose.Signed(point.Level.Mean), Prose.SignedRange(point.Level), Prose.Signed(point.Deals.Mean), Prose.Signed(point.Clauses.Mean),
            Prose.SignedRange(point.Clauses)])]);

    private static string Follows(TurningPoint point, CompiledScenario setting)
    {
        var level = $"the level of {setting.PartyNames(setting.Relations[point.Relation])} at the end";
        var changes = Prose.IsClear(point.Level) ? $"{level} changes by {Prose.SignedOf(point.Level)}"
            : IsNothing(point.Level) ? $"{level} stays the same" : $"whether {level} changes cannot be told ({Prose.SignedOf(point.Level)})";
        var agreed = Prose.IsClear(point.Deals) || Prose.IsClear(point.Clauses)
            ? $"the number of deals changes by {Prose.SignedOf(point.Deals)} and that of clauses agreed by {Prose.SignedOf(point.Clauses)}"
            : IsNothing(point.Deals) && IsNothing(point.Clauses) ? "what is agreed stays the same"
            : $"whether what is agreed changes cannot be told (deals {Prose.SignedOf(point.Deals)}, clauses {Prose.SignedOf(point.Clauses)})";
        return $"With “{ChoiceWords.Of(point.Instead)}” instead, {changes}; {agreed}.";
    }

    private static bool IsNothing(in Interval change) => change is { Low: 0, High: 0, Mean: 0 };

    private static ReportSection Of(PlayedRun run, TurningPoint turned)
    {
        var act = turned.Act;
        var explanation = Explanation.Of(run.Log, run.Chance, act.Id);
        var point = explanation.Point!;
        var flips = run.Turning(point);
        var foremost = Foremost(flips);
        return new($"{run.Month(act.Round)}: {Called(act, run.Setting)} (act {act.Id})")
        {
            Pictures = [Terms(run, explanation)],
            Findings = [Sentence(explanation, run.Setting), Follows(turned, run.Setting),
                Saw(explanation, point, run.Setting), Turned(point, flips, foremost, run.Setting), .. Amendment(point, flips, run.Setting)],
            Tables = [.. Clauses(explanation, run.Setting), .. foremost.Length == 0 ? (ReportTable[])[] : [Table(foremost, flips, run.Setting)]],
        };
    }

    /// <summary>The picture of what was weighed.</summary>
    public static TermChart Terms(PlayedRun run, Explanation explanation)
    {
        var (decision, act) = (explanation.Decision!.Value, explanation.Act);
        var isYes = decision.Margin >= 0;
        return new()
        {
            Title = $"What {Actor(act, run.Setting)} weighed: {Prose.Signed(decision.Value)} where it took {Prose.Signed(decision.Threshold)}, so "
                + $"{(isYes ? "yes" : "no")}",
            Subtitle = $"{Capital(Called(act, run.Setting))}, {run.Month(act.Round)} (act {act.Id})",
            Terms = [.. Enumerable.Range(0, decision.Terms.Count).Select(line => decision.Terms[line])
                .Select(entry => new TermBar(Reasons.Of(entry.Term, entry.Value >= 0), entry.Value))],
            Threshold = decision.Threshold,
        };
    }

    /// <returns>"Congress amends the text with Russia".</returns>
    private static string Called(in Act act, CompiledScenario setting) =>
        Wording.Brief(act with { Decision = act.Kind == ActKind.Conduct ? Outcome(act) : null, Tally = default }, setting);

    /// <summary>What was chosen, without what was weighed.</summary>
    private static Decision? Outcome(in Act act) => act.Decision is { } decision ? new(default, 0, 0, decision.Outcome) : null;

    private static string Actor(in Act act, CompiledScenario setting) => act.HasActor ? setting.ActorName(act.Actor) : setting.PartyName(act.Source);

    private static string Sentence(Explanation explanation, CompiledScenario setting) => Capital(explanation.Sentence(setting)) + ".";

    private static string Saw(Explanation explanation, DecisionPoint point, CompiledScenario setting)
    {
        var (view, turn) = (point.View, point.Turn);
        var belief = view.Memory.Belief(turn.Other);
        var credibility = explanation.Decision is { Credibility: > 0 and var expected }
            ? $" and expected that side to deliver with probability {Prose.Number(expected)}" : "";
        return $"It then saw {setting.PartyName(turn.Other)} with trust {Prose.Number(belief.Trust)} and grievance "
            + $"{Prose.Number(belief.Grievance)}{credibility}; "
            + $"support at home was {Prose.Number(view.World.Support[view.Self.Party])}, the index of the relation "
            + $"{Prose.Number(view.World.IndexOf(turn.Relation))}.";
    }

    private static IEnumerable<ReportTable> Clauses(Explanation explanation, CompiledScenario setting)
    {
        if (explanation.Clauses.Count > 0)
        {
            Clause[] told = [.. explanation.Clauses.OrderByDescending(clause => Math.Abs(clause.Value)).Take(MostClauses)
                .OrderBy(clause => clause.Value)];
            yield return new(
                told.Length == explanation.Clauses.Count ? "Clauses of the text and what each weighs, the costliest first"
                    : $"The {told.Length} clauses of {explanation.Clauses.Count} that weigh most, the costliest first",
                ["clause", "stood at", "asked", "weighs"],
                [.. told.Select(clause => (string[])[setting.IssueName(clause.Issue), Two(clause.From), Two(clause.To),
                    Prose.Signed(clause.Value)])]);
        }
    }

    /// <summary>The smallest of each kind, then the smallest of all.</summary>
    private static Flip[] Foremost(Flips flips)
    {
        var found = (flips.Singles.Count > 0 ? flips.Singles : flips.Pairs).Where(flip => flip.IsVerified).ToArray();
        return [.. found.GroupBy(flip => flip.Kind).Select(kind => kind.First()).Concat(found).Distinct().Take(MostFlips).OrderBy(flip => flip.Size)];
    }

    private static string Turned(DecisionPoint point, Flips flips, Flip[] foremost, CompiledScenario setting)
    {
        if (foremost.Length == 0)
        {
            return flips.Singles.Count + flips.Pairs.Count > 0
                ? "Changes that would have turned it by themselves did not when they were tried in a branch."
                : "No change of a single number turns it, and no pair that was tried.";
        }

        var ofText = foremost.Skip(1).FirstOrDefault(flip => flip.Kind == FlipKind.Clause) is { } clause ? $", or had {Had(clause, setting)}" : "";
        return $"{setting.ActorName(point.Turn.Actor)} would have {Otherwise(point)} had {Had(foremost[0], setting)}{ofText}.";
    }

    /// <returns>"Congress’s quorum been 51 instead of 67".</returns>
    private static string Had(Flip flip, CompiledScenario setting) => Prose.List(flip.Changes.Select(change => double.IsNaN(change.To)
        ? $"there been no {Numbers.Name(change.Path, setting)}"
        : Numbers.Values(change.From, change.To) is var (from, to) && flip.Kind == FlipKind.Clause
        ? $"the {Numbers.Name(change.Path, setting)} asked for {to} instead of {from}"
        : $"{Numbers.Name(change.Path, setting)} been {to} instead of {from}"));

    private static string Otherwise(DecisionPoint point) => (point.Turn.Question, point.Move.Choice) switch
    {
        (Question.Ratify, Choice.Ratify) => "refused it",
        (Question.Ratify, _) => "ratified it",
        (Question.Consider or Question.Reconsider, Choice.Accept) => "turned it down",
        (Question.Consider or Question.Reconsider, _) => "accepted it",
        (Question.Consent, Choice.Withhold) => "let it stand",
        (Question.Meet, Choice.Decline) => "gone to the meeting",
        (Question.Comply, Choice.Breach or Choice.Delay or Choice.Suspend) => "carried it out",
        (Question.Sign, Choice.Refuse) => "signed",
        (Question.Override, Choice.Override) => "let the veto stand",
        (Question.StandFirm, Choice.StandFirm) => "backed down",
        (Question.StandFirm, _) => "stood firm",
        (Question.WinOver, Choice.WinOver) => "given nothing for the vote",
        (Question.WinOver, _) => "won them over for the vote",
        (Question.Pledge, Choice.Pledge) => "pledged nothing",
        (Question.Pledge, _) => "tied its hands",
        _ => "done otherwise",
    };

    private static IEnumerable<string> Amendment(DecisionPoint point, Flips flips, CompiledScenario setting)
    {
        if (point.Turn.Question == Question.Ratify && point.Move.Decision is { Margin: < 0 })
        {
            yield return flips.Amendment is { } amendment
                ? "The smallest amendment that finds a quorum there: "
                    + $"{Wording.Clauses(amendment, setting, new([.. point.View.World.StatusQuo], point.Turn.Deal))}."
                : "No amendment of the text would have found a quorum.";
        }
    }

    private static ReportTable Table(Flip[] foremost, Flips flips, CompiledScenario setting)
    {
        var found = Math.Max(flips.Singles.Count, flips.Pairs.Count);
        return new(
            $"What would have turned it, {(flips.Singles.Count > 0 ? "each by itself" : "two at once, as no single number does")}: "
                + $"{(foremost.Length < found ? $"{foremost.Length} of {found}, " : "")}the smallest first, all tried in a branch",
            ["what", "was", "would have had to be", "share of its range", "would have to be"],
            [.. foremost.SelectMany(flip => flip.Changes.Select((change, place) => (string[])[
                (place > 0 ? "and " : "") + Numbers.Name(change.Path, setting), double.IsNaN(change.To) ? Prose.Value(change.From)
                    : Numbers.Values(change.From, change.To).From, double.IsNaN(change.To) ? "left out" : Numbers.Values(change.From, change.To).To,
                    place == 0 ? Prose.Percent(flip.Size) : "", place == 0 ? FlipList.WordOf(flip.Kind) : ""]))]);
    }

    private static string Two(double value) => FormattableString.Invariant($"{value:0.00}");

    private static string Capital(string text) => Prose.Capital(text);
}
