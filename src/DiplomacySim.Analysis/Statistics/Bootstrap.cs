namespace DiplomacySim.Analysis;

/// <summary>Intervals of estimates that no formula has one for: the sample is drawn again from itself, many times.</summary>
/// <remarks>Percentile method, Efron and Tibshirani (1993), An Introduction to the Bootstrap, 13.3. The same seed gives the same intervals.</remarks>
internal static class Bootstrap
{
    /// <param name="count">Rows of the sample.</param>
    /// <param name="estimate">Estimates from rows; given rows in their order, those of the sample itself.</param>
    public static Interval[] Intervals(int count, int resamples, long seed, Func<int[], double[]> estimate)
    {
        var found = estimate([.. Enumerable.Range(0, count)]);
        var again = new double[resamples][];
        Parallel.For(0, resamples, resample => again[resample] = estimate(Rows(new Chance(seed), resample, count)));
        return [.. found.Select((value, which) => Between(value, [.. again.Select(estimates => estimates[which]).Where(double.IsFinite)], count))];
    }

    private static int[] Rows(Chance chance, int resample, int count)
    {
        var rows = new int[count];
        for (var row = 0; row < count; row++)
        {
            rows[row] = (int)(chance.Draw(resample, Purpose.Resample, (ulong)row) * count);
        }

        return rows;
    }

    private static Interval Between(double value, double[] again, int count)
    {
        const double Tail = (1 - Interval.Level) / 2;
        Array.Sort(again);
        return new(value, Quantile.Of(again, Tail), Quantile.Of(again, 1 - Tail), count);
    }
}
