namespace DiplomacySim.Analysis;

/// <summary>Mean and variance of a sample.</summary>
/// <param name="Variance">With the divisor of an unbiased estimate; NaN below two observations.</param>
public readonly record struct Moments(double Mean, double Variance, int Count)
{
    public double Deviation => Math.Sqrt(Variance);

    /// <summary>In two passes, so that a large mean does not cost the variance its digits; observations that are NaN are left out.</summary>
    public static Moments Of(IEnumerable<double> observations)
    {
        var values = observations.Where(value => !double.IsNaN(value)).ToArray();
        if (values.Length == 0)
        {
            return new(double.NaN, double.NaN, 0);
        }

        var mean = values.Average();
        var squares = 0.0;
        foreach (var value in values)
        {
            squares += (value - mean) * (value - mean);
        }

        return new(mean, values.Length > 1 ? squares / (values.Length - 1) : double.NaN, values.Length);
    }
}
