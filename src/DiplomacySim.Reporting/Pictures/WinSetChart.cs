using ScottPlot;

namespace DiplomacySim.Reporting;

/// <summary>Who lets pass what on two issues, and where things stand.</summary>
/// <remarks>The colours get lighter the fewer agree, so that black and white will do; places are marked by shape and by name.</remarks>
public sealed record WinSetChart : Picture
{
    private static readonly Color[] Colors = [.. new[] { "#ffffff", "#93bfe0", "#dfe3e6", "#d55e00", "#08306b" }.Select(Color.FromHex)];

    /// <summary>The issue along the bottom.</summary>
    public required string Across { get; init; }

    /// <summary>The issue up the side.</summary>
    public required string Up { get; init; }

    /// <summary>For each row from the top down, each column. Both scales go from 0 to 1.</summary>
    public required IReadOnlyList<IReadOnlyList<WinSetCell>> Cells { get; init; }

    /// <summary>The executives, the first and the second.</summary>
    public required (string First, string Second) Executives { get; init; }

    /// <summary>Places to mark: how things stand, the last text. Of those at one place only the first is named.</summary>
    public IReadOnlyList<WinSetMark> Places { get; init; } = [];

    public override int Width => 720;

    internal override int PlotHeight => 420;

    internal override IReadOnlyList<KeyEntry> Key =>
    [
        new("everybody lets it pass", Of(WinSetCell.Everybody), true), new("both executives, a ratifier not", Of(WinSetCell.Executives), true),
        new($"{Executives.First} only", Of(WinSetCell.First), true), new($"{Executives.Second} only", Of(WinSetCell.Second), true),
            new("white: neither", Of(WinSetCell.Neither), true),
    ];

    internal override IEnumerable<(Plot Plot, PixelRect Place)> Plots(PixelRect room)
    {
        var plot = Look.Plot(Across, Up);
        plot.HideGrid();
        var height = 1.0 / Math.Max(1, Cells.Count);
        for (var row = 0; row < Cells.Count; row++)
        {
            Add(plot, Cells[row], 1 - ((row + 1) * height), 1 - (row * height));
        }

        foreach (var (place, number) in Places.Select((place, number) => (place, number)))
        {
            var shape = number % 2 == 0 ? MarkerShape.FilledDiamond : MarkerShape.FilledCircle;
            plot.Add.Marker(place.Across, place.Up, shape, 15, Color.FromHex("#ffffff"));
            plot.Add.Marker(place.Across, place.Up, shape, 10, Look.Ink);
            if (Places.Take(number).All(other => Math.Abs(other.Across - place.Across) > 0.02 || Math.Abs(other.Up - place.Up) > 0.04))
            {
                var isRight = place.Across < 0.6;
                Name(plot, place, isRight);
            }
        }

        plot.Axes.Frame(true);
        plot.Axes.Left.FrameLineStyle.Color = plot.Axes.Right.FrameLineStyle.Color = plot.Axes.Top.FrameLineStyle.Color = Look.Pale;
        plot.Axes.SetLimits(-0.02, 1.02, -0.03, 1.03);
        yield return (plot, room);
    }

    /// <summary>On a ground of its own, as it may stand on any colour.</summary>
    private static void Name(Plot plot, WinSetMark place, bool isRight)
    {
        var label = plot.Add.Text(Plain.Text(place.Label), place.Across, place.Up);
        label.LabelFontName = Typefaces.Name;
        label.LabelFontSize = Look.Small;
        label.LabelFontColor = Look.Ink;
        label.LabelBackgroundColor = Color.FromHex("#ffffff");
        label.LabelPadding = 3;
        label.LabelAlignment = isRight ? Alignment.MiddleLeft : Alignment.MiddleRight;
        label.OffsetX = isRight ? 12 : -12;
    }

    /// <summary>Cells of a row that are alike are one rectangle.</summary>
    private static void Add(Plot plot, IReadOnlyList<WinSetCell> row, double low, double high)
    {
        for (var (from, to) = (0, 0); from < row.Count; from = to)
        {
            for (to = from + 1; to < row.Count && row[to] == row[from]; to++)
            {
            }

            if (row[from] != WinSetCell.Neither)
            {
                var cell = plot.Add.Rectangle(from / (double)row.Count, to / (double)row.Count, low, high);
                (cell.FillColor, cell.LineColor, cell.LineWidth) = (Of(row[from]), Of(row[from]), 0.6F);
            }
        }
    }

    private static Color Of(WinSetCell cell) => Colors[(int)cell];
}

/// <summary>Who lets a text pass.</summary>
public enum WinSetCell
{
    Neither,

    /// <summary>The first executive only.</summary>
    First,

    /// <summary>The second executive only.</summary>
    Second,

    /// <summary>Both executives, but not everybody who has to ratify or consent.</summary>
    Executives,
    Everybody,
}

public sealed record WinSetMark(string Label, double Across, double Up);
