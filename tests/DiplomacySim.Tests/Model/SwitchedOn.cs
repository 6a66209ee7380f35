namespace DiplomacySim.Tests;

/// <summary>The flagship with what its file leaves off.</summary>
internal static class SwitchedOn
{
    public static Scenario Paris { get; } = Of(NextModel.Of(Repository.Scenario("paris-2018.yaml", "actors.kremlin.judgement.readiness=0.5",
        "actors.white-house.judgement.readiness=0.5", "issues.sanctions.procedure=review", "issues.posture.procedure=agreement",
        "shocks.new-start-ends.unless=strategic-stability", "actors.kremlin.judgement.fears=position",
        "actors.congress.chamber.spread={strategic-stability: -1.2}", "actors.congress.chamber.tolerance={sanctions: 0.04}",
        "actors.white-house.judgement.readinessByHurt=1", "actors.white-house.judgement.readinessByOptimism=1",
        "actors.white-house.judgement.audience=2", "actors.kremlin.judgement.audience=2",
        "actors.kremlin.judgement.readinessByHurt=1", "actors.kremlin.judgement.readinessByOptimism=1",
        "actors.congress.chamber.favour=0.05", "actors.congress.chamber.blocs.democrats.price=0.0005",
        "actors.congress.chamber.blocs.republicans.price=0.0005")));

    private static Scenario Of(Scenario scenario) => scenario with
    {
        Issues = [.. scenario.Issues.Select(issue => issue with
        {
            Instrument = issue.Instrument is { } instrument
                ? instrument with { Kind = InstrumentKind.Share, Adaptation = 24, Cost = 0.05 }
                : null,
        })],
        Actors = [.. scenario.Actors.Select(actor => actor with
        {
            Coercion = actor.Coercion with { BreachPrice = 0.05, Initiative = InitiativeKind.Weighed, Restraint = actor.Coercion.Restraint / 2 },
            Tactic = actor.Id == "kremlin" ? actor.Tactic with { Disposition = Disposition.ReciprocalSteps } : actor.Tactic,
            Chamber = actor.Chamber with { Statute = 0.05 },
        })],
        Parties = [.. scenario.Parties.Select(party => party with { Rally = 0.01, Backlash = 0.05, Acclaim = 0.05 })],
        Relations = [.. scenario.Relations.Select(pair => pair with { Crisis = new Crisis { Hazard = 0.05, Index = 2 } })],
        Rules = scenario.Rules with
        {
            Snapback = true,
            Sequenced = true,
            Beliefs = scenario.Rules.Beliefs with { DeedRatio = 0.95, Floor = 0.01 },
        },
    };
}
