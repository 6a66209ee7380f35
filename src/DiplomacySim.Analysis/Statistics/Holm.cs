using MathNet.Numerics.Distributions;

namespace DiplomacySim.Analysis;

/// <summary>Intervals of several estimates that are looked at together: with 95 % confidence all of them hold at once.</summary>
/// <remarks>
/// Holm (1979), Scandinavian Journal of Statistics 6, 65, whatever hangs together with what. The estimate that is surest is judged by the strictest
/// level, the next by the next, up to the first that cannot be told from zero; that one and all after it share one level.
/// </remarks>
public static class Holm
{
    /// <param name="found">Each by itself, at 95 %; those that do not vary, or are not known, stay as they are.</param>
    /// <returns>In the same order, each at least as wide.</returns>
    public static IReadOnlyList<Interval> Of(IReadOnlyList<Interval> found)
    {
        Interval[] adjusted = [.. found];
        int[] order = [.. Enumerable.Range(0, found.Count).Where(place => Varies(found[place])).OrderBy(place => Chance(found[place]))];
        var (left, isTold) = (order.Length, true);
        foreach (var place in order)
        {
            adjusted[place] = At((1 - Interval.Level) / left, found[place]);
            isTold = isTold && (adjusted[place].Low > 0 || adjusted[place].High < 0);
            left -= isTold ? 1 : 0;
        }

        return adjusted;
    }

    private static bool Varies(Interval found) => found.Count > 1 && double.IsFinite(found.High - found.Low) && found.High > found.Low;

    /// <summary>How likely an estimate as far from zero is where there is nothing.</summary>
    private static double Chance(Interval found)
    {
        var reach = found.Mean > 0 ? found.Mean - found.Low : found.High - found.Mean;
        return reach > 0 ? 2 * StudentT.CDF(0, 1, found.Count - 1, -Math.Abs(found.Mean) / reach * Reach(1 - Interval.Level, found.Count)) : 0;
    }

    private static Interval At(double level, Interval found)
    {
        var wider = Reach(level, found.Count) / Reach(1 - Interval.Level, found.Count);
        return found with
        {
            Low = found.Mean - ((found.Mean - found.Low) * wider), High = found.Mean + ((found.High - found.Mean) * wider),
        };
    }

    /// <summary>Standard errors on either side.</summary>
    private static double Reach(double level, int count) => StudentT.InvCDF(0, 1, count - 1, 1 - (level / 2));
}
