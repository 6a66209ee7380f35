using ScottPlot;
using SkiaSharp;

namespace DiplomacySim.Reporting;

/// <summary>The font that comes with the program, so that pictures have the same text on every machine, also on those without any font.</summary>
internal sealed class Typefaces : IFontResolver
{
    public const string Name = "DejaVu Sans";

    public static SKTypeface Regular { get; } = Load("DejaVuSans");

    public static SKTypeface Bold { get; } = Load("DejaVuSans-Bold");

    /// <summary>Makes it the font of ScottPlot; doing so again changes nothing.</summary>
    public static void Install()
    {
        lock (Regular)
        {
            if (!Fonts.FontResolvers.OfType<Typefaces>().Any())
            {
                Fonts.FontResolvers.Insert(0, new Typefaces());
                Fonts.Default = Name;
            }
        }
    }

    public SKTypeface? CreateTypeface(string fontName, FontWeight weight, FontSlant slant, FontSpacing spacing) =>
        fontName == Name ? weight >= FontWeight.SemiBold ? Bold : Regular : null;

    public SKTypeface? CreateTypeface(string fontName, bool bold, bool italic) =>
        CreateTypeface(fontName, bold ? FontWeight.Bold : FontWeight.Normal, FontSlant.Upright, FontSpacing.Normal);

    private static SKTypeface Load(string resource)
    {
        using var stream = typeof(Typefaces).Assembly.GetManifestResourceStream(resource)!;
        using var data = SKData.Create(stream);
        return SKTypeface.FromData(data);
    }
}
