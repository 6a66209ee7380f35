namespace DiplomacySim.Analysis;

/// <summary>How many runs had not seen something yet, by the time: Kaplan and Meier's curve, which takes in runs that ended before it
/// happened.</summary>
/// <remarks>
/// Kaplan and Meier (1958), Journal of the American Statistical Association 53; variance by Greenwood's formula, limits on the scale of
/// log(-log S), which stay within [0, 1] (Kalbfleisch and Prentice 2002, 1.4). Runs that ended early must be no different from others.
/// </remarks>
/// <param name="Steps">One for each time at which it happened, ascending; before the first the curve is at 1.</param>
/// <param name="Median">The first time at which no more than half are left, with the times at which the limits get there (Brookmeyer and Crowley
/// 1982, Biometrics 38); infinity where the curve or a limit never does.</param>
public sealed record Survival(IReadOnlyList<SurvivalStep> Steps, Interval Median)
{
    /// <param name="times">Of a run: when it happened, or when the run ended without it.</param>
    /// <param name="happened">Whether it did, run by run.</param>
    public static Survival Of(IReadOnlyList<double> times, IReadOnlyList<bool> happened)
    {
        if (times.Count != happened.Count || times.Any(double.IsNaN))
        {
            throw new ArgumentException("A time, and whether it happened, for each run.", nameof(times));
        }

        return Of(
            times.Zip(happened, (time, did) => (Time: time, Happened: did))
                .GroupBy(run => run.Time)
                .OrderBy(group => group.Key)
                .Select(group => (group.Key, group.Count(run => run.Happened), group.Count(run => !run.Happened))),
            times.Count);
    }

    /// <param name="runs">At each time, ascending, to how many runs it happened and how many ended without it.</param>
    /// <param name="count">Of all runs.</param>
    public static Survival Of(IEnumerable<(double Time, int Happened, int Ended)> runs, int count)
    {
        var steps = new List<SurvivalStep>();
        var (left, greenwood, highest, atRisk) = (1.0, 0.0, 1.0, count);
        foreach (var (time, events, ended) in runs)
        {
            if (events > 0)
            {
                left = atRisk == events ? 0 : left * (atRisk - events) / atRisk;
                greenwood += (double)events / ((double)atRisk * (atRisk - events));
                var limits = Limits(left, greenwood, highest);
                highest = limits.High;
                steps.Add(new(time, atRisk, events, new(left, limits.Low, limits.High, count)));
            }

            atRisk -= events + ended;
        }

        return new(steps, count == 0 ? Interval.Unknown : new(
            Reaches(steps, left => left.Mean), Reaches(steps, left => left.Low), Reaches(steps, left => left.High), count));
    }

    /// <returns>Share that is left just after this time.</returns>
    public Interval At(double time) => Steps.LastOrDefault(step => step.Time <= time)?.Left ?? new(1, 1, 1, Median.Count);

    /// <summary>Where none is left, the formula has no limits: 0, and the upper one of the step before.</summary>
    private static (double Low, double High) Limits(double left, double greenwood, double before)
    {
        if (left == 0)
        {
            return (0, before);
        }

        var reach = Interval.Deviates * Math.Sqrt(greenwood) / Math.Abs(Math.Log(left));
        return (Math.Pow(left, Math.Exp(reach)), Math.Pow(left, Math.Exp(-reach)));
    }

    /// <summary>With an allowance for one half that rounding has moved.</summary>
    private static double Reaches(List<SurvivalStep> steps, Func<Interval, double> line) =>
        steps.Find(step => line(step.Left) <= 0.5 + 1e-12)?.Time ?? double.PositiveInfinity;
}

/// <summary>What a survival curve comes down to at one time.</summary>
/// <param name="AtRisk">Runs to which it could still happen, just before.</param>
/// <param name="Events">Runs to which it happened then.</param>
/// <param name="Left">Share of runs to which it has not happened by then.</param>
public sealed record SurvivalStep(double Time, int AtRisk, int Events, Interval Left);
