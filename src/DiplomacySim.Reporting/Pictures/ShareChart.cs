using DiplomacySim.Analysis;
using ScottPlot;

namespace DiplomacySim.Reporting;

/// <summary>In what share of runs each of several things is so: verdicts, as a rule.</summary>
public sealed record ShareChart : Picture
{
    /// <summary>Names of what is counted, from the top down.</summary>
    public required IReadOnlyList<string> Rows { get; init; }

    /// <summary>One, or a few to compare.</summary>
    public required IReadOnlyList<ShareSeries> Series { get; init; }

    public string Across { get; init; } = "share of runs, %";

    internal override int PlotHeight => (int)(Rows.Count * (18 + (20 * Series.Count))) + 54;

    internal override IReadOnlyList<KeyEntry> Key =>
        Series.Count == 1 ? [] : [.. Series.Select((series, place) => new KeyEntry(series.Label, Look.Of(place).WithAlpha(0.75), true))];

    internal override IEnumerable<(Plot Plot, PixelRect Place)> Plots(PixelRect room)
    {
        var plot = Look.Plot(Across, "");
        Look.Rows(plot, Rows);
        var thick = 0.78 / Series.Count;
        for (var series = 0; series < Series.Count; series++)
        {
            for (var row = 0; row < Rows.Count; row++)
            {
                var share = Series[series].Shares[row];
                var at = -row + (0.39 - (thick / 2)) - (series * thick);
                var bar = plot.Add.Rectangle(0, 100 * share.Mean, at - (thick * 0.42), at + (thick * 0.42));
                bar.FillColor = Look.Of(series).WithAlpha(0.75);
                bar.LineWidth = 0;
                Whiskers.Across(plot, share.Low * 100, share.High * 100, at, Look.Ink);
                Look.Write(plot, FormattableString.Invariant($"{100 * share.Mean:0.0} %"), Math.Max(share.High, share.Mean) * 100, at,
                    Alignment.MiddleLeft, 8);
            }
        }

        var most = Series.Max(series => series.Shares.Max(share => Math.Max(share.High, share.Mean)));
        plot.Axes.SetLimitsX(0, Math.Min(100 * most * 1.14, 112));
        plot.Axes.Left.FrameLineStyle.IsVisible = true;
        plot.Axes.Left.FrameLineStyle.Color = Look.Pale;
        plot.Axes.Bottom.TickGenerator = Look.Ticks(value => value > 100 ? "" : FormattableString.Invariant($"{value:0.##}"));
        yield return (plot, room);
    }
}

/// <param name="Shares">In [0, 1], in the order of the rows.</param>
public sealed record ShareSeries(string Label, IReadOnlyList<Interval> Shares);
