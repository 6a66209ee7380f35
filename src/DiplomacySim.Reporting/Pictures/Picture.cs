using System.Globalization;
using DiplomacySim.Analysis;
using ScottPlot;
using SkiaSharp;

namespace DiplomacySim.Reporting;

/// <summary>A picture of results. The same picture is the same bytes, every time and on every machine of a kind.</summary>
public abstract record Picture
{
    private const int Edge = 16;

    /// <summary>The finding, in a sentence.</summary>
    public required string Title { get; init; }

    /// <summary>What is shown: measure, unit, whose runs.</summary>
    public string Subtitle { get; init; } = "";

    /// <summary>Number of runs, what bands and whiskers are, where it comes from.</summary>
    public string Note { get; init; } = "";

    /// <summary>In pixels of a screen.</summary>
    public virtual int Width => 880;

    public int Height => Page().Top + PlotHeight + Page().Bottom;

    /// <summary>Height of what is between the words.</summary>
    internal abstract int PlotHeight { get; }

    /// <summary>What the colours mean; empty where nothing needs to be told.</summary>
    internal virtual IReadOnlyList<KeyEntry> Key => [];

    /// <param name="scale">Pixels of the file for one of the screen.</param>
    public byte[] Png(int scale = 2)
    {
        using var surface = SKSurface.Create(new SKImageInfo(Width * scale, Height * scale));
        surface.Canvas.Scale(scale);
        Draw(surface.Canvas);
        using var image = surface.Snapshot();
        using var data = image.Encode(SKEncodedImageFormat.Png, 100);
        return data.ToArray();
    }

    /// <param name="prefix">Of ids, so that several pictures can stand in one page; a letter first.</param>
    public string Svg(string prefix = "p")
    {
        using var stream = new MemoryStream();
        using (var canvas = SKSvgCanvas.Create(SKRect.Create(Width, Height), stream))
        {
            Draw(canvas);
        }

        return Svgs.Tidy(stream.ToArray(), Width, Height, prefix, Plain.Text(Title), Plain.Text($"{Subtitle} {Note}"));
    }

    /// <summary>Plots, and where they stand in the room that there is.</summary>
    /// <param name="room">As wide as the picture less its edges, and <see cref="PlotHeight"/> high.</param>
    internal abstract IEnumerable<(Plot Plot, PixelRect Place)> Plots(PixelRect room);

    /// <returns>Three digits or so, with a true minus.</returns>
    internal static string Number(double value) => Digits(value).Replace('-', '−');

    /// <returns>The same with a sign, but for what is 0 or cannot be told from it in these digits.</returns>
    internal static string Signed(double value) =>
        Number(Math.Abs(value)) is var text && text == "0.00" ? text : value > 0 ? "+" + text : value < 0 ? "−" + text : text;

    /// <returns>"[0.22, 0.40]"; "[–]" where the observations set no limits.</returns>
    internal static string LimitsOf(in Interval found, Func<double, string> limit) =>
        found.HasLimits ? $"[{limit(found.Low)}, {limit(found.High)}]" : "[–]";

    private static string Digits(double value) => Math.Abs(value) switch
    {
        double.PositiveInfinity or double.NaN => "–",
        >= 1000 => value.ToString("#,0", CultureInfo.InvariantCulture),
        >= 100 => value.ToString("0", CultureInfo.InvariantCulture),
        >= 10 => value.ToString("0.0", CultureInfo.InvariantCulture),
        < 0.01 and >= 0.00005 => value.ToString("0.0000", CultureInfo.InvariantCulture),
        < 0.1 and >= 0.01 => value.ToString("0.000", CultureInfo.InvariantCulture),
        _ => value.ToString("0.00", CultureInfo.InvariantCulture) is var text && text == "-0.00" ? "0.00" : text,
    };

    private void Draw(SKCanvas canvas)
    {
        Typefaces.Install();
        canvas.Clear(SKColors.White);
        var page = Page();
        foreach (var (plot, place) in Plots(new PixelRect(Edge, Width - Edge, page.Top + PlotHeight, page.Top)))
        {
            using (plot)
            {
                plot.Render(canvas, place);
            }
        }

        page.Draw(canvas, Height);
    }

    private Page Page() => new(Title, Subtitle, Note, Key, Edge, Width);
}

/// <summary>A colour and what it stands for.</summary>
internal sealed record KeyEntry(string Text, Color Color, bool IsBand = false);
