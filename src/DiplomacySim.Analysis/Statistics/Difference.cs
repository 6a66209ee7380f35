namespace DiplomacySim.Analysis;

/// <summary>Differences between two ways to play the same scenario, always the second less the first.</summary>
public static class Difference
{
    /// <summary>Difference of means on the same seeds: what both runs of a seed have in common cancels out.</summary>
    /// <remarks>Student's t on the differences; a pair with a NaN is left out.</remarks>
    /// <param name="first">One observation a seed.</param>
    /// <param name="second">In the same order of seeds.</param>
    public static Interval Paired(IReadOnlyList<double> first, IReadOnlyList<double> second) =>
        Interval.OfMean(Pairs(first, second, (one, other) => other - one));

    /// <summary>Difference of means on seeds that have nothing to do with each other.</summary>
    /// <remarks>Welch (1947), Biometrika 34: no equal variances are assumed.</remarks>
    public static Interval Unpaired(IReadOnlyList<double> first, IReadOnlyList<double> second)
    {
        var (one, other) = (Moments.Of(first), Moments.Of(second));
        var (left, right) = (one.Variance / one.Count, other.Variance / other.Count);
        var freedom = (left + right) * (left + right) / ((left * left / (one.Count - 1)) + (right * right / (other.Count - 1)));
        var count = one.Count == 0 || other.Count == 0 ? 0 : one.Count + other.Count;
        return left + right == 0
            ? new(other.Mean - one.Mean, other.Mean - one.Mean, other.Mean - one.Mean, count)
            : Interval.Around(other.Mean - one.Mean, left + right, freedom, count);
    }

    /// <summary>Difference of the shares of runs in which something is so, on the same seeds.</summary>
    /// <remarks>Method 10 of Newcombe (1998), Statistics in Medicine 17, 2635: Wilson's intervals of both shares, joined by their
    /// correlation.</remarks>
    /// <param name="both">Seeds on which it is so in both.</param>
    /// <param name="onlyFirst">Seeds on which it is so in the first only.</param>
    /// <param name="onlySecond">Seeds on which it is so in the second only.</param>
    public static Interval PairedShares(int both, int onlyFirst, int onlySecond, int neither)
    {
        var count = both + onlyFirst + onlySecond + neither;
        if (count == 0)
        {
            return Interval.Unknown;
        }

        var (one, other) = (Interval.OfShare(both + onlyFirst, count), Interval.OfShare(both + onlySecond, count));
        var correlation = Correlation(both, onlyFirst, onlySecond, neither);
        var found = other.Mean - one.Mean;
        return new(
            found,
            found - Joined(other.Mean - other.Low, one.High - one.Mean, correlation),
            found + Joined(other.High - other.Mean, one.Mean - one.Low, correlation),
            count);
    }

    /// <param name="first">One answer a seed.</param>
    /// <param name="second">In the same order of seeds.</param>
    public static Interval PairedShares(IReadOnlyList<bool> first, IReadOnlyList<bool> second)
    {
        var pairs = Pairs(first, second, (one, other) => (one, other)).ToArray();
        return PairedShares(Number(true, true), Number(true, false), Number(false, true), Number(false, false));

        int Number(bool one, bool other) => pairs.Count(pair => pair == (one, other));
    }

    /// <summary>How many times as many runs the same precision would need without pairing.</summary>
    /// <returns>Variance of the unpaired difference over that of the paired one: 1 where pairing gains nothing, infinity where all differences
    /// are equal, NaN where there is no variance at all or there are not two pairs.</returns>
    public static double Saving(IReadOnlyList<double> first, IReadOnlyList<double> second)
    {
        (double One, double Other)[] pairs = [.. Pairs(first, second, (one, other) => (one, other))
            .Where(pair => !double.IsNaN(pair.one - pair.other))];
        var unpaired = Moments.Of(pairs.Select(pair => pair.One)).Variance + Moments.Of(pairs.Select(pair => pair.Other)).Variance;
        return unpaired / Moments.Of(pairs.Select(pair => pair.Other - pair.One)).Variance;
    }

    /// <summary>Correlation of the two answers to a seed, taken towards 0 by Newcombe's correction where it is positive.</summary>
    private static double Correlation(double both, double onlyFirst, double onlySecond, double neither)
    {
        var margins = (both + onlyFirst) * (onlySecond + neither) * (both + onlySecond) * (onlyFirst + neither);
        var product = (both * neither) - (onlyFirst * onlySecond);
        var corrected = product > 0 ? Math.Max(product - ((both + onlyFirst + onlySecond + neither) / 2), 0) : product;
        return margins == 0 ? 0 : corrected / Math.Sqrt(margins);
    }

    private static double Joined(double one, double other, double correlation) =>
        Math.Sqrt(Math.Max((one * one) + (other * other) - (2 * correlation * one * other), 0));

    private static IEnumerable<TResult> Pairs<T, TResult>(IReadOnlyList<T> first, IReadOnlyList<T> second, Func<T, T, TResult> pair) =>
        first.Count == second.Count ? first.Zip(second, pair)
        : throw new ArgumentException($"{first.Count} seeds here, {second.Count} there: not pairs.", nameof(second));
}
