namespace DiplomacySim.Model;

/// <summary>The standard normal distribution.</summary>
public static class Normal
{
    /// <remarks>Abramowitz and Stegun (1964), 7.1.26, through the error function; absolute error below 2e-7.</remarks>
    public static double Cumulative(double value)
    {
        var x = Math.Abs(value) / Math.Sqrt(2);
        var t = 1 / (1 + (0.3275911 * x));
        var tail = t * (0.254829592 + (t * (-0.284496736 + (t * (1.421413741 + (t * (-1.453152027 + (t * 1.061405429)))))))) * Math.Exp(-x * x);
        return value >= 0 ? 1 - (tail / 2) : tail / 2;
    }

    /// <summary>The value below which a share of the distribution lies; found by bisection of <see cref="Cumulative"/>.</summary>
    /// <param name="share">Above 0 and below 1.</param>
    public static double Quantile(double share)
    {
        if (share > 0.5)
        {
            return -Quantile(1 - share);
        }

        double low = -10, high = 0;
        for (var step = 0; step < 60; step++)
        {
            var middle = (low + high) / 2;
            (low, high) = Cumulative(middle) < share ? (middle, high) : (low, middle);
        }

        return (low + high) / 2;
    }
}
