using DiplomacySim.Model.Compiled;
using DiplomacySim.Model.Decisions;
using DiplomacySim.Model.Preferences;
using DiplomacySim.Model.Questions;

namespace DiplomacySim.Model.Minds;

/// <summary>A legislature's own act against another party: sanctions and the like.</summary>
public static class Bill
{
    /// <param name="loyalty">Share of the members' loyalty that weighs: 0 before the executive has spoken, -1 against its veto.</param>
    public static Vote Vote(CompiledIssue stake, double amount, double loyalty, int needed, in Turn turn, View view)
    {
        var self = view.Self;
        var members = self.Members!;
        var coercion = self.Actor.Coercion;
        var noise = view.Noise(coercion.Noise, Purpose.Legislate, view.Setting.PartyPlaces[turn.Other]);
        var shared = Weigh(0, 0, noise, stake, amount, turn, view).Sum - coercion.Restraint;
        var hawkish = self.Hawkish(stake.Index, view.World.Executive(turn.Other));
        Span<double> margins = stackalloc double[members.Count];
        var ayes = 0;
        for (var member = 0; member < members.Count; member++)
        {
            margins[member] = shared + Gain(members.Position[member] * hawkish, stake, amount, view) + (loyalty * members.Loyalty[member])
                - members.Asks(member, stake.Index);
            ayes += margins[member] >= 0 ? 1 : 0;
        }

        var pivot = Pivot.Of(margins, needed);
        var terms = Weigh(Gain(members.Position[pivot] * hawkish, stake, amount, view), loyalty * members.Loyalty[pivot], noise, stake, amount, turn,
            view);
        var asked = coercion.Restraint + members.Asks(pivot, stake.Index);
        return new Vote(new Tally(ayes, members.Count - ayes, needed), new Decision(terms, asked, 0, default), stake.Index, amount);
    }

    /// <summary>Only gain and loyalty differ between members, and what they ask.</summary>
    private static Ledger Weigh(double gain, double loyalty, double noise, CompiledIssue stake, double amount, in Turn turn, View view)
    {
        var ledger = Pressure.Hostile(view.Self, stake, amount, gain, turn, view);
        ledger.Add(Term.Loyalty, loyalty);
        ledger.Add(Term.Noise, noise);
        return ledger;
    }

    /// <param name="offset">Of the member's ideal point from that of the legislature.</param>
    private static double Gain(double offset, CompiledIssue stake, double amount, View view)
    {
        var self = view.Self;
        var now = view.World.StatusQuo[stake.Index];
        var ideal = self.Ideal[stake.Index] + offset;
        var loss = view.Setting.Rules.Loss;
        return self.Weight[stake.Index] * (PolicyValue.Of(loss, now - ideal) - PolicyValue.Of(loss, now + amount - ideal));
    }
}
