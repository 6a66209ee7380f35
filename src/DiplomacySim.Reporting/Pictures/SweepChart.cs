using DiplomacySim.Analysis;
using ScottPlot;

namespace DiplomacySim.Reporting;

/// <summary>How responses go with one parameter; with a level and a threshold, where they tip.</summary>
public sealed record SweepChart : Picture
{
    public required IReadOnlyList<SweepSeries> Series { get; init; }

    /// <summary>The parameter, and its unit.</summary>
    public required string Across { get; init; }

    /// <summary>The response, and its unit.</summary>
    public required string Up { get; init; }

    /// <summary>Of which the crossing is looked for.</summary>
    public double? Level { get; init; }

    /// <summary>Where the response crosses the level, as <see cref="TippingPoint.Threshold"/>; nothing is drawn for NaN.</summary>
    public Interval? Threshold { get; init; }

    /// <summary>Of the response, as 0 to 1 for shares; null for what there is.</summary>
    public (double Low, double High)? Limits { get; init; }

    internal override int PlotHeight => 350;

    internal override IReadOnlyList<KeyEntry> Key =>
    [
        .. Series.Count == 1 ? [] : Series.Select((series, place) => new KeyEntry(series.Label, Look.Of(place))),
        .. Level is { } level ? (KeyEntry[])[new($"level {Number(level)}", Look.Ink)] : [],
        .. Threshold is { } found && double.IsFinite(found.Mean)
            ? (KeyEntry[])[new($"threshold {Number(found.Mean)} {LimitsOf(found, Number)}", Look.Of(4).WithAlpha(0.5), true)] : [],
    ];

    internal override IEnumerable<(Plot Plot, PixelRect Place)> Plots(PixelRect room)
    {
        var plot = Look.Plot(Across, Up);
        if (Threshold is { } found && double.IsFinite(found.Mean))
        {
            var band = plot.Add.HorizontalSpan(found.Low, found.High, Look.Of(4).WithAlpha(0.3));
            band.LineStyle.Width = 0;
            plot.Add.VerticalLine(found.Mean, 1.6F, Look.Of(4));
        }

        if (Level is { } level)
        {
            plot.Add.HorizontalLine(level, 1.2F, Look.Ink);
        }

        for (var place = 0; place < Series.Count; place++)
        {
            Add(plot, Series[place], Look.Of(place));
        }

        var (low, high) = Limits ?? Whiskers.Range(Series.SelectMany(series => series.Responses), Level is { } at ? [at] : []);
        var values = Series.SelectMany(series => series.Values).ToArray();
        var air = 0.02 * (values.Max() - values.Min());
        plot.Axes.SetLimits(values.Min() - air, values.Max() + air, low, high);
        yield return (plot, room);
    }

    private static void Add(Plot plot, SweepSeries series, Color color)
    {
        var line = plot.Add.ScatterLine(series.Values.ToArray(), series.Responses.Select(response => response.Mean).ToArray(), color.WithAlpha(0.6));
        line.LineWidth = 1.6F;
        for (var point = 0; point < series.Values.Count; point++)
        {
            Whiskers.Up(plot, series.Values[point], series.Responses[point], color);
            if (double.IsFinite(series.Responses[point].Mean))
            {
                plot.Add.Marker(series.Values[point], series.Responses[point].Mean, MarkerShape.FilledCircle, 7, color);
            }
        }
    }
}

/// <param name="Values">Of the parameter, ascending.</param>
/// <param name="Responses">In the order of the values.</param>
public sealed record SweepSeries(string Label, IReadOnlyList<double> Values, IReadOnlyList<Interval> Responses);
