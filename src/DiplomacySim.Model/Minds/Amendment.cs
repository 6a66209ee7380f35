namespace DiplomacySim.Model;

/// <summary>The smallest change of a text that finds a quorum.</summary>
public static class Amendment
{
    /// <summary>
    /// Moves one clause towards the legislature's ideal point, no further than needed; of the clauses with which that works the one that
    /// moves least. Where no single clause does it, all of them by the same share of their way.
    /// </summary>
    /// <returns>The amended text, or null where nothing finds a quorum.</returns>
    public static Deal? Find(Deal deal, Floor floor, int needed, View view)
    {
        var ideal = view.Self.Ideal;
        Deal? best = null;
        var least = int.MaxValue;
        foreach (var issue in view.Setting.Pairs[deal.Relation].Open)
        {
            if (!deal.Has(issue))
            {
                continue;
            }

            var way = Deal.Quantise(ideal[issue]) - deal.Targets[issue];
            var steps = Smallest(Math.Min(Math.Abs(way), least - 1), step => floor.Carries(Moved(deal, issue, Math.Sign(way) * step), needed));
            if (steps is { } found)
            {
                least = found;
                best = Moved(deal, issue, Math.Sign(way) * found);
            }
        }

        return best ?? (Smallest(Deal.Scale, share => floor.Carries(Blend(deal, ideal, share), needed)) is { } all ? Blend(deal, ideal, all) : null);
    }

    /// <returns>The smallest number from 1 to <paramref name="most"/> that passes, where all above it pass too; null for none.</returns>
    private static int? Smallest(int most, Func<int, bool> passes)
    {
        if (most < 1 || !passes(most))
        {
            return null;
        }

        int low = 0, high = most;
        while (high - low > 1)
        {
            var middle = (low + high) / 2;
            (low, high) = passes(middle) ? (low, middle) : (middle, high);
        }

        return high;
    }

    private static Deal Moved(Deal deal, int issue, int by)
    {
        Span<short> targets = stackalloc short[deal.Issues];
        deal.Targets.CopyTo(targets);
        targets[issue] += (short)by;
        return new Deal(deal.Relation, targets);
    }

    /// <param name="share">Thousandths of the way from the text to the ideal points.</param>
    private static Deal Blend(Deal deal, double[] ideal, int share)
    {
        Span<short> targets = stackalloc short[deal.Issues];
        deal.Targets.CopyTo(targets);
        for (var issue = 0; issue < targets.Length; issue++)
        {
            if (deal.Has(issue))
            {
                targets[issue] += (short)((Deal.Quantise(ideal[issue]) - targets[issue]) * share / Deal.Scale);
            }
        }

        return new Deal(deal.Relation, targets);
    }
}
