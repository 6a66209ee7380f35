using DiplomacySim.Analysis;
using ScottPlot;

namespace DiplomacySim.Reporting;

/// <summary>Limits of intervals as thin lines; a limit that is not known ends at the edge of the plot.</summary>
internal static class Whiskers
{
    private const double Far = 1e12;

    public static void Across(Plot plot, double low, double high, double at, Color color) =>
        Line(plot, new(Math.Max(low, -Far), at), new(Math.Min(high, Far), at), color);

    public static void Up(Plot plot, double at, Interval interval, Color color) =>
        Line(plot, new(at, Math.Max(interval.Low, -Far)), new(at, Math.Min(interval.High, Far)), color);

    /// <summary>Limits of an axis that hold all known limits of intervals, with some air.</summary>
    public static (double Low, double High) Range(IEnumerable<Interval> intervals, params double[] others)
    {
        double[] known = [.. intervals.SelectMany(interval => new[] { interval.Mean, interval.Low, interval.High }).Concat(others)
            .Where(double.IsFinite)];
        var (low, high) = known.Length == 0 ? (0, 1) : (known.Min(), known.Max());
        var air = high > low ? 0.06 * (high - low) : 1;
        return (low - air, high + air);
    }

    private static void Line(Plot plot, Coordinates from, Coordinates to, Color color)
    {
        if (double.IsNaN(from.X + from.Y + to.X + to.Y))
        {
            return;
        }

        var line = plot.Add.Line(from, to);
        (line.LineWidth, line.LineColor, line.MarkerSize) = (1.6F, color, 0);
    }
}
