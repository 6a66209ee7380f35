using System.Xml.Linq;
using DiplomacySim.Reporting;
using SkiaSharp;

namespace DiplomacySim.Tests;

public sealed class PictureTests
{
    private static readonly Gallery Plain = new(text => text);
    private static readonly Gallery Hostile = new(_ => Gallery.Hostile);

    public static TheoryData<string> Kinds => [.. Plain.All.Select(picture => picture.Name)];

    [Theory, MemberData(nameof(Kinds))]
    public void The_same_picture_is_the_same_bytes(string kind)
    {
        var (svg, png) = (Of(Plain, kind).Svg(), Of(Plain, kind).Png());
        Hostile.All.First().Picture.Svg();

        Assert.Equal(svg, Of(Plain, kind).Svg());
        Assert.Equal(png, Of(Plain, kind).Png());
    }

    [Theory, MemberData(nameof(Kinds))]
    public void A_file_has_the_size_that_the_picture_says(string kind)
    {
        var picture = Of(Plain, kind);
        using var bitmap = SKBitmap.Decode(picture.Png(1));

        Assert.Equal((picture.Width, picture.Height), (bitmap.Width, bitmap.Height));
        Assert.Equal($"0 0 {picture.Width} {picture.Height}", XDocument.Parse(picture.Svg()).Root!.Attribute("viewBox")!.Value);
    }

    /// <summary>The font comes with the program; without it Skia draws nothing where it finds no font of the system.</summary>
    [Theory, MemberData(nameof(Kinds))]
    public void Words_are_drawn_where_the_title_stands(string kind)
    {
        using var bitmap = SKBitmap.Decode(Of(Plain, kind).Png(1));
        var dark = Enumerable.Range(16, 300).Sum(x => Enumerable.Range(12, 26).Count(y => bitmap.GetPixel(x, y).Red < 128));

        Assert.InRange(dark, 600, 4000);
    }

    [Theory, MemberData(nameof(Kinds))]
    public void Names_that_mean_harm_are_only_text(string kind)
    {
        var text = Of(Hostile, kind).Svg();
        var svg = XDocument.Parse(text);

        Assert.DoesNotContain(text, letter => char.IsControl(letter)
            || letter is >= '\u200b' and <= '\u200f' or >= '\u202a' and <= '\u202e' or >= '\u2066' and <= '\u2069');
        Assert.Subset(
            new HashSet<string> { "svg", "title", "desc", "rect", "path", "text", "g", "clipPath", "ellipse", "circle", "line" }, svg.Descendants()
                .Select(element => element.Name.LocalName).ToHashSet());
        Assert.DoesNotContain(svg.Descendants().Attributes(), attribute =>
            attribute.Name.LocalName.StartsWith("on", StringComparison.Ordinal)
            || (attribute.Value.Contains("//", StringComparison.Ordinal) && !attribute.IsNamespaceDeclaration));
        Assert.StartsWith("gnp.exe <script>alert('x')</script> & \"q\" ]]> [31m", svg.Root!.Elements().First().Value, StringComparison.Ordinal);
        Assert.NotEmpty(Of(Hostile, kind).Png());
    }

    [Fact]
    public void Ids_of_pictures_in_one_page_differ_by_their_prefix()
    {
        string[] Ids(string prefix) => [.. XDocument.Parse(Plain.Fan.Svg(prefix)).Descendants().Attributes("id").Select(id => id.Value)];

        Assert.NotEmpty(Ids("a"));
        Assert.Empty(Ids("a").Intersect(Ids("b")));
    }

    [Fact]
    public void Pictures_can_be_drawn_at_once()
    {
        var expected = Plain.All.Select(picture => picture.Picture.Svg()).ToArray();
        var found = Enumerable.Range(0, 3).SelectMany(_ => Plain.All.Select(picture => picture.Picture)).AsParallel().AsOrdered()
            .Select(picture => picture.Svg()).ToArray();

        Assert.Equal([.. expected, .. expected, .. expected], found);
    }

    private static Picture Of(Gallery gallery, string kind) => gallery.All.Single(picture => picture.Name == kind).Picture;
}
