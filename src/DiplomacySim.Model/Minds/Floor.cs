namespace DiplomacySim.Model;

/// <summary>The floor of a legislature that votes on a deal: every member weighs it from an ideal point of its own.</summary>
public sealed class Floor
{
    private readonly Profile self;
    private readonly View view;
    private readonly int other;
    private readonly double credibility;
    private readonly double noise;

    public Floor(in Turn turn, View view)
    {
        self = view.Self;
        this.view = view;
        other = turn.Other;
        credibility = Weighing.Credibility(view.Memory, view.World, turn.Relation, other);
        noise = view.Noise(self.Actor.Judgement.Noise, Purpose.Vote, other);
    }

    private Members Members => self.Members!;

    /// <summary>The vote, explained by the member who comes last when members line up from the most willing to the number needed.</summary>
    public Vote Vote(Deal deal, int needed)
    {
        Span<double> margins = stackalloc double[Members.Count];
        Weigh(deal, margins);
        var ayes = Count(margins);
        var pivot = Pivot.Of(margins, needed);
        var terms = Weighing.Of(self, Prospect.Of(self, deal, view.World, Members.Position[pivot]), credibility, view.Memory, view.World, other);
        terms.Add(Term.Loyalty, Members.Loyalty[pivot]);
        terms.Add(Term.Noise, noise);
        return new Vote(new Tally(ayes, Members.Count - ayes, needed), new Decision(terms, self.Actor.Judgement.NoDeal, credibility, default), -1, 0);
    }

    public bool Carries(Deal deal, int needed)
    {
        Span<double> margins = stackalloc double[Members.Count];
        Weigh(deal, margins);
        return Count(margins) >= needed;
    }

    private void Weigh(Deal deal, Span<double> margins)
    {
        for (var member = 0; member < margins.Length; member++)
        {
            var prospect = Prospect.Of(self, deal, view.World, Members.Position[member]);
            margins[member] = Weighing.Of(self, prospect, credibility, view.Memory, view.World, other).Sum
                + Members.Loyalty[member] + noise - self.Actor.Judgement.NoDeal;
        }
    }

    private static int Count(ReadOnlySpan<double> margins)
    {
        var ayes = 0;
        foreach (var margin in margins)
        {
            ayes += margin >= 0 ? 1 : 0;
        }

        return ayes;
    }
}

/// <summary>The member on whom a vote depends.</summary>
public static class Pivot
{
    /// <param name="margins">How far each member is above (or below 0) its own threshold.</param>
    /// <param name="needed">Ayes needed.</param>
    /// <returns>Index of the member who comes last when the most willing line up to the number needed.</returns>
    public static int Of(ReadOnlySpan<double> margins, int needed)
    {
        Span<double> sorted = stackalloc double[margins.Length];
        margins.CopyTo(sorted);
        sorted.Sort();
        var margin = sorted[Math.Max(0, margins.Length - needed)];
        return margins.IndexOf(margin);
    }
}
