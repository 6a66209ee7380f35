using DiplomacySim.Analysis;
using ScottPlot;

namespace DiplomacySim.Reporting;

/// <summary>Differences between two ways to play a scenario, with their intervals, against none.</summary>
public sealed record DifferenceChart : Picture
{
    private const int RowHeight = 30;
    private const int Foot = 56;

    /// <summary>One below the other.</summary>
    public required IReadOnlyList<DifferencePanel> Panels { get; init; }

    /// <summary>Whether all panels have the same axis, where they have the same unit; otherwise each has its own.</summary>
    public bool HasOneAxis { get; init; }

    internal override int PlotHeight => Panels.Sum(panel => (RowHeight * panel.Rows.Count) + Foot);

    internal override IReadOnlyList<KeyEntry> Key =>
        [new("the whole interval is on one side of 0", Look.Of(0)), new("it is not", Look.Pale)];

    internal override IEnumerable<(Plot Plot, PixelRect Place)> Plots(PixelRect room)
    {
        var top = room.Top;
        foreach (var panel in Panels)
        {
            float height = (RowHeight * panel.Rows.Count) + Foot;
            yield return (Of(panel), new PixelRect(room.Left, room.Right, top + height - 4, top));
            top += height;
        }
    }

    private Plot Of(DifferencePanel panel)
    {
        var plot = Look.Plot(panel.Across, "");
        Look.Rows(plot, [.. panel.Rows.Select(row => row.Label)]);
        Look.RowsAtRight(plot, [.. panel.Rows.Select(Text)]);
        // The same room on both sides in every panel.
        plot.Axes.Left.MinimumSize = plot.Axes.Left.MaximumSize = Room(row => Plain.Label(row.Label));
        plot.Axes.Right.MinimumSize = plot.Axes.Right.MaximumSize = Room(Text);
        plot.Add.VerticalLine(0, 1.2F, Look.Ink);
        var (low, high) = Whiskers.Range((HasOneAxis ? Panels.SelectMany(one => one.Rows) : panel.Rows).Select(row => row.Difference), 0);
        for (var row = 0; row < panel.Rows.Count; row++)
        {
            var found = panel.Rows[row].Difference;
            var color = found.Low > 0 || found.High < 0 ? Look.Of(0) : Look.Pale;
            Whiskers.Across(plot, found.Low, found.High, -row, color);
            if (double.IsFinite(found.Mean))
            {
                plot.Add.Marker(found.Mean, -row, MarkerShape.FilledSquare, 9, color);
            }
        }

        plot.Axes.SetLimitsX(low, high);
        return plot;
    }

    private float Room(Func<DifferenceRow, string> text) => 14 + Panels.Max(panel => panel.Rows.Max(row => Look.WidthOf(text(row))));

    private static string Text(DifferenceRow row) =>
        double.IsNaN(row.Difference.Mean) ? "not known"
        : $"{Signed(row.Difference.Mean)} {LimitsOf(row.Difference, Signed)}";
}

/// <param name="Across">What is compared, and its unit.</param>
public sealed record DifferencePanel(string Across, IReadOnlyList<DifferenceRow> Rows);

public sealed record DifferenceRow(string Label, Interval Difference);
