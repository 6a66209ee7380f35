using System.Numerics;
using DiplomacySim.Model.Questions;

namespace DiplomacySim.Model.Minds;

/// <summary>Ranks many texts at a time, in small numbers: by the rule of <see cref="PackageScore"/>, which then weighs the best in full.</summary>
internal readonly struct RoughScore
{
    /// <summary>Doubt at least.</summary>
    private const float Small = 1e-6f;

    private readonly float reservation;
    private readonly float doubt;
    private readonly RoughWeighing own;
    private readonly RoughWeighing theirs;
    private readonly RoughDelivery ours;
    private readonly RoughDelivery others;
    private readonly RoughWeighing? home;
    private readonly RoughWeighing? abroad;

    public RoughScore(in Turn turn, View view, in PackageScore exact)
    {
        var (world, self, counterpart, relation) = (view.World, view.Self, view.World.Executive(turn.Other)!, turn.Relation);
        var belief = view.Memory.Belief(turn.Other);
        (reservation, doubt) = ((float)exact.Reservation, (float)exact.Doubt);
        own = new(self, belief.Grievance, world, turn.Other, exact.Readiness.Own, ClauseTable.Own);
        theirs = new(counterpart, belief.Grievance, world, self.Party, exact.Readiness.Theirs, ClauseTable.Theirs);
        ours = new(self, belief, world, relation, ClauseTable.Us, ClauseTable.Them);
        others = new(counterpart, belief, world, relation, ClauseTable.Them, ClauseTable.Us);
        home = exact.Home is { } house
            ? new(house, belief.Grievance, world, turn.Other, exact.ReadinessOf(house), ClauseTable.Home) : null;
        abroad = exact.Abroad is { } theirHouse
            ? new(theirHouse, belief.Grievance, world, self.Party, exact.ReadinessOf(theirHouse), ClauseTable.Abroad) : null;
    }

    /// <summary>Works out for each clause between what limits a text is worth anything.</summary>
    public void Limit(ClauseTable table, int clauses)
    {
        ReadOnlySpan<float> none = stackalloc float[ClauseTable.Rows];
        for (var place = 0; place < clauses; place += LongerTexts.Count)
        {
            var texts = new LongerTexts(table, none, place);
            table.Put(ClauseTable.LeastCost, place, own.LeastCost(texts));
            table.Put(ClauseTable.LeastCostOfTheirs, place, theirs.LeastCost(texts));
            table.Put(ClauseTable.MostOfOthers, place, others.Most(texts));
            table.Put(ClauseTable.MostOfOurs, place, ours.Most(texts));
        }
    }

    /// <param name="least">Texts that score less are not looked for.</param>
    /// <returns>Whether any text could score more by its limits.</returns>
    public bool CanExceed(in LongerTexts texts, float least)
    {
        var (scale, keep, theirKeep) = (own.Scale(texts), own.Keep(texts), theirs.Keep(texts));
        var most = own.Most(texts, theirKeep, texts.Sum(ClauseTable.LeastCost), Both(texts.Most(ClauseTable.MostOfOthers)));
        var rather = most - own.NoDeal(scale);
        var worth = theirs.Most(texts, keep, texts.Sum(ClauseTable.LeastCostOfTheirs), Both(texts.Most(ClauseTable.MostOfOurs)));
        return Exceeds(least, rather, own.Prestige(scale), Assent(worth, theirs.Scale(texts)));
    }

    /// <returns>Whether any text scores more, if it is sure to pass.</returns>
    public bool Rate(in LongerTexts texts, float least, out RoughRating rated)
    {
        rated = default;
        var (scale, theirScale) = (own.Scale(texts), theirs.Scale(texts));
        var (keep, theirKeep, prestige) = (own.Keep(texts), theirs.Keep(texts), own.Prestige(scale));
        var (both, alone) = others.Of(texts);
        var rather = own.Worth(texts, theirKeep, both, alone) - own.NoDeal(scale);
        if (!Exceeds(least, rather, prestige, Vector<float>.One))
        {
            return false;
        }

        var (theirBoth, theirAlone) = ours.Of(texts);
        var assent = Assent(theirs.Worth(texts, keep, theirBoth, theirAlone), theirScale);
        if (!Exceeds(least, rather, prestige, assent))
        {
            return false;
        }

        rated = new((Vector.Max(rather, Vector<float>.Zero) + prestige) * assent, rather, own.Due(texts), assent, scale,
            home is { } house ? house.Margin(texts, theirKeep, both, alone) : default,
            abroad is { } theirHouse ? theirHouse.Margin(texts, keep, theirBoth, theirAlone) : default);
        return true;
    }

    /// <returns>Probability that the other side signs.</returns>
    private Vector<float> Assent(Vector<float> worth, Vector<float> scale) => RoughMath.Logistic(
        (worth - (scale * reservation)) / Vector.Max(scale * doubt, new Vector<float>(Small)));

    /// <param name="most">The share that both sides carry out at most; 0 for texts that nobody else has to carry out.</param>
    private static Vector<float> Both(Vector<float> most) =>
        Vector.ConditionalSelect(Vector.Equals(most, Vector<float>.Zero), Vector<float>.One, most);

    private static bool Exceeds(float least, Vector<float> rather, Vector<float> prestige, Vector<float> assent) =>
        Vector.GreaterThanAny((Vector.Max(rather, Vector<float>.Zero) + prestige) * assent, new Vector<float>(least));
}
