namespace DiplomacySim.Tests;

/// <summary>A scenario without chance: no noise, nothing that happens by chance, and verification that shows what was done.</summary>
internal static class Certain
{
    public static Scenario Of(Scenario scenario) => scenario with
    {
        Issues = [.. scenario.Issues.Select(issue => issue with { Detection = 1, FalseAlarm = 0 })],
        Parties = [.. scenario.Parties.Select(party => party with { SupportVolatility = 0, EconomyVolatility = 0 })],
        Actors = [.. scenario.Actors.Select(Of)],
        Incidents = [],
        Elections = [.. scenario.Elections.Select(election => election with { Challenger = Of(election.Challenger) })],
    };

    private static Actor Of(Actor actor) => actor with
    {
        Judgement = actor.Judgement with { Noise = 0 },
        Contact = actor.Contact with { Noise = 0 },
        Coercion = actor.Coercion with { Noise = 0 },
    };
}
