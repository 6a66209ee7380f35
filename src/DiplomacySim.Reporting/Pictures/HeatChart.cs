using ScottPlot;

namespace DiplomacySim.Reporting;

/// <summary>How a response goes with two parameters.</summary>
public sealed record HeatChart : Picture
{
    private const int MostNumbers = 14;

    /// <summary>The parameter along the bottom, and its unit.</summary>
    public required string Across { get; init; }

    /// <summary>The parameter up the side, and its unit.</summary>
    public required string Up { get; init; }

    /// <summary>The response, and its unit.</summary>
    public required string Response { get; init; }

    /// <summary>Ascending.</summary>
    public required IReadOnlyList<double> Columns { get; init; }

    /// <summary>Ascending, from the bottom up.</summary>
    public required IReadOnlyList<double> Rows { get; init; }

    /// <summary>By row, then column; NaN where nothing is known.</summary>
    public required IReadOnlyList<IReadOnlyList<double>> Values { get; init; }

    /// <summary>Where colours turn from blue to orange, as 0 of an index; without it they go from light to dark.</summary>
    public double? Middle { get; init; }

    public override int Width => 720;

    internal override int PlotHeight => Math.Clamp(90 + (Rows.Count * 40), 300, 560);

    internal override IEnumerable<(Plot Plot, PixelRect Place)> Plots(PixelRect room)
    {
        var plot = Look.Plot(Across, Up);
        plot.HideGrid();
        var known = Values.SelectMany(row => row).Where(double.IsFinite).DefaultIfEmpty(0).ToArray();
        var reach = Middle is { } middle ? known.Max(value => Math.Abs(value - middle)) : 0;
        var range = Middle is { } centre ? new ScottPlot.Range(centre - Math.Max(reach, 1e-9), centre + Math.Max(reach, 1e-9))
            : new ScottPlot.Range(known.Min(), Math.Max(known.Max(), known.Min() + 1e-9));
        IColormap colors = new ScottPlot.Colormaps.CustomInterpolated([.. (Middle is null ? Sequential : Diverging).Select(Color.FromHex)]);
        for (var row = 0; row < Rows.Count; row++)
        {
            for (var column = 0; column < Columns.Count; column++)
            {
                Add(plot, column, row, Values[row][column], range, colors);
            }
        }

        plot.Axes.AddPanel(new Scale(Plain.Text(Response), range, colors));
        plot.Axes.Bottom.TickGenerator = Ticks(Columns);
        plot.Axes.Left.TickGenerator = Ticks(Rows);
        plot.Axes.SetLimits(-0.5, Columns.Count - 0.5, -0.5, Rows.Count - 0.5);
        yield return (plot, room);
    }

    private static string[] Sequential => ["#f7fbff", "#c9def0", "#8cbfdf", "#4793c8", "#1a63a8", "#08306b"];

    private static string[] Diverging => ["#7f3b08", "#d98320", "#fbd9a6", "#f7f7f7", "#a8d1e6", "#3a86bf", "#053061"];

    private void Add(Plot plot, int column, int row, double value, ScottPlot.Range range, IColormap colors)
    {
        var color = double.IsFinite(value) ? colors.GetColor(range.Normalize(value, true)) : Look.Rule;
        var cell = plot.Add.Rectangle(column - 0.5, column + 0.5, row - 0.5, row + 0.5);
        (cell.FillColor, cell.LineColor, cell.LineWidth) = (color, Colors.White, 1);
        if (Columns.Count <= MostNumbers && Rows.Count <= MostNumbers)
        {
            var isDark = (0.299 * color.R) + (0.587 * color.G) + (0.114 * color.B) < 140;
            Look.Write(plot, double.IsFinite(value) ? Number(value) : "–", column, row, Alignment.MiddleCenter, color: isDark ? Colors.White
                : Look.Ink);
        }
    }

    /// <summary>Not more than fit.</summary>
    private static ScottPlot.TickGenerators.NumericManual Ticks(IReadOnlyList<double> values)
    {
        var step = ((values.Count - 1) / MostNumbers) + 1;
        var places = Enumerable.Range(0, values.Count).Where(place => place % step == 0).ToArray();
        return new([.. places.Select(place => (double)place)], [.. places.Select(place => FormattableString.Invariant($"{values[place]:0.####}"))]);
    }
}
