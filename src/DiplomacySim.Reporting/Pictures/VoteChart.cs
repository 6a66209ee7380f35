using ScottPlot;

namespace DiplomacySim.Reporting;

/// <summary>Votes: how many were for it, and how many it took.</summary>
public sealed record VoteChart : Picture
{
    private const int RowHeight = 26;

    /// <summary>From the top down.</summary>
    public required IReadOnlyList<VoteRow> Rows { get; init; }

    internal override int PlotHeight => (Math.Max(1, Rows.Count) * RowHeight) + 54;

    internal override IReadOnlyList<KeyEntry> Key =>
        [new("ayes, enough", Look.Of(0), true), new("ayes, not enough (pale)", Look.Of(0).WithAlpha(0.35), true), new("stroke: needed", Look.Ink)];

    internal override IEnumerable<(Plot Plot, PixelRect Place)> Plots(PixelRect room)
    {
        var plot = Look.Plot("ayes, % of the votes", "");
        Look.Rows(plot, [.. Rows.Select(row => row.Label)]);
        Look.RowsAtRight(plot, [.. Rows.Select(row => FormattableString.Invariant($"{row.Ayes} to {row.Noes}, {row.Needed} needed"))]);
        for (var row = 0; row < Rows.Count; row++)
        {
            double cast = Math.Max(1, Rows[row].Ayes + Rows[row].Noes);
            var bar = plot.Add.Rectangle(0, 100 * Rows[row].Ayes / cast, -row - 0.3, -row + 0.3);
            (bar.FillColor, bar.LineWidth) = (Look.Of(0).WithAlpha(Rows[row].Ayes >= Rows[row].Needed ? 0.9 : 0.35), 0);
            var needed = plot.Add.Line(100 * Rows[row].Needed / cast, -row - 0.42, 100 * Rows[row].Needed / cast, -row + 0.42);
            (needed.LineColor, needed.LineWidth) = (Look.Ink, 2.4F);
        }

        plot.Axes.SetLimitsX(0, 102);
        yield return (plot, room);
    }
}

public sealed record VoteRow(string Label, int Ayes, int Noes, int Needed);
