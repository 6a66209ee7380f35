using System.Globalization;
using DiplomacySim.Model.Acts;
using DiplomacySim.Model.Compiled;
using DiplomacySim.Model.Decisions;
using DiplomacySim.Model.Memories;
using DiplomacySim.Model.Minds;
using DiplomacySim.Model.Preferences;
using DiplomacySim.Model.Questions;
using DiplomacySim.Model.Rounds;
using DiplomacySim.Model.Scenarios;

namespace DiplomacySim.Model.Why;

/// <summary>Why an act was done.</summary>
/// <param name="Act">The act.</param>
/// <param name="Decision">What was weighed; null for an act that nobody in particular decided.</param>
/// <param name="Point">The question, and what the actor had before it; null for such an act, and where another version has played the
/// round.</param>
/// <param name="Clauses">Of the text that was weighed, each with what it weighed.</param>
/// <param name="Shortlist">The texts from which the one that was put was chosen; null where no text was, or none was looked for.</param>
/// <param name="Experiences">The acts that had moved what the actor believed of the other side.</param>
public sealed record Explanation(Act Act, Decision? Decision, DecisionPoint? Point, IReadOnlyList<Clause> Clauses,
    Shortlist? Shortlist, IReadOnlyList<Experience> Experiences)
{
    /// <param name="log">With the act's round complete.</param>
    /// <param name="chance">That of the run.</param>
    public static Explanation Of(Log log, Chance chance, int act)
    {
        var told = log.Acts[act - 1];
        var decision = told.Decision
            ?? (told.HasCommitment && told.Cause > 0 && log.Acts[told.Cause - 1] is { Kind: ActKind.Conduct } conduct ? conduct.Decision : null);
        var point = decision is null ? null : Find(log, chance, act);
        var clauses = point is { Text: { } text } ? point.Mind.Clauses(point.Turn, text, point.View) : [];
        var shortlist = point is { Turn.Question: Question.Propose or Question.Consider, Move.Deal: not null }
            ? point.Mind.Look(point.Turn, point.View) : null;
        return new(told, decision, point, clauses, shortlist,
            decision is null || !told.HasTarget ? [] : log.Experiences(told.Actor, told.Target, act));
    }

    public Marginal? Marginal => Point?.Marginal;

    /// <summary>Where issues would go without the text that was weighed, which it was weighed against; none where nothing is announced.</summary>
    public IReadOnlyList<Reverting> Without => Point is { Text: { } text, View.World: var world } ? Reverting.Of(text, world) : [];

    /// <summary>In one sentence without a full stop: what, why, by how much, and the clause that weighed most.</summary>
    public string Sentence(CompiledScenario setting)
    {
        var sentence = Wording.Brief(Act, setting);
        if (Decision is not { } decision)
        {
            return sentence + Odds();
        }

        var isYes = decision.Margin >= 0;
        sentence += Act.Tally.WasTaken ? $": {new VoteWording(Act.Tally, decision.Margin, Marginal, Chamber)}"
            : string.Create(CultureInfo.InvariantCulture, $": {(isYes ? $"{decision.Margin:0.000} to spare" : $"{-decision.Margin:0.000} short")}");
        sentence += decision.IsCloseCall ? "; a close call: without chance it would have gone the other way" : "";
        return sentence + (Clauses.Count == 0 ? ForAndAgainst(decision, isYes) : Clauses.OrderBy(clause => clause.Value).ToArray() is var ordered
            && isYes
            ? $"; the clause worth most is {setting.IssueName(ordered[^1].Issue)}"
            : ordered[0].Value < 0 ? $"; the clause that cost most is {setting.IssueName(ordered[0].Issue)}"
            : "; no clause by itself speaks against it");
    }

    private Chamber? Chamber => Point?.View.Self.Actor.Chamber;

    private static DecisionPoint? Find(Log log, Chance chance, int act)
    {
        try
        {
            return DecisionPoint.Of(log, chance, act);
        }
        catch (OtherVersionException)
        {
            // What is on record can still be told.
            return null;
        }
    }

    /// <summary>What spoke most for and against, where both did.</summary>
    private static string ForAndAgainst(Decision decision, bool isYes)
    {
        var terms = Enumerable.Range(0, decision.Terms.Count).Select(line => decision.Terms[line]).OrderBy(entry => entry.Value).ToArray();
        return terms is [{ Value: < 0 } against, .., { Value: > 0 } forIt]
            ? $"; most spoke for it {Reasons.Of(forIt.Term, true)}, against it {Reasons.Of(against.Term, false)}"
            : "";
    }

    private string Odds() =>
        Act.Is(out IncidentEvent incident) ? FormattableString.Invariant($"; the chance of it was {incident.Hazard:0.00} in that round")
        : Act.Is(out ElectionResult election) ? FormattableString.Invariant($"; the challenger's chance was {election.Chance:0.00}")
        : "";
}
