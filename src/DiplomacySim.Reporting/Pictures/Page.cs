using ScottPlot;
using SkiaSharp;

namespace DiplomacySim.Reporting;

/// <summary>The words around a picture: title, subtitle and key above, note below, broken into lines that fit.</summary>
internal sealed class Page
{
    private const float Swatch = 18;
    private readonly List<(string Text, SKFont Font, Color Color, float Baseline)> above = [];
    private readonly List<string> below;
    private readonly List<(KeyEntry Entry, float X, float Baseline)> key = [];
    private readonly int edge;
    private static readonly SKFont Heading = Font(Typefaces.Bold, Look.Large);
    private static readonly SKFont Body = Font(Typefaces.Regular, Look.Normal);
    private static readonly SKFont Fine = Font(Typefaces.Regular, Look.Small);

    public Page(string title, string subtitle, string note, IReadOnlyList<KeyEntry> key, int edge, int width)
    {
        this.edge = edge;
        var room = width - (2 * edge);
        var at = edge - 4F;
        foreach (var (text, font, color, line) in new[] { (title, Heading, Look.Ink, 24F), (subtitle, Body, Look.Pale, 19F) })
        {
            foreach (var part in Lines(Plain.Text(text), font, room))
            {
                at += line;
                above.Add((part, font, color, at));
            }
        }

        var (across, down) = ((float)edge, at + 26);
        foreach (var entry in key)
        {
            var reach = Swatch + 28 + Fine.MeasureText(Plain.Label(entry.Text));
            (across, down) = across > edge && across + reach > width ? (edge, down + 20) : (across, down);
            this.key.Add((entry, across, down));
            across += reach;
        }

        Top = (int)(key.Count > 0 ? down + 10 : at + 14);
        below = Lines(Plain.Text(note), Fine, room);
        Bottom = below.Count == 0 ? edge : 8 + (17 * below.Count) + edge;
    }

    /// <summary>Pixels above the plots.</summary>
    public int Top { get; }

    /// <summary>Pixels below the plots.</summary>
    public int Bottom { get; }

    public void Draw(SKCanvas canvas, int height)
    {
        foreach (var (text, font, color, baseline) in above)
        {
            Write(canvas, text, edge, baseline, font, color);
        }

        for (var line = 0; line < below.Count; line++)
        {
            Write(canvas, below[line], edge, height - Bottom + 20 + (17 * line), Fine, Look.Pale);
        }

        foreach (var (entry, x, baseline) in key)
        {
            using var paint = new SKPaint { Color = entry.Color.ToSKColor(), IsAntialias = true };
            var thickness = entry.IsBand ? 12F : 4F;
            canvas.DrawRect(SKRect.Create(x, baseline - 4.5F - (thickness / 2), Swatch, thickness), paint);
            Write(canvas, Plain.Label(entry.Text), x + Swatch + 6, baseline, Fine, Look.Ink);
        }
    }

    private static void Write(SKCanvas canvas, string text, float x, float y, SKFont font, Color color)
    {
        using var paint = new SKPaint { Color = color.ToSKColor(), IsAntialias = true };
        canvas.DrawText(text, x, y, font, paint);
    }

    private static List<string> Lines(string text, SKFont font, float room)
    {
        var lines = new List<string>();
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (lines.Count > 0 && font.MeasureText($"{lines[^1]} {word}") <= room)
            {
                lines[^1] += " " + word;
            }
            else
            {
                lines.Add(font.MeasureText(word) <= room ? word : word[..(int)font.BreakText(word, room)]);
            }
        }

        return lines;
    }

    private static SKFont Font(SKTypeface face, float size) => new(face, size) { Subpixel = true, Edging = SKFontEdging.Antialias };
}
