using DiplomacySim.Analysis;
using ScottPlot;

namespace DiplomacySim.Reporting;

/// <summary>In what share of runs something has not happened yet, by the time.</summary>
public sealed record SurvivalChart : Picture
{
    public required IReadOnlyList<SurvivalSeries> Series { get; init; }

    /// <summary>Where the axis ends: rounds of a run.</summary>
    public required double Last { get; init; }

    public string Across { get; init; } = "round (month)";

    public string Up { get; init; } = "runs without a deal, %";

    internal override int PlotHeight => 340;

    internal override IReadOnlyList<KeyEntry> Key =>
        [.. Series.Select((series, place) => new KeyEntry($"{series.Label}: {Median(series.Curve)}", Look.Of(place)))];

    internal override IEnumerable<(Plot Plot, PixelRect Place)> Plots(PixelRect room)
    {
        var plot = Look.Plot(Across, Up);
        for (var place = 0; place < Series.Count; place++)
        {
            double[] times = [0, .. Series[place].Curve.Steps.Select(step => step.Time).Where(time => time <= Last), Last];
            var left = times.Select(time => Series[place].Curve.At(time)).ToArray();
            var band = plot.Add.FillY(Stairs(times).Skip(1).ToArray(), Heights(left, limits => limits.Low), Heights(left, limits => limits.High));
            (band.FillColor, band.LineWidth, band.MarkerSize) = (Look.Of(place).WithAlpha(0.2), 0, 0);
            var line = plot.Add.ScatterLine(Stairs(times).Skip(1).ToArray(), Heights(left, limits => limits.Mean), Look.Of(place));
            line.LineWidth = 2.2F;
        }

        plot.Axes.SetLimits(0, Last, 0, 102);
        yield return (plot, room);
    }

    private static string Median(Survival curve) => double.IsFinite(curve.Median.Mean)
        ? $"median {Round(curve.Median.Mean)} [{Round(curve.Median.Low)}, {Round(curve.Median.High)}]"
        : "more than half never";

    private static string Round(double time) => double.IsFinite(time) ? FormattableString.Invariant($"{time:0.#}") : "never";

    /// <summary>Each value twice: times without the first, heights without the last make a line that goes along before it goes down.</summary>
    private static IEnumerable<double> Stairs(IEnumerable<double> values) => values.SelectMany(value => new[] { value, value });

    private static double[] Heights(Interval[] left, Func<Interval, double> limit) => [.. Stairs(left.Select(step => 100 * limit(step))).SkipLast(1)];
}

public sealed record SurvivalSeries(string Label, Survival Curve);
