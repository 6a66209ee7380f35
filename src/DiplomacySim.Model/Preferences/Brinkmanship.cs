using DiplomacySim.Model.Compiled;
using DiplomacySim.Model.Decisions;
using DiplomacySim.Model.Scenarios;
using DiplomacySim.Model.State;

namespace DiplomacySim.Model.Preferences;

/// <summary>Whether a leader stands firm in a crisis: what backing down costs at home against a risk of war that both know.</summary>
/// <remarks>
/// Either counts only where the other side stands firm, so that what is expected of the other decides nothing. War costs all policy value there is.
/// Crises as contests in taking risks: Powell (1990), Nuclear Deterrence Theory; audiences: Fearon (1994), American Political Science Review 88.
/// </remarks>
public static class Brinkmanship
{
    /// <returns>What speaks for standing firm, without noise; a leader does from 0 on.</returns>
    public static Ledger Terms(CompiledActor actor, Crisis crisis, World world)
    {
        var ledger = default(Ledger);
        ledger.Add(Term.Audience, crisis.Audience * Weighing.Weakness(actor, world));
        ledger.Add(Term.Risk, -crisis.War);
        return ledger;
    }

    /// <returns>Probability of war in this round, as things stand: of a crisis in which neither side backs down and that gets out of hand.</returns>
    public static double RiskOfWar(CompiledRelation pair, World world)
    {
        if (pair.Relation.Crisis is not { Hazard: > 0 } crisis || world.IsAtWar
            || world.Executive(pair.First) is not { } first || world.Executive(pair.Second) is not { } second)
        {
            return 0;
        }

        return world.CrisisHazard(pair) * ToStandFirm(first, crisis, world) * ToStandFirm(second, crisis, world) * crisis.War;
    }

    private static double ToStandFirm(CompiledActor actor, Crisis crisis, World world)
    {
        var (value, noise) = (Terms(actor, crisis, world).Sum, actor.Actor.Judgement.Noise);
        return noise > 0 ? Logistic.Of(value / noise) : value >= 0 ? 1 : 0;
    }
}
