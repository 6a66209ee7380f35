using DiplomacySim.Analysis;
using DiplomacySim.Scenarios;

namespace DiplomacySim.UseCases;

/// <summary>What could be otherwise between the two parties of the first relation, in the terms of the field: each as a change of the
/// scenario.</summary>
public static class OtherCircumstances
{
    private const double Half = 0.5;

    private static readonly string[] Powers = ["ratify", "amend", "veto", "sanction", "override"];

    /// <summary>Taken from the wish to meet, as in the claims: about what it takes to meet hardly ever.</summary>
    private const double Waiting = 0.6;

    public static IReadOnlyList<ChangedScenario> Of(Scenario scenario)
    {
        var relation = scenario.Relations[0];
        var own = scenario.Actors.Where(actor => relation.Between.Contains(actor.Party)).ToArray();
        string[] executives =
        [
            .. own.Where(actor => actor.Role == Role.Executive).Select(actor => $"actors.{actor.Id}"),
            .. scenario.Elections.Where(election => own.Any(actor => actor.Role == Role.Executive && actor.Id == election.Actor))
                .Select(election => $"elections.{election.Id}.challenger"),
        ];
        ChangedScenario[] changes =
        [
            new("legislatures without powers", [.. from actor in own
                                                  where actor.Role == Role.Legislature
                                                  from power in Powers
                                                  select $"actors.{actor.Id}.chamber.powers.{power}=false"]),
            new("leaders who foresee no vote", [.. executives.Where(_ => scenario.Rules.Passage).Select(executive =>
                $"{executive}.judgement.anticipates=false")]),
            new("trust of one half", [.. relation.Between.Select(party => $"relations.{relation.Id}.trust.{party}={Number(Half)}")]),
            new("recognition of one half", Each("judgement.recognition", Half)),
            new("readiness of one half", Each("judgement.readiness", Half)),
            new("hardly a wish to meet", [.. own.Where(actor => actor.Role == Role.Executive).Select(actor =>
                $"actors.{actor.Id}.contact.appetite={Number(actor.Contact.Appetite - Waiting)}")]),
        ];
        return [.. changes.Where(change => change.Sets.Count > 0)];

        string[] Each(string field, double value) => [.. executives.Select(executive => $"{executive}.{field}={Number(value)}")];
    }

    private static string Number(double value) => FormattableString.Invariant($"{Math.Round(value, 6)}");
}

/// <summary>A scenario with something different.</summary>
/// <param name="Name">What is different, in a few words.</param>
/// <param name="Sets">Overrides, as <c>--set</c> takes them.</param>
public sealed record ChangedScenario(string Name, IReadOnlyList<string> Sets);
