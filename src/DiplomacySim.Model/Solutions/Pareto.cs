namespace DiplomacySim.Model.Solutions;

/// <summary>Outcomes that cannot be bettered for one without being worsened for another.</summary>
public static class Pareto
{
    /// <param name="values">For each party what each outcome is worth; compared exactly, ties being equal in <see cref="OutcomeSpace"/>.</param>
    /// <returns>The efficient outcomes, by what they are worth to the first party, from the most; outcomes worth the same to all are all
    /// there.</returns>
    public static int[] Frontier(double[][] values) => values.Length == 2 ? OfTwo(values[0], values[1]) : OfMany(values);

    /// <summary>From the best of the first downwards an outcome is efficient where it is better for the second than all before.</summary>
    private static int[] OfTwo(double[] first, double[] second)
    {
        var order = Sorted(first.Length, (one, other) => first[one] != first[other] ? first[other].CompareTo(first[one])
            : second[other].CompareTo(second[one]));
        List<int> frontier = [];
        foreach (var outcome in order)
        {
            if (frontier.Count == 0 || second[outcome] > second[frontier[^1]]
                || (second[outcome] == second[frontier[^1]] && first[outcome] == first[frontier[^1]]))
            {
                frontier.Add(outcome);
            }
        }

        return [.. frontier];
    }

    /// <summary>What dominates an outcome has the greater sum: by falling sums it is enough to look at those found efficient before.</summary>
    private static int[] OfMany(double[][] values)
    {
        var sums = new double[values[0].Length];
        foreach (var party in values)
        {
            for (var outcome = 0; outcome < sums.Length; outcome++)
            {
                sums[outcome] += party[outcome];
            }
        }

        // Of equal sums after rounding one may still dominate the other: the better one for the first party, then the second … comes first.
        var order = Sorted(sums.Length, (one, other) => sums[one] != sums[other] ? sums[other].CompareTo(sums[one]) : Compare(values, one, other));
        List<int> frontier = [];
        foreach (var outcome in order)
        {
            if (!frontier.Exists(better => Dominates(values, better, outcome)))
            {
                frontier.Add(outcome);
            }
        }

        return [.. frontier.OrderByDescending(outcome => values[0][outcome]).ThenBy(outcome => outcome)];
    }

    /// <returns>Whether one outcome is no worse for anybody and better for somebody.</returns>
    public static bool Dominates(double[][] values, int one, int other)
    {
        var isBetter = false;
        foreach (var party in values)
        {
            if (party[one] < party[other])
            {
                return false;
            }

            isBetter |= party[one] > party[other];
        }

        return isBetter;
    }

    private static int Compare(double[][] values, int one, int other)
    {
        foreach (var party in values)
        {
            if (party[one] != party[other])
            {
                return party[other].CompareTo(party[one]);
            }
        }

        return one.CompareTo(other);
    }

    private static int[] Sorted(int count, Comparison<int> comparison)
    {
        int[] order = [.. Enumerable.Range(0, count)];
        Array.Sort(order, comparison);
        return order;
    }
}
