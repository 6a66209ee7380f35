namespace DiplomacySim.Analysis;

/// <summary>What part of the variance of a response a parameter accounts for.</summary>
/// <param name="First">By itself: by what part the variance would fall on average if this parameter were known.</param>
/// <param name="Total">With all interactions: what part would be left if all others were known. As large as <paramref name="First"/> where there is
/// no interaction; chance in a response counts as interaction of all parameters unless the runs of each point have the same seeds.</param>
public sealed record SobolIndex(string Path, Interval First, Interval Total)
{
    /// <summary>First-order indices by Saltelli's estimator, total ones by Jansen's, with bootstrap intervals over rows.</summary>
    /// <remarks>
    /// Saltelli et al. (2010), Computer Physics Communications 181, table 2 (b) and (f); Jansen (1999), ibid. 117. Both can fall outside of [0, 1]
    /// by chance; what is told of a share stays within.
    /// </remarks>
    /// <param name="responses">One for each point of the design.</param>
    /// <param name="resamples">Of the bootstrap.</param>
    /// <param name="seed">Of the bootstrap.</param>
    /// <returns>One for each parameter, in the order of the design; NaN if the response does not vary.</returns>
    public static IReadOnlyList<SobolIndex> Of(SaltelliDesign design, IReadOnlyList<double> responses, int resamples = 1000, long seed = 1)
    {
        var centred = Centred(design, responses);
        var found = Bootstrap.Intervals(design.Rows, resamples, seed, rows => Estimates(design, centred, rows));
        return [.. design.Paths.Select((path, parameter) =>
            new SobolIndex(path, found[2 * parameter].Within(0, 1), found[(2 * parameter) + 1].Within(0, 1)))];
    }

    /// <summary>Less their mean, without which the first-order estimator is noisy for responses far from 0.</summary>
    private static double[] Centred(SaltelliDesign design, IReadOnlyList<double> responses)
    {
        if (responses.Count != design.Points.Count || !responses.All(double.IsFinite))
        {
            throw new ArgumentException("A number for each point of the design.", nameof(responses));
        }

        var mean = responses.Average();
        return [.. responses.Select(response => response - mean)];
    }

    private static double[] Estimates(SaltelliDesign design, double[] responses, int[] rows)
    {
        var (parameters, block) = (design.Paths.Count, design.Block);
        var estimates = new double[2 * parameters];
        var (sum, squares) = (0.0, 0.0);
        foreach (var row in rows)
        {
            var (start, one, other) = (row * block, responses[row * block], responses[(row * block) + 1]);
            sum += one + other;
            squares += (one * one) + (other * other);
            for (var parameter = 0; parameter < parameters; parameter++)
            {
                var crossed = responses[start + 2 + parameter];
                estimates[2 * parameter] += other * (crossed - one);
                estimates[(2 * parameter) + 1] += (one - crossed) * (one - crossed) / 2;
            }
        }

        var mean = sum / (2 * rows.Length);
        var variance = (squares / (2 * rows.Length)) - (mean * mean);
        return [.. estimates.Select(estimate => estimate / rows.Length / variance)];
    }
}
