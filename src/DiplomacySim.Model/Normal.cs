namespace DiplomacySim.Model;

/// <summary>The standard normal distribution.</summary>
public static class Normal
{
    /// <remarks>The series of Marsaglia (2004), Journal of Statistical Software 11(4); exact to the last digits for |value| below 7.</remarks>
    public static double Cumulative(double value)
    {
        if (Math.Abs(value) > 7)
        {
            return value > 0 ? 1 : 0;
        }

        double sum = value, term = value;
        for (var factor = 3; Math.Abs(term) > 1e-17; factor += 2)
        {
            term *= value * value / factor;
            sum += term;
        }

        return 0.5 + (sum * Math.Exp(-value * value / 2) / Math.Sqrt(2 * Math.PI));
    }

    /// <summary>The value below which a share of the distribution lies; found by bisection of <see cref="Cumulative"/>.</summary>
    /// <param name="share">Above 0 and below 1.</param>
    public static double Quantile(double share)
    {
        if (share > 0.5)
        {
            return -Quantile(1 - share);
        }

        double low = -7, high = 0;
        for (var step = 0; step < 60; step++)
        {
            var middle = (low + high) / 2;
            (low, high) = Cumulative(middle) < share ? (middle, high) : (low, middle);
        }

        return (low + high) / 2;
    }
}
