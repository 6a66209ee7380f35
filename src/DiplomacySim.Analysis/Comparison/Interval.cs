namespace DiplomacySim.Analysis;

/// <summary>An estimate with its 95 % confidence interval.</summary>
/// <param name="Count">Observations that the estimate rests on.</param>
public readonly record struct Interval(double Mean, double Low, double High, int Count)
{
    private const double Deviates = 1.959963984540054;

    /// <summary>Mean of observations, normal approximation; those that are NaN are left out.</summary>
    public static Interval OfMean(IEnumerable<double> observations)
    {
        var values = observations.Where(value => !double.IsNaN(value)).ToArray();
        if (values.Length == 0)
        {
            return new(double.NaN, double.NaN, double.NaN, 0);
        }

        var mean = values.Average();
        return Of(mean, values.Length > 1 ? values.Sum(value => (value - mean) * (value - mean)) / (values.Length - 1) : double.NaN, values.Length);
    }

    /// <param name="variance">Of the population, estimated from the observations; NaN where there is no telling.</param>
    public static Interval Of(double mean, double variance, int count)
    {
        var reach = double.IsNaN(variance) ? 0 : Deviates * Math.Sqrt(variance / count);
        return new(mean, mean - reach, mean + reach, count);
    }

    /// <summary>A share, by Wilson's score interval.</summary>
    public static Interval OfShare(int hits, int count)
    {
        var (share, square) = ((double)hits / count, Deviates * Deviates);
        var centre = (share + (square / (2 * count))) / (1 + (square / count));
        var reach = Deviates * Math.Sqrt((share * (1 - share) / count) + (square / (4.0 * count * count))) / (1 + (square / count));
        return new(share, Math.Max(0, centre - reach), Math.Min(1, centre + reach), count);
    }
}
