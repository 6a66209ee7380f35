using System.Collections.Frozen;
using System.Diagnostics;
using static DiplomacySim.Telemetry.TelemetryNames;

namespace DiplomacySim.Telemetry;

/// <summary>An act as attributes of a span: who, whom, about what, and why.</summary>
internal static class Description
{
    private static readonly FrozenDictionary<Term, string> Terms = Enum.GetValues<Term>()
        .ToFrozenDictionary(term => term, term => Attributes.Term + KebabNames<Term>.Of(term));

    public static void Write(in Act act, Run run, Activity? span)
    {
        if (span is not { IsAllDataRequested: true })
        {
            return;
        }

        var (setting, scenario) = (run.Setting, run.Setting.Scenario);
        span.SetTag(Attributes.Act, act.Id);
        span.SetTag(Attributes.Round, act.Round);
        span.SetTag(Attributes.Text, Wording.Of(act, setting, act.Deal is null ? null : new(run.World.StatusQuo.ToArray())));
        span.SetTag(Attributes.Actor, act.HasActor ? scenario.Actors[act.Actor].Id : null);
        span.SetTag(Attributes.Party, act.HasSource ? scenario.Parties[act.Source].Id : null);
        span.SetTag(Attributes.Target, act.HasTarget ? scenario.Parties[act.Target].Id : null);
        span.SetTag(Attributes.Relation, act.HasRelation ? scenario.Relations[act.Relation].Id : null);
        span.SetTag(Attributes.Issue, act.HasIssue ? scenario.Issues[act.Issue].Id : null);
        span.SetTag(Attributes.Commitment, act.HasCommitment ? act.Commitment : null);
        span.SetTag(Attributes.Causes, act.AllCauses.ToArray() is { Length: > 0 } causes ? causes : null);
        if (act.Coding.Quad != Quad.None)
        {
            span.SetTag(Attributes.Cameo, act.Coding.Code);
            span.SetTag(Attributes.Goldstein, act.Goldstein);
        }

        if (act.Tally.WasTaken)
        {
            span.SetTag(Attributes.Ayes, act.Tally.Ayes);
            span.SetTag(Attributes.Noes, act.Tally.Noes);
            span.SetTag(Attributes.Needed, act.Tally.Needed);
        }

        if (act.Decision is { } decision)
        {
            Write(decision, span);
        }
    }

    private static void Write(in Decision decision, Activity span)
    {
        span.SetTag(Attributes.Outcome, KebabNames<Choice>.Of(decision.Outcome));
        span.SetTag(Attributes.Value, decision.Value);
        span.SetTag(Attributes.Threshold, decision.Threshold);
        span.SetTag(Attributes.Credibility, decision.Credibility == 0 ? null : decision.Credibility);
        span.SetTag(Attributes.Reason, Reasons.Of(decision));
        for (var line = 0; line < decision.Terms.Count; line++)
        {
            span.SetTag(Terms[decision.Terms[line].Term], decision.Terms[line].Value);
        }
    }
}
