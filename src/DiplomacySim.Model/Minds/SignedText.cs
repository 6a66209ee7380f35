using System.Numerics;
using DiplomacySim.Model.Decisions;
using DiplomacySim.Model.Preferences;
using DiplomacySim.Model.Questions;
using DiplomacySim.Model.Scenarios;
using DiplomacySim.Model.Texts;

namespace DiplomacySim.Model.Minds;

/// <summary>What it is worth to an executive to sign a text: what it holds if it comes into force, and whether it does.</summary>
/// <param name="Weighed">The text if it comes into force.</param>
/// <param name="Ledger">With what becomes of it on the way there. It less <see cref="NoDeal"/> is what signing is worth.</param>
/// <param name="NoDeal">What the text must be worth at least.</param>
public readonly record struct SignedText(WeighedText Weighed, Passage Passage, Ledger Ledger, double NoDeal)
{
    /// <summary>Far more than rounding can make of a worth.</summary>
    private const double Clearly = 1e-9;

    /// <summary>What thresholds and noise are multiplied by: 1, or the share of the actor's stakes that the text binds.</summary>
    public double Scale => Weighed.Scale;

    /// <summary>What signing is worth rather than having no deal.</summary>
    public double Value => Ledger.Sum - NoDeal;

    /// <param name="noise">For a text that binds all stakes and is sure to pass: what chance does to the worth of a text, it does as far as the text
    /// comes into force.</param>
    public static SignedText Of(Text text, in Turn turn, View view, double noise = 0)
    {
        var bare = Bare(text, turn, view);
        var (passage, price) = SidePayments.Foresee(text, turn, view, bare) ?? (bare.Passage, 0);
        var ledger = bare.Ledger;
        Sign(ref ledger, passage, price, bare.Scale, turn, view, noise);
        return bare with { Passage = passage, Ledger = ledger };
    }

    /// <returns>The text in force: its ledger is without what becomes of it on the way there.</returns>
    internal static SignedText Bare(Text text, in Turn turn, View view)
    {
        var weighed = StandpointOf(turn, view).Weigh(text);
        return new(weighed, Passage.Of(text, turn, view), weighed.Ledger, weighed.Scale * view.Self.Actor.Judgement.NoDeal);
    }

    /// <returns>Whether signing a text is worth no less than having no deal.</returns>
    internal static bool IsEnough(Text text, in Turn turn, View view) =>
        IsEnough(text, Prospect.Of(view.Self, text, view.World, optimism: view.Memory.Belief(turn.Other).Optimism), turn, view);

    /// <param name="prospect">What the text holds.</param>
    internal static bool IsEnough(Text text, in Prospect prospect, in Turn turn, View view)
    {
        if (SidePayments.AreForeseen(turn, view))
        {
            var signed = Of(text, turn, view);
            return Tie.AtLeast(signed.Ledger.Sum, signed.NoDeal);
        }

        var (self, world, belief) = (view.Self, view.World, view.Memory.Belief(turn.Other));
        var scale = prospect.Scale(world);
        var total = default(Total);
        Weighing.Add(ref total, self, prospect, ExpectedDelivery.Of(self, text, world, belief), belief.Grievance, world, turn.Other);
        var (noDeal, home) = (scale * self.Actor.Judgement.NoDeal, Passage.AtHome(text, turn, view));
        if (AtMost(total, home, scale, turn, view) < noDeal - Clearly)
        {
            return false;
        }

        Sign(ref total, Passage.Of(home, text, turn, view), 0, scale, turn, view, 0);
        return Tie.AtLeast(total.Sum, noDeal);
    }

    /// <summary>The same of many texts at once.</summary>
    /// <param name="enough">For each text whether it is asked about; no longer set where signing it is worth less than having no deal.</param>
    internal static void AreEnough(in ManyTexts texts, Span<bool> enough, in Turn turn, View view)
    {
        var (self, world, belief) = (view.Self, view.World, view.Memory.Belief(turn.Other));
        if (!ManyProspects.TryOf(self, texts, world, belief.Optimism, out var prospects))
        {
            for (var place = 0; place < texts.Count; place++)
            {
                enough[place] = enough[place] && IsEnough(texts[place], turn, view);
            }

            return;
        }

        var delivery = Passage.IsWeighed(view) ? null : ExpectedDelivery.OfAny(texts.Relation, self, world, belief);
        for (var from = 0; from < texts.Count; from += Vector<double>.Count)
        {
            var some = enough[from..Math.Min(texts.Count, from + Vector<double>.Count)];
            if (!some.Contains(true))
            {
                continue;
            }

            var held = prospects.At(from);
            if (delivery is { } expected)
            {
                var scale = held.Scale(world);
                var noDeal = scale * self.Actor.Judgement.NoDeal;
                var worth = Weighing.Sum(self, held, expected, belief.Grievance, world, turn.Other) + (self.Actor.Judgement.Prestige * scale);
                for (var lane = 0; lane < some.Length; lane++)
                {
                    some[lane] = some[lane] && Tie.AtLeast(worth[lane], noDeal[lane]);
                }
            }
            else
            {
                for (var lane = 0; lane < some.Length; lane++)
                {
                    some[lane] = some[lane] && IsEnough(texts[from + lane], held[lane], turn, view);
                }
            }
        }
    }

    /// <param name="home">Probability that those of the own side let the text pass.</param>
    /// <returns>What signing a text is worth at most, whatever the other side's house and third parties make of it.</returns>
    private static double AtMost(Total total, double home, double scale, in Turn turn, View view)
    {
        var judgement = view.Self.Actor.Judgement;
        var isWanted = total.Sum - DueAtSignature(total, judgement) > scale * judgement.NoDeal;
        Sign(ref total, new Passage(isWanted ? home : 0, home), 0, scale, turn, view, 0);
        return total.Sum;
    }

    /// <inheritdoc cref="Lost(in Passage, double, double, Judgement, double)"/>
    internal double Lost(in Passage passage, Judgement judgement, double grievance) =>
        Lost(passage, Weighed.Ledger.Sum - DueAtSignature(Weighed.Ledger, judgement) - NoDeal, Scale, judgement, grievance);

    /// <returns>From where the executive that is asked weighs texts.</returns>
    public static Standpoint StandpointOf(in Turn turn, View view) =>
        new(view.Self, view.World, view.Memory.Belief(turn.Other), turn.Relation);

    /// <returns>What is due whether the text passes or not: the cost at home, where what is given up is feared and not what it loses.</returns>
    internal static double DueAtSignature<T>(in T terms, Judgement judgement)
        where T : struct, ITerms => judgement.Fears == Fears.Position ? terms.Of(Term.Domestic) : 0;

    /// <returns>What is lost where the text does not pass: its worth, and what a text that falls at home costs.</returns>
    /// <param name="worth">Of the text in force rather than no deal.</param>
    /// <param name="grievance">Of the executive against the other side.</param>
    internal static double Lost(in Passage passage, double worth, double scale, Judgement judgement, double grievance) =>
        ((1 - passage.All) * worth) + ((1 - passage.Home) * judgement.Failure * grievance * scale);

    /// <summary>Adds what becomes of a text on the way into force to what it is worth there.</summary>
    /// <param name="price">Of the blocs that are won over for the vote.</param>
    private static void Sign<T>(ref T ledger, in Passage passage, double price, double scale, in Turn turn, View view, double noise)
        where T : struct, ITerms
    {
        var judgement = view.Self.Actor.Judgement;
        var worth = ledger.Sum - DueAtSignature(ledger, judgement) - (scale * judgement.NoDeal);
        ledger.Add(Term.Noise, passage.All * scale * noise);
        ledger.Add(Term.Passage, -Lost(passage, worth, scale, judgement, view.Memory.Of(turn.Other).Grievance));
        ledger.Add(Term.Favour, -price);
        ledger.Add(Term.Prestige, judgement.Prestige * scale);
    }

    public Decision Decide(double threshold, Choice choice) => new(Ledger, threshold, Weighed.Delivery.Both, choice);
}
