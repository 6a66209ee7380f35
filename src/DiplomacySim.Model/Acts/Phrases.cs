using System.Globalization;
using DiplomacySim.Model.Compiled;
using DiplomacySim.Model.Decisions;
using DiplomacySim.Model.Scenarios;
using DiplomacySim.Model.Texts;

namespace DiplomacySim.Model.Acts;

/// <summary>The parts of the sentence that says an act.</summary>
/// <param name="baseline">What a text is compared with; null where that is not known.</param>
/// <param name="most">How many clauses of a text to tell; null for all.</param>
internal sealed class Phrases(Act act, CompiledScenario setting, TextBaseline? baseline, int? most = null)
{
    public Act Act => act;

    /// <summary>Of a text only that there is one.</summary>
    public bool IsBrief { get; init; }

    /// <summary>The actor; the party where nobody in particular acts.</summary>
    public string Who => act.HasActor ? setting.ActorName(act.Actor) : act.HasSource ? setting.PartyName(act.Source) : "";

    /// <summary>The party that does it; the actor where there is none.</summary>
    public string Side => act.HasSource ? setting.PartyName(act.Source) : Who;

    /// <summary>The party that it is done to.</summary>
    public string Whom => act.HasTarget ? setting.PartyName(act.Target) : "";

    /// <summary>The executive on the other side of the table; the party where it has none.</summary>
    public string Counterpart => act.HasTarget && setting.Executives[act.Target] is { } other ? setting.ActorName(other) : Whom;

    /// <summary>The issue.</summary>
    public string What => act.HasIssue ? setting.IssueName(act.Issue) : "";

    /// <summary>"Greece and Macedonia".</summary>
    public string Pair => setting.PartyNames(setting.Relations[act.Relation]);

    /// <summary>The reason in brackets, with a space before it; empty where nothing was weighed.</summary>
    public string Because => act.Decision is { Terms.Count: > 0 } decision ? $" ({Reasons.Of(decision)})" : "";

    /// <summary>That the answer was laid down, in brackets, with a space before it; otherwise empty.</summary>
    public string Imposed => act.Decision is { } decision && decision.Terms.Of(Term.Imposed) != 0 ? Because : "";

    /// <summary>The vote, with a comma before it; empty where there was none.</summary>
    public string Votes =>
        act.Tally.WasTaken ? string.Create(CultureInfo.InvariantCulture, $", {act.Tally.Ayes} to {act.Tally.Noes}, {act.Tally.Needed} needed") : "";

    /// <summary>The clauses of the text; in a game of one number that number, in one of outcomes its levels.</summary>
    public string Clauses => act.Deal is { } deal ? ClauseWording.Of(deal, setting, baseline, most)
        : act.Is(out PointText text) ? Exact(text.Point)
        : act.Is(out OutcomeText whole) ? ClauseWording.Of(whole.Outcome, setting) : "";

    /// <summary>The same behind a colon; nothing where only that there is a text is told.</summary>
    public string Text => IsBrief && act.Deal is not null ? "" : $": {Clauses}";

    /// <summary>How far somebody has said to go at most.</summary>
    public string Line => $"pledges to go no further with {Counterpart} than: {Clauses}";

    public string WinsOver
    {
        get
        {
            var (bloc, price) = act.As<Favour>();
            return $"{Who} wins over the {setting.BlocName(act.Source, bloc)} for the vote on the text with {Whom}, "
                + $"at a price of {Exact(price)}{Because}";
        }
    }

    /// <summary>What a vote for a text does: a text under review is not ratified, it stands unless it is stopped.</summary>
    public string Passes => IsUnderReview ? $"lets the text with {Whom} stand" : $"ratifies the text with {Whom}";

    /// <summary>What a vote against a text does.</summary>
    public string Stops => $"{(IsUnderReview ? "stops" : "vetoes")} the text with {Whom}";

    private bool IsUnderReview => act.Deal is { } deal && Procedures.Of(deal, setting) == Procedure.Review;

    /// <summary>How far the issue moves.</summary>
    public string Signed => act.Amount.ToString("+0.000;-0.000", CultureInfo.InvariantCulture);

    /// <summary>What a party is bound to.</summary>
    public string Bound => act.Amount == 0 ? "held where it stands" : Signed;

