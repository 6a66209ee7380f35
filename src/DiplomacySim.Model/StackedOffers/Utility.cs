namespace DiplomacySim.Model.StackedOffers;

/// <summary>What each outcome of a domain is worth to one party, and each outcome's place among them; shared by all runs and threads.</summary>
/// <remarks>Takes about 24 bytes for each outcome.</remarks>
public sealed class Utility
{
    private readonly double[] worth;
    private readonly double[] ascending;
    private readonly int[] outcomes;
    private readonly int[] starts;
    private readonly double scale;

    /// <param name="worth">For each outcome what it is worth.</param>
    /// <param name="reservation">What no agreement is worth.</param>
    public Utility(double[] worth, double reservation)
    {
        this.worth = worth;
        ascending = [.. worth];
        outcomes = [.. Enumerable.Range(0, worth.Length)];
        Array.Sort(ascending, outcomes);
        OrderEquals();
        (Least, Most, Reservation) = (ascending[0], ascending[^1], reservation);
        Floor = Math.Max(Least, reservation);
        scale = Most > Least ? worth.Length / (Most - Least) : 0;
        starts = new int[Part(Most) + 1];
        for (int rank = 0, part = 0; part < starts.Length; starts[part++] = rank)
        {
            while (Part(ascending[rank]) < part)
            {
                rank++;
            }
        }
    }

    public double Least { get; }

    public double Most { get; }

    /// <summary>What no agreement is worth.</summary>
    public double Reservation { get; }

    /// <summary>The least that can be had and is no worse than no agreement.</summary>
    public double Floor { get; }

    public double this[int outcome] => worth[outcome];

    /// <summary>Linear additive preferences: the worth of an outcome is the sum, over the issues in order, of weight times value of the level.</summary>
    /// <param name="values">For each issue the value of each level.</param>
    public static Utility Additive(Domain domain, ReadOnlySpan<double> weights, double[][] values, double reservation)
    {
        var worth = new double[domain.Outcomes];
        for (var outcome = 0; outcome < worth.Length; outcome++)
        {
            for (var issue = 0; issue < domain.Issues; issue++)
            {
                worth[outcome] += weights[issue] * values[issue][domain.Level(outcome, issue)];
            }
        }

        return new Utility(worth, reservation);
    }

    /// <param name="target">At most <see cref="Most"/>.</param>
    /// <returns>The outcome worth least among those worth no less than the target; of equals, the one that is numbered first.</returns>
    public int LeastFrom(double target)
    {
        var rank = starts[Part(target)];
        while (ascending[rank] < target)
        {
            rank++;
        }

        return outcomes[rank];
    }

    /// <summary>The range from least to most is cut into as many parts as there are outcomes: where a part starts, a search is nearly over.</summary>
    /// <remarks>Never falls as the value rises, whatever is rounded: nothing worth the target comes before the start of the target's part.</remarks>
    private int Part(double value) => (int)(Math.Max(0, value - Least) * scale);

    private void OrderEquals()
    {
        for (int first = 0, end; first < ascending.Length; first = end)
        {
            for (end = first + 1; end < ascending.Length && ascending[end] == ascending[first];)
            {
                end++;
            }

            if (end - first > 1)
            {
                Array.Sort(outcomes, first, end - first);
            }
        }
    }
}
