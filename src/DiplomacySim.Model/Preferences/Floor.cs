using System.Numerics;
using System.Runtime.InteropServices;
using DiplomacySim.Model.Compiled;
using DiplomacySim.Model.Decisions;
using DiplomacySim.Model.Scenarios;
using DiplomacySim.Model.State;
using DiplomacySim.Model.Texts;

namespace DiplomacySim.Model.Preferences;

/// <summary>The floor of a legislature that votes on a deal: every member weighs it from an ideal point of its own.</summary>
/// <remarks>What a concession costs at home falls on the chamber as a whole; what the deal is worth, on each member alone.</remarks>
/// <param name="belief">Where the legislature stands with the other party.</param>
/// <param name="relation">Index of the relation.</param>
/// <param name="noise">Noise of the vote, the same for all members.</param>
public readonly struct Floor(CompiledActor self, World world, Belief belief, int relation, double noise)
{
    /// <summary>Magnitude of what a member adds up: policy, costs at home, loyalty.</summary>
    private const double Scale = 10;

    private readonly Standpoint standpoint = new(self, world, belief, relation);

    private Members Members => self.Members!;

    private int WonOver => world.WonOver(self.Index);

    /// <summary>The vote, explained by the member who comes last when members line up from the most willing to the number needed.</summary>
    public Vote Vote(Text deal, int needed)
    {
        Span<double> margins = stackalloc double[Members.Count];
        Weigh(deal, margins);
        var ayes = Count(margins);
        var pivot = Pivot.Of(margins, needed);
        var weighed = standpoint.Weigh(deal, Members.Position[pivot]);
        var terms = weighed.Ledger;
        terms.Add(Term.Loyalty, Members.Loyalty[pivot]);
        terms.Add(Term.Favour, Favour(pivot, WonOver));
        terms.Add(Term.Noise, weighed.Scale * noise);
        var decision = new Decision(terms, (weighed.Scale * self.Actor.Judgement.NoDeal) + Asks(deal, pivot), weighed.Delivery.Both, default);
        return new Vote(new Tally(ayes, Members.Count - ayes, needed), decision, null, 0);
    }

    /// <summary>What each clause weighs for the member on whom the vote depends.</summary>
    public IReadOnlyList<Clause> Clauses(Text deal, int needed)
    {
        Span<double> margins = stackalloc double[Members.Count];
        Weigh(deal, margins);
        return standpoint.Clauses(deal, Members.Position[Pivot.Of(margins, needed)]);
    }

    /// <summary>All votes.</summary>
    public RollCall Roll(Text deal, int needed)
    {
        var margins = new double[Members.Count];
        Weigh(deal, margins);
        return new(Members, ImmutableCollectionsMarshal.AsImmutableArray(margins), needed);
    }

    /// <returns>How far the text is above what the member asks on whom the vote depends, or below 0.</returns>
    public double Margin(Text deal, int needed) => Margin(deal, needed, WonOver);

    /// <param name="wonOver">Blocs that the executive has won over for the vote; see <see cref="World.WonOver"/>.</param>
    internal double Margin(Text deal, int needed, int wonOver)
    {
        Span<double> margins = stackalloc double[Members.Count];
        Weigh(deal, margins, wonOver);
        return margins[Pivot.Of(margins, needed)];
    }

    public bool Carries(Text deal, int needed)
    {
        Span<double> margins = stackalloc double[Members.Count];
        Weigh(deal, margins);
        return Count(margins) >= needed;
    }

    private void Weigh(Text deal, Span<double> margins) => Weigh(deal, margins, WonOver);

    /// <summary>
    /// Only keep and sucker differ between members, beside loyalty and what they ask. Under quadratic loss both are straight lines in the member's
    /// place, so that two points give them all; under absolute loss each member is asked.
    /// </summary>
    private void Weigh(Text deal, Span<double> margins, int wonOver)
    {
        var worth = default(Total);
        var (centre, delivery) = standpoint.Add(ref worth, deal);
        var scale = centre.Scale(world);
        var common = worth.Sum - Policy(centre) + (scale * noise) - (scale * self.Actor.Judgement.NoDeal);
        var isLinear = world.Setting.Rules.Loss == Loss.Quadratic;
        if (isLinear)
        {
            var middle = Policy(centre);
            Line(common, middle, Policy(Prospect.Of(self, deal, world, 1)) - middle, margins);
        }

        for (var member = 0; member < margins.Length && !isLinear; member++)
        {
            margins[member] = common + Policy(Prospect.Of(self, deal, world, Members.Position[member])) + Members.Loyalty[member];
        }

        for (var member = 0; member < margins.Length && wonOver != 0; member++)
        {
            margins[member] += Favour(member, wonOver);
        }

        foreach (var issue in world.Setting.Relations[relation].Open)
        {
            for (var member = 0; member < margins.Length && Members.Differ(issue) && deal.Has(issue); member++)
            {
                margins[member] -= self.Weight[issue] * Members.Asks(member, issue);
            }
        }

        double Policy(in Prospect prospect) => (delivery.Both * prospect.Keep) + (delivery.Alone * prospect.Sucker);
    }

    /// <summary>Fills in margins that are a straight line in the members' places, as many at a time as a vector holds.</summary>
    private void Line(double common, double middle, double slope, Span<double> margins)
    {
        var places = Members.Position.AsSpan();
        var loyalties = Members.Loyalty.AsSpan();
        var member = 0;
        for (; member <= margins.Length - Vector<double>.Count; member += Vector<double>.Count)
        {
            var policy = new Vector<double>(middle) + (new Vector<double>(places[member..]) * slope);
            (new Vector<double>(common) + policy + new Vector<double>(loyalties[member..])).CopyTo(margins[member..]);
        }

        for (; member < margins.Length; member++)
        {
            margins[member] = common + (middle + (places[member] * slope)) + loyalties[member];
        }
    }

    private double Favour(int member, int wonOver) => (wonOver & (1 << Members.BlocPlace[member])) != 0 ? self.Actor.Chamber.Favour : 0;

    /// <returns>What a member asks of a text beyond what the legislature does: of each clause by the weight of its issue.</returns>
    private double Asks(Text deal, int member)
    {
        var asks = 0.0;
        foreach (var issue in world.Setting.Relations[relation].Open)
        {
            asks += deal.Has(issue) ? self.Weight[issue] * Members.Asks(member, issue) : 0;
        }

        return asks;
    }

    /// <summary>Indifferent members vote yes.</summary>
    internal static int Count(ReadOnlySpan<double> margins)
    {
        var ayes = 0;
        foreach (var margin in margins)
        {
            ayes += Tie.AtLeast(margin, 0, Scale) ? 1 : 0;
        }

        return ayes;
    }
}