    /// <summary>That what a party is bound to starts later, with a comma before it; otherwise empty.</summary>
    public string Start => act.As<CommitmentStart>().Waits ? $", when {Whom}'s first tranche is seen" : "";

    /// <summary>What was decided on a tranche that is due.</summary>
    public string Conduct => act.Decision?.Outcome switch
    {
        Choice.CarryOut => "carries out",
        Choice.Delay => "puts off",
        Choice.Suspend => "suspends",
        Choice.Breach or null => "withholds",
        var other => throw new InvalidOperationException($"{other} is no answer to whether a tranche is carried out."),
    };

    /// <summary>What is done with an instrument, in the words of the scenario where it has some.</summary>
    public string Deed
    {
        get
        {
            var stake = setting.Issues[act.Issue];
            var instrument = stake.Issue.Instrument!;
            if (act.Amount == 0)
            {
                return $"renews its pressure on {Whom} with {What}";
            }

            var hostile = stake.Hostile * act.Amount > 0;
            var text = hostile ? instrument.HostileText : instrument.ConciliatoryText;
            return Or(text, $"{(hostile ? "presses" : "eases")} {Whom} on {What}");
        }
    }

    public string Bill => act.Is(out Division division)
        ? $"a member of {Who} proposes to keep {Exact(division.Kept)} and to give {Exact(division.Given)} to each partner"
        : $"{Who} passes a bill: {Deed}{Votes}";

    public string Shock => setting.Scenario.Shocks[act.As<ShockEvent>().Entry] is var shock ? Model.Words.Called(shock.Text, shock.Id) : "";

    public string Incident => setting.Scenario.Incidents[act.As<IncidentEvent>().Entry] is var incident
        ? Model.Words.Called(incident.Text, incident.Id) : "";

    public string Election
    {
        get
        {
            var election = act.As<ElectionResult>();
            var (before, name) = (setting.Profile(act.Actor).Actor.Name, setting.Profile(act.Actor, election.Winner).Actor.Name);
            return election.Winner != setting.Challenger(election.Entry) ? $"the incumbent wins the election, {Or(name, Who)} stays in office"
                : name.Length > 0 && name != before ? $"the challenger wins the election, {name} is in office"
                : $"the challenger wins the election, {Who} changes hands";
        }
    }

    public string Climate =>
        act.As<ClimateReading>() is var (support, economy) ? $"{Who}: support {Share(support)}, economy {Share(economy)}" : "";

    public string Appraisal => $"{Who} on {Whom}: trust {Share(act.Belief.Trust)}, grievance {Share(act.Belief.Grievance)}";

    public string Meeting => $"{Who} meets {Counterpart}{(act.As<MeetingHeld>().IsSummit ? " at a summit" : "")}";

    public string Position => $"{Who} moves to {OnScale(act.As<PositionTaken>().Point)} on {What}";

    public string Result => act.Is(out WinChance win)
        ? $"{Who} wins with probability{Words(win.Rule)} {Exact(win.Chance)}"
        : $"{Words(act.As<ForecastPoint>().Which)} {OnScale(act.As<ForecastPoint>().Point)}";

    /// <returns>A point of the first issue, in its unit where it has one.</returns>
    private string OnScale(double point) => setting.Scenario.Issues[0].Unit is { } unit
        ? $"{Exact(unit.Zero + (point * (unit.One - unit.Zero)))} {unit.Name}" : Exact(point);

    private static string Exact(double value) => value.ToString("0.######", CultureInfo.InvariantCulture);

    private static string Share(double value) => value.ToString("0.00", CultureInfo.InvariantCulture);

    private static string Words(ChallengeRule rule) => rule switch
    {
        ChallengeRule.Conditional => "",
        ChallengeRule.UniformMarkov => " (uniform challenges)",
        ChallengeRule.IncentiveMarkov => " (challenges by incentive)",
        _ => throw new ArgumentOutOfRangeException(nameof(rule), rule, "The rule has no words."),
    };

    private static string Words(CentralPoint point) => point switch
    {
        CentralPoint.Median => "the median stands at",
        CentralPoint.WeightedMean => "the weighted mean stands at",
        CentralPoint.WeightedMeanAtStart => "where the weighted mean of salience and capability stood at the start:",
        _ => throw new ArgumentOutOfRangeException(nameof(point), point, "The point has no words."),
    };

    private static string Or(string text, string otherwise) => text.Length > 0 ? text : otherwise;
}
