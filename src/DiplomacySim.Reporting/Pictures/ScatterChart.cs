using ScottPlot;

namespace DiplomacySim.Reporting;

/// <summary>A response at points of a sample, against each of their parameters: what one parameter says of it while all the others vary
/// too.</summary>
public sealed record ScatterChart : Picture
{
    private const int PanelHeight = 220;

    /// <summary>One small plot for each parameter, two in a row.</summary>
    public required IReadOnlyList<ScatterPanel> Panels { get; init; }

    /// <summary>The response, and its unit.</summary>
    public required string Up { get; init; }

    /// <summary>At each point, the same in all panels.</summary>
    public required IReadOnlyList<double> Responses { get; init; }

    internal override int PlotHeight => PanelHeight * ((Panels.Count + 1) / 2);

    internal override IEnumerable<(Plot Plot, PixelRect Place)> Plots(PixelRect room)
    {
        var columns = Math.Min(Panels.Count, 2);
        var width = room.Width / columns;
        for (var panel = 0; panel < Panels.Count; panel++)
        {
            var (left, top) = (room.Left + (panel % columns * width), room.Top + (panel / columns * PanelHeight));
            yield return (Of(Panels[panel]), new PixelRect(left, left + width - 6, top + PanelHeight - 6, top));
        }
    }

    private Plot Of(ScatterPanel panel)
    {
        var plot = Look.Plot(Plain.Label(panel.Across), Up);
        for (var point = 0; point < Responses.Count; point++)
        {
            if (double.IsFinite(panel.Values[point] + Responses[point]))
            {
                plot.Add.Marker(panel.Values[point], Responses[point], MarkerShape.FilledCircle, 5, Look.Of(0).WithAlpha(0.6));
            }
        }

        plot.Axes.Margins(0.03, 0.08);
        plot.Axes.Left.MinimumSize = 68;
        return plot;
    }
}

/// <param name="Values">Of the parameter, at each point.</param>
public sealed record ScatterPanel(string Across, IReadOnlyList<double> Values);
