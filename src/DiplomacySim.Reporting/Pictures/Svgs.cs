using System.Xml.Linq;

namespace DiplomacySim.Reporting;

/// <summary>Makes an SVG of Skia's one that repeats and can be read by all.</summary>
internal static class Svgs
{
    private static readonly XNamespace Space = "http://www.w3.org/2000/svg";

    /// <summary>
    /// Skia takes ids from counters of the process, so that they differ from one drawing to the next: here they are numbered as they come. Adds a
    /// size that scales, words for those who cannot see it, and fonts for machines that lack the first one.
    /// </summary>
    public static string Tidy(byte[] svg, int width, int height, string prefix, string title, string description)
    {
        using var stream = new MemoryStream(svg);
        var root = XDocument.Load(stream).Root!;
        root.SetAttributeValue("viewBox", FormattableString.Invariant($"0 0 {width} {height}"));
        root.SetAttributeValue("role", "img");
        Number(root, prefix);
        foreach (var text in root.Descendants(Space + "text"))
        {
            text.Value = text.Value.Trim();
        }

        foreach (var family in root.Descendants().Attributes("font-family").ToArray())
        {
            family.Value = $"{Typefaces.Name}, Verdana, sans-serif";
        }

        root.AddFirst(new XElement(Space + "title", title), new XElement(Space + "desc", description));
        return root.ToString(SaveOptions.DisableFormatting);
    }

    private static void Number(XElement root, string prefix)
    {
        var names = new Dictionary<string, string>();
        foreach (var id in root.Descendants().Attributes("id").ToArray())
        {
            if (!names.TryAdd(id.Value, $"{prefix}{names.Count + 1}"))
            {
                throw new InvalidOperationException($"Two elements of a picture are called {id.Value}.");
            }
        }

        foreach (var attribute in root.DescendantsAndSelf().Attributes().ToArray())
        {
            attribute.Value = attribute.Name.LocalName switch
            {
                "id" => names[attribute.Value],
                "href" when attribute.Value.StartsWith('#') => "#" + names[attribute.Value[1..]],
                "x" or "y" => attribute.Value.TrimEnd(',', ' '),
                _ when attribute.Value.StartsWith("url(#", StringComparison.Ordinal) => $"url(#{names[attribute.Value[5..^1]]})",
                _ => attribute.Value,
            };
        }
    }
}
