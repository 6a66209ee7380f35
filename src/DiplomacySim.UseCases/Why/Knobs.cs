using DiplomacySim.Analysis;
using DiplomacySim.Scenarios;

namespace DiplomacySim.UseCases;

/// <summary>The numbers that could have been otherwise when a decision was made: those of the actor, of those it deals with, and of how things
/// stood.</summary>
public static class Knobs
{
    public static IReadOnlyList<Knob> Of(DecisionPoint point)
    {
        var (view, turn) = (point.View, point.Turn);
        var scenario = view.Setting.Scenario;
        var (self, relation, own) = (scenario.Actors[turn.Actor].Id, scenario.Relations[turn.Relation], scenario.Parties[view.Self.Party].Id);
        var start = new Memory(view.Setting, turn.Actor).Belief(turn.Other);
        var beliefs = new[] { ("trust", start.Trust), ("grievance", start.Grievance), ("ratification", start.Ratification) }
            .Where(_ => relation.Between.Contains(own))
            .Select(belief => new Parameter($"relations.{relation.Id}.{belief.Item1}.{own}", belief.Item2, 0, 1, false, ""));
        return
        [
            .. from parameter in Parameters.Of(scenario).Concat(beliefs).DistinctBy(parameter => parameter.Path)
               where Matters(parameter.Path, self, relation.Id, view) && !parameter.Path.EndsWith(".noise", StringComparison.Ordinal)
               let situation = Situation.Of(parameter.Path, view)
               select Knob.Of(parameter.Path, situation?.Now ?? parameter.Value, parameter.Low, parameter.High, parameter.IsWhole, parameter.Value,
               situation?.Kind ?? Kind(parameter.Path)),
        ];
    }

    /// <summary>The numbers of a scenario on which it can hang whether two parties sign: of all who have a say, of relations and of the rules.
    /// </summary>
    public static IReadOnlyList<Knob> Of(Scenario scenario)
    {
        var setting = new CompiledScenario(scenario);
        return
        [
            .. from parameter in Parameters.Of(scenario)
               where Matters(parameter.Path) && !parameter.Path.EndsWith(".noise", StringComparison.Ordinal)
               select Knob.Of(parameter.Path, parameter.Value, parameter.Low, Math.Min(parameter.High, Most(parameter.Path, setting)),
                   parameter.IsWhole, parameter.Value, FlipKind.Parameter),
        ];
    }

    /// <returns>Ayes that a house can need at most; no limit for other numbers.</returns>
    private static double Most(string path, CompiledScenario setting) =>
        path.Split('.') is ["actors", var id, "chamber", "quorum" or "majority" or "overrideQuorum"]
            ? setting.Profile(setting.Actor(id)).Members?.Count ?? double.MaxValue : double.MaxValue;

    private static bool Matters(string path) => path.Split('.') switch
    {
        ["actors", _, "coercion" or "contact" or "standing" or "strategy", ..] or ["actors", _, "chamber", "members"] => false,
        ["actors" or "relations", ..] => true,
        ["parties", _, "support" or "capability"] => true,
        ["rules", "exchanges"] => true,
        _ => false,
    };

    private static FlipKind Kind(string path) =>
        path.StartsWith("elections.", StringComparison.Ordinal) || path.StartsWith("shocks.", StringComparison.Ordinal)
            ? FlipKind.Situation : FlipKind.Parameter;

    /// <summary>Whether a number can weigh in the decision at all; which of them do is found by asking.</summary>
    private static bool Matters(string path, string self, string relation, View view) => path.Split('.') switch
    {
        ["actors", var actor, ..] when actor == self => true,
        ["actors", var actor, "ideal" or "salience", ..] => view.Setting.Scenario.Actors[view.Setting.Actor(actor)].Role == Role.Executive,
        ["relations", var id, ..] => id == relation,
        ["elections", ..] => view.World.Leader[view.Memory.Actor] > 0,
        ["issues", _, "statusQuo"] or ["parties", _, "support" or "economy" or "capability"] => true,
        ["rules", "exchanges"] => true,
        ["shocks", var id, "moves", ..] => view.Setting.Scenario.Shocks.Any(shock => shock.Id == id && shock.Unless.Length > 0),
        _ => false,
    };
}
