using System.Globalization;
using DiplomacySim.Model.Compiled;
using DiplomacySim.Model.Decisions;
using DiplomacySim.Model.Texts;

namespace DiplomacySim.Model.Acts;

/// <summary>Acts as English sentences.</summary>
public static class Wording
{
    /// <returns>A sentence without a full stop, such as "Congress vetoes the deal with Russia, 44 of 67 (domestic cost)".</returns>
    public static string Of(in Act act, CompiledScenario setting)
    {
        var who = act.Actor >= 0 ? setting.ActorName(act.Actor) : act.Source >= 0 ? setting.PartyName(act.Source) : "";
        var whom = act.Target >= 0 ? setting.PartyName(act.Target) : "";
        var what = act.Issue >= 0 ? setting.IssueName(act.Issue) : "";
        return act.Kind switch
        {
            ActKind.Invitation => $"{who} is ready to meet {whom}",
            ActKind.Declined => $"{who} declines to meet {whom}{Because(act)}",
            ActKind.Meeting => act.Amount > 1 ? $"{who} meets {whom} at a summit" : $"{who} meets {whom}",
            ActKind.SummitWithoutResult => $"the summit on {setting.Relations[act.Relation].Relation.Id} ends without result",
            ActKind.GoodOffices => $"{who} mediates in {setting.Relations[act.Relation].Relation.Id}",
            ActKind.Guarantee => $"{who} stands in for a deal in {setting.Relations[act.Relation].Relation.Id}",
            ActKind.Provocation => $"{who} provokes {whom}",
            ActKind.Aid => $"{who} supports {whom}",
            ActKind.Offer => $"{who} offers {whom}: {Clauses(act, setting)}",
            ActKind.Demand => $"{who} demands of {whom}: {Clauses(act, setting)}",
            ActKind.Counter => $"{who} answers {whom} with: {Clauses(act, setting)}",
            ActKind.Acceptance => $"{who} accepts the text of {whom}{Because(act)}",
            ActKind.Rejection => $"{who} rejects the text of {whom}{Because(act)}",
            ActKind.Ratification => $"{who} ratifies the deal with {whom}{Votes(act)}",
            ActKind.Amendment => $"{who} amends the deal with {whom}{Votes(act)}: {Clauses(act, setting)}",
            ActKind.Veto => $"{who} vetoes the deal with {whom}{Votes(act)}{Because(act)}",
            ActKind.Consent => $"{who} consents",
            ActKind.Objection => $"{who} objects{Votes(act)}{Because(act)}",
            ActKind.Deal => $"{who} and {whom} have a deal: {Clauses(act, setting)}",
            ActKind.DealFailed => $"the deal in {setting.Relations[act.Relation].Relation.Id} falls",
            ActKind.Commitment => $"{who} is bound towards {whom} on {what}: {Signed(act.Amount)}",
            ActKind.Conduct => $"{who}, on {what} owed to {whom}: {Spelled(act.Decision?.Outcome)}{Because(act)}",
            ActKind.Tranche when act.Commitment == 0 => $"{who} cooperates with {whom}",
            ActKind.Breach when act.Commitment == 0 => $"{who} defects on {whom}",
            ActKind.Departure => $"{who} leaves the table",
            ActKind.Conflict => $"{who} turns to conflict with {whom}",
            ActKind.Position => $"{who} moves to {Exact(act.Amount)} on {what}",
            ActKind.Result => $"{Outcome(act, who)} {Exact(act.Amount)}",
            ActKind.Tranche => $"{who} carries out a tranche on {what} ({Signed(act.Amount)})",
            ActKind.Delay => $"{who} puts off what is due on {what}",
            ActKind.Suspension => $"{who} suspends what is due on {what}",
            ActKind.Breach => $"{who} is found in breach on {what}",
            ActKind.Fulfilment => $"{who} has done all it promised on {what}",
            ActKind.Coercion or ActKind.Conciliation => $"{who} {Deed(act, setting)}{Because(act)}",
            ActKind.Bill when act.Issue < 0 => $"a member of {who} proposes to keep {Exact(act.Amount)} and to give {Exact(act.Cost)} to each partner",
            ActKind.Bill => $"{who} passes a bill: {Deed(act, setting)}{Votes(act)}",
            ActKind.Signature => $"{who} signs it: {Deed(act, setting)}",
            ActKind.ExecutiveVeto => $"{who} refuses to sign{Because(act)}",
            ActKind.Override => $"{who} overrides the veto{Votes(act)}: {Deed(act, setting)}",
            ActKind.Shock => Text(setting.Scenario.Shocks[act.Entry].Text, setting.Scenario.Shocks[act.Entry].Id),
            ActKind.Incident => Text(setting.Scenario.Incidents[act.Entry].Text, setting.Scenario.Incidents[act.Entry].Id),
            ActKind.Election => $"{setting.Scenario.Elections[act.Entry].Id}: {LeaderOf(act, setting)} is in office",
            ActKind.Climate => $"{who}: support {Share(act.Amount)}, economy {Share(act.Cost)}",
            ActKind.Appraisal => $"{who} on {whom}: trust {Share(act.Belief.Trust)}, grievance {Share(act.Belief.Grievance)}",
            _ => "the round ends",
        };
    }

