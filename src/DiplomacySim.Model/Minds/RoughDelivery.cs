using System.Numerics;
using System.Runtime.CompilerServices;
using DiplomacySim.Model.Compiled;
using DiplomacySim.Model.Decisions;
using DiplomacySim.Model.Preferences;
using DiplomacySim.Model.State;

namespace DiplomacySim.Model.Minds;

/// <summary>How much one side carries out of many texts, in small numbers: as <see cref="ExpectedDelivery"/> and <see cref="KeepingRule"/>.</summary>
internal readonly struct RoughDelivery
{
    /// <summary>Of a choice without noise, so that what is worth anything is done.</summary>
    private const float Sharpest = 1e9f;

    private readonly bool isTranched;
    private readonly float trust;
    private readonly float atHome;
    private readonly float future;
    private readonly float goodFaith;
    private readonly float sharpness;
    private readonly int doer;
    private readonly int other;

    /// <param name="actor">Executive of the side that is expected to deliver.</param>
    /// <param name="doer">First row of what that side has to do.</param>
    /// <param name="other">The same of the side that expects it.</param>
    public RoughDelivery(CompiledActor actor, in Belief belief, World world, int relation, int doer, int other)
    {
        var judgement = actor.Actor.Judgement;
        (isTranched, this.doer, this.other) = (world.Setting.Rules.Tranched, doer, other);
        trust = (float)ExpectedDelivery.Trust(belief, world, relation);
        atHome = (float)Weighing.AtHome(actor, 1, belief.Grievance, world);
        future = (float)(judgement.Patience * belief.Trust);
        goodFaith = (float)judgement.GoodFaith;
        sharpness = judgement.Noise > 0 ? (float)(1 / judgement.Noise) : Sharpest;
    }

    /// <returns>The shares that both sides carry out, and that the side alone does which expects the other's.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public (Vector<float> Both, Vector<float> Alone) Of(in LongerTexts texts)
    {
        if (!isTranched)
        {
            return (new(trust), new(1 - trust));
        }

        var clauses = texts.Sum(doer + ClauseTable.Clauses);
        var none = Vector.Equals(clauses, Vector<float>.Zero);
        var share = Vector<float>.One / Vector.Max(clauses, Vector<float>.One);
        var count = Vector.Max(texts.Sum(doer + ClauseTable.Tranches) * share, Vector<float>.One);
        var detection = texts.Sum(doer + ClauseTable.Detection) * share;
        var falseAlarm = texts.Sum(doer + ClauseTable.FalseAlarm) * share;
        var gain = texts.Sum(doer + ClauseTable.Gain) * share;
        var mine = texts.Sum(other + ClauseTable.Clauses);
        var left = (Vector<float>.One + (mine / Vector.Max(texts.Sum(other + ClauseTable.Tranches), Vector<float>.One))) * 0.5f;
        var still = Vector.Max(Vector<float>.Zero, texts.Sum(other + ClauseTable.Future) * left);
        var cost = Vector.Max(Vector<float>.Zero, -gain);
        var trustworthy = InTwo((gain - (cost * atHome) + (still * future) + new Vector<float>(goodFaith)) * sharpness);
        var not = Vector.Min(trustworthy, Untrustworthy(gain, cost));
        var played = Played(trustworthy, count, detection, falseAlarm) * trust;
        var playedByOther = Played(not, count, detection, falseAlarm) * (1 - trust);
        var both = (trustworthy * played) + (not * playedByOther);
        return (Vector.ConditionalSelect(none, Vector<float>.One, both),
            Vector.ConditionalSelect(none, Vector<float>.Zero, played + playedByOther - both));
    }

    /// <returns>The share that both sides carry out at most, of texts that have one of some clauses at least; 0 for those that have nothing to do
    /// with the side.</returns>
    public Vector<float> Most(in LongerTexts texts)
    {
        if (!isTranched)
        {
            return new(trust);
        }

        var clauses = texts.Sum(doer + ClauseTable.Clauses);
        var share = Vector<float>.One / Vector.Max(clauses, Vector<float>.One);
        var count = Vector.Max(texts.Sum(doer + ClauseTable.Tranches) * share, Vector<float>.One);
        var gain = texts.Sum(doer + ClauseTable.Gain) * share;
        var not = Untrustworthy(gain, Vector.Max(Vector<float>.Zero, -gain));
        var played = Played(not, count, texts.Sum(doer + ClauseTable.Detection) * share, texts.Sum(doer + ClauseTable.FalseAlarm) * share);
        var most = new Vector<float>(trust) + (not * played * (1 - trust));
        return Vector.ConditionalSelect(Vector.Equals(clauses, Vector<float>.Zero), Vector<float>.Zero, most);
    }

    /// <returns>Probability that one that is not trustworthy keeps a tranche: the lower, the more it loses by it.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Vector<float> Untrustworthy(Vector<float> gain, Vector<float> cost) =>
        InTwo((gain - (cost * atHome) - cost - new Vector<float>(goodFaith / 2)) * sharpness);

    private static Vector<float> InTwo(Vector<float> value)
    {
        var not = Vector<float>.One - RoughMath.Logistic(value);
        return Vector<float>.One - (not * not);
    }

    private static Vector<float> Played(Vector<float> kept, Vector<float> count, Vector<float> detection, Vector<float> falseAlarm) =>
        RoughMath.MeanLeft(((Vector<float>.One - kept) * detection) + (kept * falseAlarm), count);
}
