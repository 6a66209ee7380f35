namespace DiplomacySim.Model.Measures;

/// <summary>Whether a series rises or falls, without assuming a line or a distribution.</summary>
/// <param name="Slope">Theil and Sen's median of the slopes between all pairs of values.</param>
/// <param name="PValue">Two-sided, of Mann and Kendall's test against no trend; 1 for fewer than four values.</param>
/// <remarks>Mann (1945), Econometrica 13; Kendall (1975); Sen (1968), JASA 63. Normal approximation with correction for ties.</remarks>
public readonly record struct Trend(double Slope, double PValue)
{
    /// <summary>Of independent values.</summary>
    public static Trend Of(ReadOnlySpan<double> values) => Of(values, _ => 1);

    /// <summary>Of values that hang together with the one before: the fewer they say, the less sure is the trend.</summary>
    /// <remarks>
    /// Yue and Wang (2004), Water Resources Management 18: the variance is multiplied by n/n*, from the first autocorrelation of the ranks once the
    /// trend is taken out, corrected for its bias in short series (Kendall 1954). One below 0 does not count.
    /// </remarks>
    public static Trend OfCorrelated(ReadOnlySpan<double> values)
    {
        var series = values.ToArray();
        return Of(values, slope => Inflation([.. series.Select((value, place) => value - (slope * place))]));
    }

    private static Trend Of(ReadOnlySpan<double> values, Func<double, double> inflation)
    {
        if (values.Length < 4)
        {
            return new(0, 1);
        }

        var slopes = new double[values.Length * (values.Length - 1) / 2];
        var (score, count) = (0, 0);
        for (var later = 1; later < values.Length; later++)
        {
            for (var earlier = 0; earlier < later; earlier++)
            {
                score += values[later].CompareTo(values[earlier]);
                slopes[count++] = (values[later] - values[earlier]) / (later - earlier);
            }
        }

        Array.Sort(slopes);
        var slope = (slopes[(count - 1) / 2] + slopes[count / 2]) / 2;
        var deviation = Math.Sqrt(Variance(values) * inflation(slope));
        var z = score == 0 || deviation == 0 ? 0 : (score - Math.Sign(score)) / deviation;
        return new(slope, 2 * (1 - Normal.Cumulative(Math.Abs(z))));
    }

    private static double Inflation(double[] residuals)
    {
        const double Most = 0.95;
        var n = residuals.Length;
        var ranks = residuals.Select(value => residuals.Sum(other => other < value ? 1 : other == value ? 0.5 : 0) - (n / 2.0)).ToArray();
        var spread = ranks.Sum(rank => rank * rank);
        var first = spread == 0 ? 0 : ranks.Skip(1).Zip(ranks, (later, earlier) => later * earlier).Sum() / spread;
        var correlation = Math.Clamp(first + ((1 + (4 * first)) / n), 0, Most);
        return 1 + (2 * Enumerable.Range(1, n - 1).Sum(lag => (1 - ((double)lag / n)) * Math.Pow(correlation, lag)));
    }

    private static double Variance(ReadOnlySpan<double> values)
    {
        var n = values.Length;
        var variance = n * (n - 1.0) * ((2 * n) + 5);
        var sorted = values.ToArray();
        Array.Sort(sorted);
        for (var start = 0; start < n;)
        {
            var end = start;
            while (end < n && sorted[end] == sorted[start])
            {
                end++;
            }

            var ties = end - start;
            variance -= ties * (ties - 1.0) * ((2 * ties) + 5);
            start = end;
        }

        return variance / 18;
    }
}
