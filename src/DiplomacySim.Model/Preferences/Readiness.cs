using DiplomacySim.Model.Compiled;
using DiplomacySim.Model.State;

namespace DiplomacySim.Model.Preferences;

/// <summary>How far an executive can oblige itself towards another party.</summary>
/// <param name="AtFirst">As its scenario says.</param>
/// <param name="Hurt">What pressure that hurts more than at the start adds.</param>
/// <param name="Optimism">What more trust in the other side, and in its house, adds.</param>
/// <param name="Sober">What a crisis adds from which both sides have lately drawn back.</param>
/// <remarks>
/// Who is hurt looks for a way out, and who sees one takes it: Zartman (2000), Ripeness: The Hurting Stalemate and Beyond; Pruitt (2005), Whither
/// Ripeness Theory?
/// </remarks>
public readonly record struct Readiness(double AtFirst, double Hurt, double Optimism, double Sober)
{
    private const double AfterCrisis = 0.2;

    /// <summary>In [0, 1].</summary>
    public double Level => Math.Min(1, Math.Clamp(AtFirst + Hurt + Optimism, 0, 1) + Sober);

    /// <param name="relation">Index of the relation to the other party.</param>
    /// <param name="optimism">See <see cref="Decisions.Belief.Optimism"/>.</param>
    public static Readiness Of(CompiledActor actor, int relation, double optimism, World world)
    {
        var judgement = actor.Actor.Judgement;
        var hurt = judgement.ReadinessByHurt == 0 ? 0
            : judgement.ReadinessByHurt * (Hurting(actor.Party, relation, world) - AtStart(actor.Party, relation, world));
        return new(judgement.Readiness, hurt, judgement.ReadinessByOptimism * optimism, world.IsSober(relation) ? AfterCrisis : 0);
    }

    /// <returns>How much the other side's pressure hurts a party: the mean that it feels times its hardship, in [0, 1].</returns>
    public static double Hurting(int party, int relation, World world)
    {
        var felt = Mean(party, relation, world, stake => world.EffectivePressure(stake.Index));
        return felt * Hardship(world.Economy[party]);
    }

    private static double AtStart(int party, int relation, World world) =>
        Mean(party, relation, world, stake => stake.Pressure(stake.Issue.StatusQuo)) * Hardship(world.Setting.Scenario.Parties[party].Economy);

    /// <returns>How far an economy is below its normal, in [0, 1].</returns>
    private static double Hardship(double economy) => Math.Max(0, 1 - (2 * economy));

    private static double Mean(int party, int relation, World world, Func<CompiledIssue, double> pressure)
    {
        var (sum, count, other) = (0.0, 0, world.Setting.Relations[relation].Other(party));
        foreach (var stake in world.Setting.Issues)
        {
            (sum, count) = stake.Against == party && stake.Controls[other] ? (sum + pressure(stake), count + 1) : (sum, count);
        }

        return count == 0 ? 0 : sum / count;
    }
}
