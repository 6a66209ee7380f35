using System.Numerics;
using System.Runtime.CompilerServices;
using DiplomacySim.Model.Compiled;
using DiplomacySim.Model.Preferences;
using DiplomacySim.Model.Scenarios;
using DiplomacySim.Model.State;

namespace DiplomacySim.Model.Minds;

/// <summary>What many texts are worth to an executive or a house, in small numbers: as <see cref="Weighing"/>.</summary>
internal readonly struct RoughWeighing
{
    private readonly int first;
    private readonly bool isNetted;
    private readonly bool isScaled;
    private readonly bool isBudget;
    private readonly float atHome;
    private readonly float asymmetry;
    private readonly float noDeal;
    private readonly float prestige;
    private readonly float recognition;
    private readonly float capital;
    private readonly float readiness;
    private readonly float denial;
    private readonly float audience;

    /// <param name="grievance">The actor's grievance against the other party.</param>
    /// <param name="other">Index of the other party.</param>
    /// <param name="readiness">How far the actor can oblige itself.</param>
    /// <param name="first">First row of what clauses hold for the actor.</param>
    public RoughWeighing(CompiledActor actor, double grievance, World world, int other, double readiness, int first)
    {
        var (judgement, rules) = (actor.Actor.Judgement, world.Setting.Rules);
        this.first = first;
        IsByPosition = judgement.Fears == Fears.Position;
        (isNetted, isScaled) = (rules.Netted && !IsByPosition, rules.ScaledThresholds);
        isBudget = judgement.ReadinessKind == ReadinessKind.Budget;
        atHome = (float)Weighing.AtHome(actor, 1, grievance, world);
        asymmetry = (float)(judgement.AsymmetryCost * Math.Max(0, world.Capability[other] - world.Capability[actor.Party]));
        (noDeal, prestige, recognition) = ((float)judgement.NoDeal, (float)judgement.Prestige, (float)judgement.Recognition);
        (capital, this.readiness) = ((float)judgement.DealCost, (float)readiness);
        denial = (float)(judgement.Denial * (1 - judgement.Recognition));
        audience = (float)(judgement.Audience * world.Support[actor.Party]);
    }

    public bool IsByPosition { get; }

    /// <summary>What thresholds are multiplied by.</summary>
    public Vector<float> Scale(in LongerTexts texts) => isScaled ? texts.Sum(first + ClauseTable.Stakes) : Vector<float>.One;

    /// <summary>What a signature is worth by itself.</summary>
    public Vector<float> Prestige(Vector<float> scale) => scale * prestige;

    /// <summary>What texts must be worth at least.</summary>
    public Vector<float> NoDeal(Vector<float> scale) => scale * noDeal;

    /// <summary>What the other executive gains where both sides carry a text out.</summary>
    public Vector<float> Keep(in LongerTexts texts) => texts.Sum(first + ClauseTable.Keep);

    /// <summary>The cost at home of what is given up.</summary>
    public Vector<float> Due(in LongerTexts texts) =>
        IsByPosition ? -texts.Sum(first + ClauseTable.Given) * atHome : Vector<float>.Zero;

    /// <returns>What texts cost at least, beside what they overreach: what their clauses cost one by one comes to no more.</returns>
    public Vector<float> LeastCost(in LongerTexts texts) => Costs(texts, isNetted ? Vector<float>.Zero : texts.Sum(first + ClauseTable.Given));

    /// <returns>What texts are worth at most.</returns>
    /// <param name="cost">What they cost at least.</param>
    /// <param name="both">Share that both sides carry out, at most.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector<float> Most(in LongerTexts texts, Vector<float> gainOfOther, Vector<float> cost, Vector<float> both)
    {
        var sucker = Vector.Max(Vector<float>.Zero, texts.Sum(first + ClauseTable.Sucker));
        var policy = Vector.Max(sucker, (Keep(texts) * both) + (sucker * (Vector<float>.One - both)));
        return policy + Recognition(gainOfOther) - cost - Overreach(texts) - new Vector<float>(capital);
    }

    /// <returns>What texts are worth.</returns>
    /// <param name="both">Share that both sides carry out.</param>
    /// <param name="alone">Share that the own side alone does.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector<float> Worth(in LongerTexts texts, Vector<float> gainOfOther, Vector<float> both, Vector<float> alone)
    {
        var (keep, sucker) = (Keep(texts), texts.Sum(first + ClauseTable.Sucker));
        var given = Given(texts, sucker);
        var unreturned = IsByPosition ? texts.Sum(first + ClauseTable.GivenUp)
            : Vector.Max(Vector<float>.Zero, (given * (both + alone)) - (both * (keep - sucker)));
        return (both * keep) + (alone * sucker) + Recognition(gainOfOther) - (unreturned * asymmetry) - Costs(texts, given)
            - Overreach(texts) - new Vector<float>(capital);
    }

    /// <returns>The margins of the members of a house.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public RoughMargin Margin(in LongerTexts texts, Vector<float> gainOfOther, Vector<float> both, Vector<float> alone) => new(
        Worth(texts, gainOfOther, both, alone) - NoDeal(Scale(texts)),
        (both * texts.Sum(first + ClauseTable.KeepSlope)) + (alone * texts.Sum(first + ClauseTable.SuckerSlope)));

    private Vector<float> Given(in LongerTexts texts, Vector<float> sucker) =>
        isNetted ? Vector.Max(Vector<float>.Zero, -sucker) : texts.Sum(first + ClauseTable.Given);

    private Vector<float> Recognition(Vector<float> gainOfOther) => Vector.Max(Vector<float>.Zero, gainOfOther) * recognition;

    /// <returns>What does not depend on how much is carried out, beside what is overreached and the capital that any deal costs.</returns>
    private Vector<float> Costs(in LongerTexts texts, Vector<float> given) =>
        (given * atHome) + (texts.Sum(first + ClauseTable.Admitted) * denial) + (texts.Sum(first + ClauseTable.Behind) * audience);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Vector<float> Overreach(in LongerTexts texts)
    {
        var spent = texts.Sum(first + ClauseTable.Spent);
        return (isBudget ? Vector.Max(Vector<float>.Zero, spent - new Vector<float>(readiness)) : spent) * (float)Weighing.OverreachPrice;
    }
}
