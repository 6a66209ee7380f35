using System.Globalization;
using ScottPlot;

namespace DiplomacySim.Reporting;

/// <summary>What all pictures have in common.</summary>
internal static class Look
{
    public const float Small = 12;
    public const float Normal = 13;
    public const float Large = 18;

    /// <summary>What the middle of small letters is below the middle of the room that the font claims.</summary>
    private const float Drop = 3;

    public static Color Ink { get; } = Color.FromHex("#222222");

    public static Color Pale { get; } = Color.FromHex("#5f6368");

    public static Color Rule { get; } = Color.FromHex("#e3e5e8");

    /// <summary>In the order of use: the palette of Okabe and Ito (2008), Color Universal Design, whose colours can be told apart without red or
    /// green.</summary>
    public static IReadOnlyList<Color> Series { get; } =
        [.. new[] { "#0072b2", "#d55e00", "#009e73", "#cc79a7", "#e69f00", "#56b4e9", "#222222" }.Select(Color.FromHex)];

    public static Color Of(int series) => Series[series % Series.Count];

    /// <summary>A plot with the common font, a grid that stays in the background, and no frame but the axes.</summary>
    public static Plot Plot(string across, string up)
    {
        var plot = new Plot();
        plot.Font.Set(Typefaces.Name);
        plot.RenderManager.ClearCanvasBeforeEachRender = false;
        plot.FigureBackground.Color = Colors.White;
        plot.DataBackground.Color = Colors.White;
        plot.Grid.MajorLineColor = Rule;
        plot.Axes.Frame(false);
        plot.Axes.Bottom.FrameLineStyle.IsVisible = true;
        plot.Axes.Bottom.FrameLineStyle.Color = Pale;
        foreach (var (axis, text) in new (IAxis, string)[] { (plot.Axes.Bottom, across), (plot.Axes.Left, up) })
        {
            axis.Label.Text = axis == plot.Axes.Left ? Plain.Label(text) : Plain.Text(text);
            axis.Label.Bold = false;
            axis.Label.FontSize = Normal;
            axis.Label.ForeColor = Pale;
            axis.TickLabelStyle.FontSize = Small;
            axis.TickLabelStyle.ForeColor = Ink;
            axis.TickLabelStyle.OffsetY = axis == plot.Axes.Left ? Drop : 0;
            axis.MajorTickStyle.Color = Pale;
            axis.MinorTickStyle.Length = 0;
            axis.TickGenerator = Ticks(value => value.ToString("0.######", CultureInfo.InvariantCulture).Replace('-', '−'));
        }

        plot.Axes.Left.MajorTickStyle.Length = 0;
        plot.Axes.Title.IsVisible = false;
        return plot;
    }

    /// <summary>Few, at round numbers.</summary>
    public static ScottPlot.TickGenerators.NumericAutomatic Ticks(Func<double, string> label) => new() { TickDensity = 0.65, LabelFormatter = label };

    /// <summary>Names in place of numbers, from the top down.</summary>
    public static void Rows(Plot plot, IReadOnlyList<string> names)
    {
        Name(plot, plot.Axes.Left, names);
        plot.Grid.YAxisStyle.MajorLineStyle.IsVisible = false;
    }

    /// <summary>More text for the rows, at the right.</summary>
    public static void RowsAtRight(Plot plot, IReadOnlyList<string> texts)
    {
        Name(plot, plot.Axes.Right, texts);
        plot.Axes.Right.TickLabelStyle.FontSize = Small;
        plot.Axes.Right.TickLabelStyle.ForeColor = Ink;
        plot.Axes.Right.TickLabelStyle.OffsetY = Drop;
        plot.Axes.Right.MajorTickStyle.Length = 0;
    }

    /// <summary>Pixels that a small text takes.</summary>
    public static float WidthOf(string text)
    {
        using var font = new SkiaSharp.SKFont(Typefaces.Regular, Small);
        return font.MeasureText(text);
    }

    /// <summary>A line of text in the coordinates of a plot.</summary>
    public static void Write(Plot plot, string text, double x, double y, Alignment alignment, float offsetX = 0, float offsetY = 0,
        Color? color = null, Color? behind = null)
    {
        var label = plot.Add.Text(Plain.Text(text), x, y);
        label.LabelFontName = Typefaces.Name;
        label.LabelFontSize = Small;
        label.LabelFontColor = color ?? Ink;
        label.LabelBackgroundColor = behind ?? Colors.Transparent;
        label.LabelAlignment = alignment;
        (label.OffsetX, label.OffsetY) = (offsetX, offsetY + (alignment is Alignment.MiddleLeft or Alignment.MiddleCenter ? Drop : 0));
    }

    private static void Name(Plot plot, IYAxis axis, IReadOnlyList<string> names)
    {
        axis.TickGenerator = new ScottPlot.TickGenerators.NumericManual([.. names.Select((_, row) => (double)-row)],
            [.. names.Select(name => Plain.Label(name))]);
        plot.Axes.SetLimitsY(-names.Count + 0.4, 0.6, axis);
    }
}
