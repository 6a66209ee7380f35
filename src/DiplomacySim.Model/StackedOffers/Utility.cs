using DiplomacySim.Model.Texts;

namespace DiplomacySim.Model.StackedOffers;

/// <summary>What each outcome of a domain is worth to one party, and each outcome's place among them; shared by all runs and threads.</summary>
/// <remarks>Takes 40 bytes for each outcome.</remarks>
public sealed class Utility
{
    private const int PartsPerOutcome = 4;

    private readonly double[] worth;
    private readonly (double Worth, int Outcome)[] ascending;
    private readonly int[] starts;
    private readonly double scale;

    /// <param name="worth">For each outcome what it is worth; compared exactly.</param>
    /// <param name="reservation">What no agreement is worth.</param>
    public Utility(double[] worth, double reservation)
    {
        this.worth = worth;
        ascending = [.. worth.Select((each, outcome) => (each, outcome))];
        Array.Sort(ascending);
        (Least, Most, Reservation) = (ascending[0].Worth, ascending[^1].Worth, reservation);
        Floor = Math.Max(Least, reservation);
        scale = Most > Least ? PartsPerOutcome * worth.Length / (Most - Least) : 0;
        starts = new int[Part(Most) + 1];
        for (int rank = 0, part = 0; part < starts.Length; starts[part++] = rank)
        {
            while (Part(ascending[rank].Worth) < part)
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

    /// <summary>Linear additive preferences: the worth of an outcome is the sum, over the issues in order, of weight times value of the
    /// level.</summary>
    /// <remarks>Worths that tie but for their rounding are equal, also with no agreement.</remarks>
    /// <param name="values">For each issue the value of each level.</param>
    public static Utility Additive(Domain domain, ReadOnlySpan<double> weights, double[][] values, double reservation)
    {
        var parts = new double[domain.Issues][];
        for (var issue = 0; issue < parts.Length; issue++)
        {
            var weight = weights[issue];
            parts[issue] = [.. values[issue].Take(domain.Levels(issue)).Select(value => weight * value)];
        }

        return new Utility(StackedOffers.Additive.Worths(domain, parts, reservation), reservation);
    }

    /// <param name="target">At most <see cref="Most"/>.</param>
    /// <returns>The outcome worth least among those worth no less than the target; of equals, the one that is numbered first.</returns>
    public int LeastFrom(double target) => Next(target).Outcome;

    /// <returns>What <see cref="LeastFrom"/> says, and its worth.</returns>
    internal (double Worth, int Outcome) Next(double target)
    {
        var rank = starts[Part(target)];
        while (ascending[rank].Worth < target)
        {
            rank++;
        }

        return ascending[rank];
    }

    /// <summary>The range from least to most is cut into more parts than there are outcomes: where a part starts, a search is mostly
    /// over.</summary>
    /// <remarks>Never falls as the value rises, whatever is rounded: nothing worth the target comes before the start of the target's part.</remarks>
    private int Part(double value) => (int)(Math.Max(0, value - Least) * scale);
}