    /// <returns>The same, but of a text only that there is one.</returns>
    public static string Brief(in Act act, CompiledScenario setting)
    {
        var (words, clauses) = (Of(act, setting), $": {Clauses(act, setting)}");
        return act.Deal is not null && words.EndsWith(clauses, StringComparison.Ordinal) ? words[..^clauses.Length] : words;
    }

    /// <returns>The term that weighed most, in words: "domestic cost".</returns>
    public static string Reason(in Decision decision) => Reason(decision.MainReason, decision.Margin >= 0);

    /// <param name="yes">Whether the decision went for what was asked.</param>
    public static string Reason(Term term, bool yes) => term switch
    {
        Term.Keep => yes ? "worth having" : "not worth having",
        Term.Sucker => yes ? "good even if the other side does not deliver" : "doubt that the other side delivers",
        Term.Domestic => "cost at home",
        Term.Asymmetry => "concessions without return to a stronger side",
        Term.Recognition => "the other's concerns count",
        Term.Capital => "not worth the political capital",
        Term.Readiness => "not ready to commit that far",
        Term.Noise => "the mood of the moment",
        Term.Appetite => "wish to meet",
        Term.Urgency => "urgency",
        Term.Disappointment => "disappointment of the last summit",
        Term.Exposure => "cannot be seen with them",
        Term.Mediation => "good offices",
        Term.Waiting => "time brings a better counterpart",
        Term.Gain => yes ? "gains by it" : "loses by it",
        Term.Reaction => "answer in kind",
        Term.Resentment => "grievance",
        Term.Fatigue => "pressure has run its course",
        Term.Initiative => "a first step",
        Term.Future => "what is still to come",
        Term.GoodFaith => "keeps its word",
        Term.Retaliation => "the other side is in breach",
        Term.Loyalty => "loyalty",
        Term.Client => "hardship of its client",
        Term.Imposed => "laid down from outside",
        _ => "what is at stake",
    };

    /// <returns>The clauses of a text: "INF compliance 0.30 → 0.45, sanctions 0.60 → 0.50".</returns>
    public static string Clauses(Deal deal, CompiledScenario setting) => string.Join(", ", Enumerable.Range(0, deal.Issues)
        .Where(deal.Has)
        .Select(issue => string.Create(CultureInfo.InvariantCulture, $"{setting.IssueName(issue)} to {deal.Target(issue, 0):0.00}")));

    /// <returns>The clauses of the text of an act; in a game of one number that number.</returns>
    public static string Clauses(in Act act, CompiledScenario setting) => act.Deal is { } deal ? Clauses(deal, setting) : Exact(act.Amount);

    private static string Because(in Act act) => act.Decision is { } decision ? $" ({Reason(decision)})" : "";

    private static string Votes(in Act act) =>
        act.Tally.WasTaken ? string.Create(CultureInfo.InvariantCulture, $", {act.Tally.Ayes} to {act.Tally.Noes}, {act.Tally.Needed} needed") : "";

    private static string Deed(in Act act, CompiledScenario setting)
    {
        var stake = setting.Issues[act.Issue];
        var instrument = stake.Issue.Instrument!;
        var hostile = stake.Hostile * act.Amount > 0;
        var text = hostile ? instrument.HostileText : instrument.ConciliatoryText;
        return text.Length > 0 ? text : $"{(hostile ? "presses" : "eases")} {setting.PartyName(act.Target)} on {setting.IssueName(act.Issue)}";
    }

    private static string LeaderOf(in Act act, CompiledScenario setting) => Text(setting.Profile(act.Actor, (int)act.Amount).Actor.Name, setting.ActorName(act.Actor));

    private static string Spelled(Choice? choice) => choice switch
    {
        Choice.CarryOut => "carries out",
        Choice.Delay => "delays",
        Choice.Suspend => "suspends",
        _ => "breaks",
    };

    private static string Text(string text, string otherwise) => text.Length > 0 ? text : otherwise;

    private static string Outcome(in Act act, string who) => (act.Actor, act.Entry) switch
    {
        (< 0, 0) => "the median stands at",
        (< 0, 1) => "the weighted mean stands at",
        (< 0, _) => "where the weighted mean of salience and capability stood at the start:",
        (_, 0) => $"{who} wins with probability",
        (_, 1) => $"{who} wins with probability (uniform challenges)",
        _ => $"{who} wins with probability (challenges by incentive)",
    };

    private static string Exact(double value) => value.ToString("0.######", CultureInfo.InvariantCulture);

    private static string Signed(double value) => value.ToString("+0.000;-0.000", CultureInfo.InvariantCulture);

    private static string Share(double value) => value.ToString("0.00", CultureInfo.InvariantCulture);
}
