using ScottPlot;

namespace DiplomacySim.Reporting;

/// <summary>What the colours of a heat map mean, at its right; as rectangles, so that SVG needs no image.</summary>
internal sealed class Scale(string text, ScottPlot.Range range, IColormap colors) : IPanel
{
    private const float Gap = 16;
    private const float Thick = 16;
    private const int Steps = 48;

    public Edge Edge => Edge.Right;

    public bool IsVisible { get; set; } = true;

    public bool ShowDebugInformation { get; set; }

    public float MinimumSize { get; set; }

    public float MaximumSize { get; set; } = float.MaxValue;

    public float Measure(Paint paint) => 104;

    public PixelRect GetPanelRect(PixelRect dataRect, float size, float offset, Paint paint) =>
        new(dataRect.Right + offset, dataRect.Right + offset + size, dataRect.Bottom, dataRect.Top);

    public void Render(RenderPack rp, float size, float offset)
    {
        var left = rp.DataRect.Right + offset + Gap;
        var height = rp.DataRect.Height / Steps;
        for (var step = 0; step < Steps; step++)
        {
            var bottom = rp.DataRect.Bottom - (step * height);
            var fill = new FillStyle { Color = colors.GetColor((step + 0.5) / Steps) };
            Drawing.FillRectangle(rp.Canvas, new PixelRect(left, left + Thick, bottom, bottom - height - (step < Steps - 1 ? 0.6F : 0)), rp.Paint,
                fill);
        }

        for (var mark = 0; mark <= 4; mark++)
        {
            Label(Picture.Number(range.Min + ((range.Max - range.Min) * mark / 4)), 0, Alignment.MiddleLeft)
                .Render(rp.Canvas, new(left + Thick + 6, rp.DataRect.Bottom - (rp.DataRect.Height * mark / 4)), rp.Paint);
        }

        Label(text, 90, Alignment.UpperCenter).Render(rp.Canvas, new(left + Thick + 72, rp.DataRect.VerticalCenter), rp.Paint);
    }

    private static LabelStyle Label(string text, float rotation, Alignment alignment) => new()
    {
        Text = text, FontName = Typefaces.Name, FontSize = Look.Small, ForeColor = Look.Ink, Rotation = rotation, Alignment = alignment,
    };
}
