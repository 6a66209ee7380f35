using DiplomacySim.Model.Compiled;
using DiplomacySim.Model.Decisions;
using DiplomacySim.Model.State;

namespace DiplomacySim.Model.Preferences;

/// <summary>What the rule by which leaders carry out what is due makes of the other side, with one's own beliefs put in.</summary>
/// <remarks>
/// A leader of level 1 foresees what others do by the rule that they follow, and does not foresee that they foresee it. How much the other
/// side trusts and resents it takes from itself. The untrustworthy type feels the cost twice and looks at nothing that is still to come.
/// </remarks>
public static class KeepingRule
{
    /// <returns>Probability that a tranche is kept, by a trustworthy other and by one that is not; it may be put off once.</returns>
    public static (double Trustworthy, double Not) Of(CompiledActor counterpart, in OtherPart part, World world, in Belief belief)
    {
        var judgement = counterpart.Actor.Judgement;
        var cost = Math.Max(0, -part.Gain);
        var weakness = 1 + (judgement.Opposition * (0.5 - world.Support[counterpart.Party]));
        var atHome = judgement.DomesticCost * cost * belief.Grievance * weakness;
        var future = judgement.Patience * belief.Trust * Math.Max(0, part.Future);
        return (
            InTwo(part.Gain - atHome + future + judgement.GoodFaith, judgement.Noise),
            InTwo(part.Gain - cost - atHome - (judgement.GoodFaith / 2), judgement.Noise));
    }

    private static double InTwo(double value, double noise)
    {
        var kept = noise > 0 ? 1 / (1 + Math.Exp(-value / noise)) : value >= 0 ? 1 : 0;
        return 1 - ((1 - kept) * (1 - kept));
    }
}
