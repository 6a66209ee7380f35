using ScottPlot;

namespace DiplomacySim.Reporting;

/// <summary>How measures go over the rounds of many runs: the median, where the middle half of runs is, and where nine tenths are.</summary>
public sealed record FanChart : Picture
{
    private const int PanelHeight = 230;

    /// <summary>One small plot for each measure, two in a row.</summary>
    public required IReadOnlyList<FanPanel> Panels { get; init; }

    public string Across { get; init; } = "round (month)";

    /// <summary>Labels in place of round numbers; empty for the numbers.</summary>
    public IReadOnlyList<Mark> Marks { get; init; } = [];

    internal override int PlotHeight => PanelHeight * ((Panels.Count + 1) / 2) + (Panels.Count == 1 ? 90 : 0);

    internal override IReadOnlyList<KeyEntry> Key => Panels.Max(panel => panel.Fans.Count) == 1
        ? [new("median", Look.Of(0)), new("half of the runs", Look.Of(0).WithAlpha(0.45), true), new("nine tenths", Look.Of(0).WithAlpha(0.2), true)]
        : [.. Panels[0].Fans.Select((fan, place) => new KeyEntry(fan.Label, Look.Of(place)))];

    internal override IEnumerable<(Plot Plot, PixelRect Place)> Plots(PixelRect room)
    {
        var columns = Math.Min(Panels.Count, 2);
        var (width, height) = (room.Width / columns, room.Height / ((Panels.Count + 1) / 2));
        for (var panel = 0; panel < Panels.Count; panel++)
        {
            var (left, top) = (room.Left + (panel % columns * width), room.Top + (panel / columns * height));
            yield return (Of(Panels[panel], panel + columns >= Panels.Count), new PixelRect(left, left + width - 6, top + height - 4, top));
        }
    }

    private Plot Of(FanPanel panel, bool isLast)
    {
        var plot = Look.Plot(isLast ? Across : "", panel.Unit);
        for (var place = 0; place < panel.Fans.Count; place++)
        {
            var (fan, color, weight) = (panel.Fans[place], Look.Of(place), panel.Fans.Count == 1 ? 1 : 0.55);
            Band(plot, fan.Rounds, fan.Lowest, fan.Highest, color.WithAlpha(0.2 * weight));
            Band(plot, fan.Rounds, fan.Low, fan.High, color.WithAlpha(0.3 * weight));
        }

        for (var place = 0; place < panel.Fans.Count; place++)
        {
            var line = plot.Add.ScatterLine(panel.Fans[place].Rounds.ToArray(), panel.Fans[place].Median.ToArray(), Look.Of(place));
            line.LineWidth = 2.2F;
        }

        plot.Axes.Title.IsVisible = true;
        plot.Axes.Title.Label.Text = Plain.Label(panel.Measure);
        plot.Axes.Title.Label.FontSize = Look.Normal;
        plot.Axes.Title.Label.ForeColor = Look.Ink;
        plot.Axes.Margins(0.01, 0.08);
        if (panel.Limits is { } limits)
        {
            plot.Axes.SetLimitsY(limits.Low, limits.High);
        }

        plot.Axes.Left.MinimumSize = 68;
        if (Marks.Count > 0)
        {
            plot.Axes.Bottom.TickGenerator = new ScottPlot.TickGenerators.NumericManual([.. Marks.Select(mark => mark.At)],
                [.. Marks.Select(mark => Plain.Label(mark.Label))]);
        }

        return plot;
    }

    private static void Band(Plot plot, IReadOnlyList<double> across, IReadOnlyList<double> low, IReadOnlyList<double> high, Color color)
    {
        var band = plot.Add.FillY(across.ToArray(), low.ToArray(), high.ToArray());
        band.FillColor = color;
        band.LineWidth = 0;
        band.MarkerSize = 0;
    }
}

/// <param name="Fans">One, or a few to compare, in the same order in every panel.</param>
public sealed record FanPanel(string Measure, string Unit, IReadOnlyList<Fan> Fans)
{
    /// <summary>Of the axis, so that panels can be held against each other; null for what the fans take.</summary>
    public (double Low, double High)? Limits { get; init; }
}

/// <summary>Quantiles of a measure over the runs, one of each a round.</summary>
/// <param name="Lowest">5 %.</param>
/// <param name="Low">25 %.</param>
/// <param name="High">75 %.</param>
/// <param name="Highest">95 %.</param>
public sealed record Fan(
    string Label,
    IReadOnlyList<double> Rounds,
    IReadOnlyList<double> Lowest,
    IReadOnlyList<double> Low,
    IReadOnlyList<double> Median,
    IReadOnlyList<double> High,
    IReadOnlyList<double> Highest);

/// <summary>A label at a place of an axis.</summary>
public readonly record struct Mark(double At, string Label);
