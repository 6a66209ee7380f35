namespace DiplomacySim.Model;

/// <summary>A legislature's own act against another party: sanctions and the like.</summary>
public static class Bill
{
    /// <param name="loyalty">Share of the members' loyalty that weighs: 0 before the executive has spoken, -1 against its veto.</param>
    public static Vote Vote(Stake stake, double amount, double loyalty, int needed, in Turn turn, View view)
    {
        var self = view.Self;
        var members = self.Members!;
        var coercion = self.Actor.Coercion;
        var noise = view.Noise(coercion.Noise, Purpose.Legislate, turn.Other);
        Span<double> margins = stackalloc double[members.Count];
        var ayes = 0;
        for (var member = 0; member < members.Count; member++)
        {
            margins[member] = Weigh(member, stake, amount, loyalty, noise, turn, view).Sum - coercion.Restraint;
            ayes += margins[member] >= 0 ? 1 : 0;
        }

        var terms = Weigh(Pivot.Of(margins, needed), stake, amount, loyalty, noise, turn, view);
        return new Vote(new Tally(ayes, members.Count - ayes, needed), new Decision(terms, coercion.Restraint, 0, default), stake.Index, amount);
    }

    private static Ledger Weigh(int member, Stake stake, double amount, double loyalty, double noise, in Turn turn, View view)
    {
        var self = view.Self;
        var members = self.Members!;
        var now = view.World.StatusQuo[stake.Index];
        var ideal = self.Ideal[stake.Index] + (members.Position[member] * self.Hawkish[stake.Index]);
        var loss = view.Setting.Rules.Loss;
        var gain = self.Weight[stake.Index] * (Preferences.Of(loss, now - ideal) - Preferences.Of(loss, now + amount - ideal));
        var ledger = Pressure.Hostile(self, stake, amount, gain, turn, view);
        ledger.Add(Term.Loyalty, loyalty * members.Loyalty[member]);
        ledger.Add(Term.Noise, noise);
        return ledger;
    }
}
