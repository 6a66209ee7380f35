using DiplomacySim.Model.Compiled;
using DiplomacySim.Model.Decisions;
using DiplomacySim.Model.State;

namespace DiplomacySim.Model.Preferences;

/// <summary>The rule by which leaders carry out what is due: how they decide, and how they foresee what others will.</summary>
/// <remarks>
/// A leader of level 1 foresees what others do by the rule that they follow, and does not foresee that they foresee it. How much the other
/// side trusts and resents it takes from itself. The untrustworthy type feels the cost twice and looks at nothing that is still to come; it keeps its
/// word no better than the other.
/// </remarks>
public static class KeepingRule
{
    /// <param name="gain">Policy value of the tranche; mostly below 0.</param>
    /// <param name="future">Policy value of what the other side still owes.</param>
    /// <param name="belief">Where the actor stands with the other side.</param>
    /// <returns>What speaks for and against a tranche, without noise; it is carried out from 0 on.</returns>
    public static Ledger Terms(CompiledActor actor, double gain, double future, in Belief belief, World world)
    {
        var ledger = default(Ledger);
        Add(ref ledger, actor, gain, future, belief, world);
        return ledger;
    }

    private static void Add<T>(ref T terms, CompiledActor actor, double gain, double future, in Belief belief, World world)
        where T : struct, ITerms
    {
        var judgement = actor.Actor.Judgement;
        terms.Add(Term.Gain, gain);
        terms.Add(Term.Future, judgement.Patience * belief.Trust * Math.Max(0, future));
        terms.Add(Term.GoodFaith, judgement.GoodFaith);
        terms.Add(Term.Domestic, -Weighing.AtHome(actor, Math.Max(0, -gain), belief.Grievance, world));
    }

    /// <returns>Probability that a tranche is kept, by a trustworthy other and by one that is not; it may be put off once.</returns>
    public static (double Trustworthy, double Not) Of(CompiledActor counterpart, in OtherPart part, World world, in Belief belief)
    {
        var judgement = counterpart.Actor.Judgement;
        var terms = default(Total);
        Add(ref terms, counterpart, part.Gain, part.Future, belief, world);
        var without = part.Gain - Math.Max(0, -part.Gain) + terms.Of(Term.Domestic) - (judgement.GoodFaith / 2);
        return (InTwo(terms.Sum, judgement.Noise), InTwo(Math.Min(terms.Sum, without), judgement.Noise));
    }

    private static double InTwo(double value, double noise)
    {
        var kept = noise > 0 ? Logistic.Of(value / noise) : value >= 0 ? 1 : 0;
        return 1 - ((1 - kept) * (1 - kept));
    }
}
