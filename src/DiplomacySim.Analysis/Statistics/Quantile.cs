using MathNet.Numerics.Distributions;

namespace DiplomacySim.Analysis;

/// <summary>Quantiles of a sample.</summary>
public static class Quantile
{
    /// <summary>Between the two nearest observations, on a straight line.</summary>
    /// <remarks>Definition 7 of Hyndman and Fan (1996), The American Statistician 50; the default of R and NumPy.</remarks>
    /// <param name="sorted">Ascending, without NaN.</param>
    /// <param name="probability">In [0, 1]; 0.5 asks for the median.</param>
    /// <returns>NaN for no observations.</returns>
    public static double Of(ReadOnlySpan<double> sorted, double probability)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(probability);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(probability, 1);
        if (sorted.IsEmpty)
        {
            return double.NaN;
        }

        var place = (sorted.Length - 1) * probability;
        var below = (int)place;
        return below == sorted.Length - 1 ? sorted[below] : sorted[below] + ((place - below) * (sorted[below + 1] - sorted[below]));
    }

    /// <summary>The quantile with an interval between two observations, whatever the distribution.</summary>
    /// <remarks>
    /// The number of observations below the true quantile is binomial (David and Nagaraja 2003, Order Statistics, 7.1). The interval covers
    /// in at least 95 % of samples, and in as few more as whole observations allow; each side misses in at most 2.5 %.
    /// </remarks>
    /// <param name="sorted">Ascending, without NaN.</param>
    /// <param name="probability">Above 0 and below 1.</param>
    /// <returns>Without a limit on the side where the sample is too small for one: the median needs six observations, the 5 % quantile 72.</returns>
    public static Interval Interval(ReadOnlySpan<double> sorted, double probability)
    {
        const double Tail = (1 - Analysis.Interval.Level) / 2;
        if (sorted.IsEmpty)
        {
            return Analysis.Interval.Unknown;
        }

        var below = new Binomial(probability, sorted.Length);
        var first = First(below, sorted.Length, Tail);
        var last = sorted.Length - First(new Binomial(1 - probability, sorted.Length), sorted.Length, Tail) + 1;
        return new(
            Of(sorted, probability),
            first == 0 ? double.NegativeInfinity : sorted[first - 1],
            last > sorted.Length ? double.PositiveInfinity : sorted[last - 1],
            sorted.Length);
    }

    /// <returns>The greatest rank, from 1, whose observation is above the true quantile in at most this share of samples; 0 for none.</returns>
    private static int First(Binomial below, int count, double tail)
    {
        var (low, high) = (0, count);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            (low, high) = below.CumulativeDistribution(middle - 1) <= tail ? (middle, high) : (low, middle - 1);
        }

        return low;
    }
}
