using DiplomacySim.Analysis;
using ScottPlot;

namespace DiplomacySim.Reporting;

/// <summary>One estimate below the other with their intervals: points that no line joins.</summary>
public sealed record EstimateChart : Picture
{
    /// <summary>From the top down.</summary>
    public required IReadOnlyList<EstimateRow> Rows { get; init; }

    /// <summary>What is estimated, and its unit.</summary>
    public required string Across { get; init; }

    internal override int PlotHeight => (Rows.Count * 26) + 54;

    internal override IEnumerable<(Plot Plot, PixelRect Place)> Plots(PixelRect room)
    {
        var plot = Look.Plot(Across, "");
        Look.Rows(plot, [.. Rows.Select(row => row.Label)]);
        Look.RowsAtRight(plot, [.. Rows.Select(row => Prose.Of(row.Estimate))]);
        for (var row = 0; row < Rows.Count; row++)
        {
            var found = Rows[row].Estimate;
            Whiskers.Across(plot, found.Low, found.High, -row, Look.Of(0));
            if (double.IsFinite(found.Mean))
            {
                plot.Add.Marker(found.Mean, -row, MarkerShape.FilledCircle, 8, Look.Of(0));
            }
        }

        var (low, high) = Whiskers.Range(Rows.Select(row => row.Estimate));
        plot.Axes.SetLimitsX(low, high);
        yield return (plot, room);
    }
}

public sealed record EstimateRow(string Label, Interval Estimate);
