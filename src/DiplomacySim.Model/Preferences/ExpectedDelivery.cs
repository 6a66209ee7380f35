using DiplomacySim.Model.Compiled;
using DiplomacySim.Model.Decisions;
using DiplomacySim.Model.State;
using DiplomacySim.Model.Texts;

namespace DiplomacySim.Model.Preferences;

/// <summary>How much of a deal comes to be carried out, as one side expects it.</summary>
/// <param name="Both">Share of it that both sides carry out.</param>
/// <param name="Alone">Share of it that only the own side does, less what only the other does: the own side carries out the sum of the two.</param>
public readonly record struct ExpectedDelivery(double Both, double Alone)
{
    /// <summary>One throw for the whole deal: both sides deliver, or only the own side does.</summary>
    /// <param name="credibility">Probability, to the own side, that the other delivers.</param>
    /// <param name="own">When the own side does: second it does nothing alone.</param>
    public static ExpectedDelivery AtOnce(double credibility, Order own = Order.Together) =>
        new(credibility, own == Order.Second ? 0 : 1 - credibility);

    /// <summary>
    /// What an actor expects of a text. Where deals are carried out by tranches a betrayed side stops, so that not all is at stake at once
    /// (Schelling 1960, The Strategy of Conflict, on promises cut into pieces; Kydd 2005, Trust and Mistrust in International Relations).
    /// </summary>
    /// <param name="belief">Where the actor stands with the other party.</param>
    /// <remarks>
    /// With trust τ, a trustworthy other that keeps a tranche with p_H and another that keeps it with p_L (see <see cref="KeepingRule"/>),
    /// and S(p) the share of the tranches that are played before a violation, or a false alarm, is seen:
    /// <c>both = τ p_H S(p_H) + (1−τ) p_L S(p_L)</c>, <c>alone = τ (1−p_H) S(p_H) + (1−τ)(1−p_L) S(p_L)</c>. A text without a clause of the
    /// other's needs nobody else.
    /// <para>
    /// Who goes second answers each of T tranches when it has seen it, so that a violation costs it nothing unless it goes unseen. With e(p) the
    /// probability that a tranche is seen as broken its own share is (1−e)S in place of S: <c>alone</c> has −eS more for each type. Who goes first
    /// is a tranche ahead: <c>alone</c> has (1−(1−e)^(T−1))/T more. One tranche and a violation that is seen for sure: <c>both = p</c> for either,
    /// <c>alone = 0</c> for who goes second and <c>1−p</c>, as if at once, for who goes first.
    /// </para>
    /// </remarks>
    public static ExpectedDelivery Of(CompiledActor actor, Text text, World world, in Belief belief) =>
        Of(actor, text.Relation, (world.Setting.Rules.Tranched ? new OtherPart(actor, text, world) : default) with
        {
            Own = world.Setting.Relations[text.Relation].OrderOf(actor.Party, text, world.StatusQuo),
        }, world, belief);

    /// <returns>What an actor expects of any text in which both sides start at once; null where that hangs on the text.</returns>
    internal static ExpectedDelivery? OfAny(int relation, CompiledActor actor, World world, in Belief belief) =>
        world.Setting.Rules.Tranched ? null : Of(actor, relation, default, world, belief);

    /// <param name="part">What the other side would have to do; not looked at where deals are not carried out by tranches.</param>
    internal static ExpectedDelivery Of(CompiledActor actor, int relation, in OtherPart part, World world, in Belief belief)
    {
        var trust = Trust(belief, world, relation);
        if (!world.Setting.Rules.Tranched)
        {
            return AtOnce(trust, part.Own);
        }

        if (part.Clauses == 0)
        {
            return new(1, 0);
        }

        if (world.Executive(world.Setting.Relations[relation].Other(actor.Party)) is not { } counterpart)
        {
            return AtOnce(trust, part.Own);
        }

        var (trustworthy, not) = KeepingRule.Of(counterpart, part, world, belief);
        var (played, playedByOther) = (part.Played(trustworthy), part.Played(not));
        return new(
            (trust * trustworthy * played) + ((1 - trust) * not * playedByOther),
            (trust * (1 - trustworthy) * played) + ((1 - trust) * (1 - not) * playedByOther)
                + (trust * part.Ahead(trustworthy, played)) + ((1 - trust) * part.Ahead(not, playedByOther)));
    }

    /// <returns>
    /// Probability, to the actor, that the other side delivers at all: its trust times its estimate that the other's ratifiers let the deal
    /// stand; a guarantor takes away a share of the doubt, a spoiler a share of the rest. Where passage is weighed by itself it is trust alone.
    /// </returns>
    /// <remarks>Spoilers play on distrust: Kydd and Walter (2002), International Organization 56.</remarks>
    public static double Trust(in Belief belief, World world, int relation)
    {
        var own = world.Setting.Rules.Passage ? belief.Trust : belief.Trust * belief.Ratification;
        var guarantee = world.Guarantee[relation];
        return guarantee >= 0 ? own + ((1 - own) * guarantee) : own * (1 + guarantee);
    }
}
