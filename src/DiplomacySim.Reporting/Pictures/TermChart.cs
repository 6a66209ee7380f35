using ScottPlot;

namespace DiplomacySim.Reporting;

/// <summary>What was weighed in a decision: each term from where the one above left off, down to the sum, beside what was needed.</summary>
public sealed record TermChart : Picture
{
    private const int RowHeight = 26;

    /// <summary>In the order in which they were weighed.</summary>
    public required IReadOnlyList<TermBar> Terms { get; init; }

    /// <summary>The value from which the answer is yes.</summary>
    public required double Threshold { get; init; }

    public string Across { get; init; } = "policy value";

    public override int Width => 760;

    internal override int PlotHeight => ((Terms.Count + 1) * RowHeight) + 54;

    internal override IReadOnlyList<KeyEntry> Key => [new("speaks for it", Look.Of(0), true), new("speaks against it", Look.Of(1), true),
        new("sum", Look.Ink, true), new($"line: needed for a yes, {Signed(Threshold)}", Look.Of(2))];

    internal override IEnumerable<(Plot Plot, PixelRect Place)> Plots(PixelRect room)
    {
        var plot = Look.Plot(Across, "");
        Look.Rows(plot, [.. Terms.Select(term => term.Label), "sum"]);
        Look.RowsAtRight(plot, [.. Terms.Select(term => Signed(term.Value)), Signed(Terms.Sum(term => term.Value))]);
        plot.Add.VerticalLine(0, 1, Look.Pale);
        plot.Add.VerticalLine(Threshold, 2, Look.Of(2));
        var at = 0.0;
        double[] ends = [0, Threshold, .. Terms.Select(term => at += term.Value)];
        at = 0;
        for (var row = 0; row < Terms.Count; at += Terms[row++].Value)
        {
            Bar(plot, at, at + Terms[row].Value, -row, Terms[row].Value >= 0 ? Look.Of(0) : Look.Of(1));
        }

        Bar(plot, 0, at, -Terms.Count, Look.Ink);
        var air = Math.Max(0.06 * (ends.Max() - ends.Min()), 1e-6);
        plot.Axes.SetLimitsX(ends.Min() - air, ends.Max() + air);
        yield return (plot, room);
    }

    private static void Bar(Plot plot, double from, double to, int row, Color color)
    {
        var bar = plot.Add.Rectangle(Math.Min(from, to), Math.Max(from, to), row - 0.3, row + 0.3);
        (bar.FillColor, bar.LineWidth) = (color.WithAlpha(0.85), 0);
    }
}

public sealed record TermBar(string Label, double Value);
