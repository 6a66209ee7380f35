using MathNet.Numerics.Distributions;

namespace DiplomacySim.Analysis;

/// <summary>An estimate with its 95 % confidence interval.</summary>
/// <param name="Mean">The estimate, of whatever it is.</param>
/// <param name="Low">Minus infinity where the observations set no lower limit.</param>
/// <param name="High">Infinity where the observations set no upper limit.</param>
/// <param name="Count">Observations that the estimate rests on.</param>
public readonly record struct Interval(double Mean, double Low, double High, int Count)
{
    /// <summary>Confidence of every interval.</summary>
    public const double Level = 0.95;

    /// <summary>Standard deviations on either side of the mean that hold 95 % of a normal distribution.</summary>
    internal const double Deviates = 1.959963984540054;

    /// <summary>False for a single observation, and where nothing is known.</summary>
    public bool HasLimits => double.IsFinite(Low) && double.IsFinite(High);

    /// <summary>What is known of nothing.</summary>
    public static Interval Unknown => new(double.NaN, double.NaN, double.NaN, 0);

    /// <summary>Mean of observations, by Student's t; those that are NaN are left out.</summary>
    /// <returns>Without limits for a single observation; NaN for none.</returns>
    public static Interval OfMean(IEnumerable<double> observations)
    {
        var moments = Moments.Of(observations);
        return Around(moments.Mean, moments.Variance / moments.Count, moments.Count - 1, moments.Count);
    }

    /// <summary>A share, by Wilson's score interval; it starts at 0 where there is no hit, and ends at 1 where there is nothing else.</summary>
    /// <remarks>Wilson (1927), Journal of the American Statistical Association 22.</remarks>
    public static Interval OfShare(int hits, int count)
    {
        if (count == 0)
        {
            return Unknown;
        }

        var (share, square) = ((double)hits / count, Deviates * Deviates);
        var centre = (share + (square / (2 * count))) / (1 + (square / count));
        var reach = Deviates * Math.Sqrt((share * (1 - share) / count) + (square / (4.0 * count * count))) / (1 + (square / count));
        return new(share, hits == 0 ? 0 : centre - reach, hits == count ? 1 : centre + reach, count);
    }

    /// <summary>The same of what cannot be below or above something, whatever a formula says; where there are no limits it has none.</summary>
    public Interval Within(double least, double most)
    {
        return new(Kept(Mean), Kept(Low), Kept(High), Count);

        double Kept(double number) => double.IsFinite(number) ? Math.Clamp(number, least, most) : number;
    }

    /// <param name="variance">Of the estimate, not of an observation.</param>
    /// <param name="freedom">Degrees of freedom of the variance.</param>
    internal static Interval Around(double mean, double variance, double freedom, int count)
    {
        if (count == 0)
        {
            return Unknown;
        }

        var reach = freedom > 0 ? StudentT.InvCDF(0, 1, freedom, (1 + Level) / 2) * Math.Sqrt(variance) : double.PositiveInfinity;
        return new(mean, mean - reach, mean + reach, count);
    }
}
