using DiplomacySim.Analysis;
using ScottPlot;

namespace DiplomacySim.Reporting;

/// <summary>What part of the variance of a response each parameter accounts for.</summary>
public sealed record IndexChart : Picture
{
    /// <summary>From the top down; best by total.</summary>
    public required IReadOnlyList<SobolIndex> Indices { get; init; }

    public string Across { get; init; } = "part of the variance";

    internal override int PlotHeight => (Indices.Count * 46) + 54;

    internal override IReadOnlyList<KeyEntry> Key =>
        [new("by itself (first order)", Look.Of(0).WithAlpha(0.75), true), new("with all interactions (total)", Look.Of(1).WithAlpha(0.75), true)];

    internal override IEnumerable<(Plot Plot, PixelRect Place)> Plots(PixelRect room)
    {
        var plot = Look.Plot(Across, "");
        Look.Rows(plot, [.. Indices.Select(index => index.Path)]);
        for (var row = 0; row < Indices.Count; row++)
        {
            Bar(plot, Indices[row].First, -row + 0.19, Look.Of(0));
            Bar(plot, Indices[row].Total, -row - 0.19, Look.Of(1));
        }

        var (low, high) = Whiskers.Range(Indices.SelectMany(index => new[] { index.First, index.Total }), 0);
        plot.Axes.SetLimitsX(low, high + (0.1 * (high - low)));
        plot.Add.VerticalLine(0, 1, Look.Pale);
        yield return (plot, room);
    }

    private static void Bar(Plot plot, Interval part, double at, Color color)
    {
        if (!double.IsFinite(part.Mean))
        {
            return;
        }

        var bar = plot.Add.Rectangle(Math.Min(part.Mean, 0), Math.Max(part.Mean, 0), at - 0.16, at + 0.16);
        (bar.FillColor, bar.LineWidth) = (color.WithAlpha(0.75), 0);
        Whiskers.Across(plot, part.Low, part.High, at, Look.Ink);
        Look.Write(plot, Number(part.Mean), double.IsFinite(part.High) ? Math.Max(part.High, part.Mean) : part.Mean, at, Alignment.MiddleLeft, 8);
    }
}
