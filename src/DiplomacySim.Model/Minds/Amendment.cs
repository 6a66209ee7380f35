using DiplomacySim.Model.Preferences;
using DiplomacySim.Model.Texts;

namespace DiplomacySim.Model.Minds;

/// <summary>The smallest change of a text that finds a quorum.</summary>
public static class Amendment
{
    public delegate bool Carries(Text text);

    /// <summary>
    /// Moves one clause towards the legislature's ideal point, no further than needed; of the clauses with which that works the one that
    /// moves least, of those that move as little the one whose issue has the lowest place. Where no single clause does it, all of them by the same
    /// share of their way.
    /// </summary>
    /// <returns>The amended text, or null where nothing finds a quorum.</returns>
    /// <param name="carries">Whether a text finds a quorum.</param>
    public static Deal? Find(Text deal, Carries carries, View view)
    {
        var ideal = view.Self.Ideal.AsSpan();
        Span<short> best = stackalloc short[deal.Targets.Length];
        Span<short> tried = stackalloc short[deal.Targets.Length];
        var least = int.MaxValue;
        foreach (var issue in view.Setting.Relations[deal.Relation].OpenByPlace)
        {
            if (!deal.Has(issue))
            {
                continue;
            }

            var way = Deal.Quantise(ideal[issue]) - deal.Targets[issue];
            var search = new Search(Math.Min(Math.Abs(way), least - 1));
            while (search.IsOpen)
            {
                Move(deal, issue, Math.Sign(way) * search.Step, tried);
                search.Take(carries(new Text(deal.Relation, tried, deal.Second)));
            }

            if (search.Found is { } found)
            {
                least = found;
                Move(deal, issue, Math.Sign(way) * found, best);
            }
        }

        return least < int.MaxValue || Blend(deal, carries, ideal, best) ? new Deal(deal.Relation, best, deal.Second) : null;
    }

    private static void Move(Text deal, int issue, int by, Span<short> moved)
    {
        deal.Targets.CopyTo(moved);
        moved[issue] += (short)by;
    }

    /// <returns>Whether there is a share of the way to the ideal points, in thousandths, with which all clauses together find a quorum.</returns>
    private static bool Blend(Text deal, Carries carries, ReadOnlySpan<double> ideal, Span<short> blended)
    {
        var search = new Search(Deal.Scale);
        while (search.IsOpen)
        {
            Blend(deal, ideal, search.Step, blended);
            search.Take(carries(new Text(deal.Relation, blended, deal.Second)));
        }

        Blend(deal, ideal, search.Found ?? 0, blended);
        return search.Found is not null;
    }

    private static void Blend(Text deal, ReadOnlySpan<double> ideal, int share, Span<short> blended)
    {
        deal.Targets.CopyTo(blended);
        for (var issue = 0; issue < blended.Length; issue++)
        {
            if (deal.Has(issue))
            {
                blended[issue] += (short)((Deal.Quantise(ideal[issue]) - blended[issue]) * share / Deal.Scale);
            }
        }
    }

    /// <summary>Looks for the smallest step that passes, from 1 to the most, where all above it pass too.</summary>
    private struct Search(int most)
    {
        private int fails;
        private int passes = most + 1;

        /// <summary>The step to try: first the most, then between what fails and what passes.</summary>
        public readonly int Step => passes > most ? most : (fails + passes) / 2;

        public readonly bool IsOpen => passes - fails > 1;

        public readonly int? Found => passes <= most ? passes : null;

        public void Take(bool hasPassed)
        {
            (fails, passes) = hasPassed ? (fails, Step) : (Step, passes);
        }
    }
}
