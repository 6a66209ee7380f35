namespace DiplomacySim.Tests;

/// <summary>A scenario with the mechanisms on that are off by default.</summary>
internal static class NextModel
{
    /// <summary>Every executive of the six phases looks for packages, weighs passage and learns.</summary>
    public static Scenario Of(Scenario scenario) => scenario.Protocol is not null ? scenario : scenario with
    {
        Rules = scenario.Rules with { Tranched = true, Passage = true, ScaledThresholds = true, Netted = false },
        Actors = [.. scenario.Actors.Select(Of)],
        Elections = [.. scenario.Elections.Select(election => election with { Challenger = Of(election.Challenger) })],
    };

    private static Actor Of(Actor actor) => actor.Role != Role.Executive || actor.Mind.Length > 0 ? actor : actor with
    {
        Mind = "package-search",
        Judgement = actor.Judgement with { ReadinessKind = ReadinessKind.Budget, Failure = 0.01, Uncertainty = new() },
        Tactic = actor.Tactic with { Agenda = new(), Learns = true },
    };
}
