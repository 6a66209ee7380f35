namespace DiplomacySim.Reporting;

/// <summary>What is shown of results.</summary>
/// <param name="Pictures">By the name of their file, without its ending: small letters, digits and hyphens only; no name twice.</param>
/// <param name="Page">Has them all, with what they say in words and in tables.</param>
public sealed record Showing(IReadOnlyList<(string Name, Picture Picture)> Pictures, ReportPage Page)
{
    /// <summary>The pictures of a page are those of its sections, in their order.</summary>
    internal static Showing Of(string title, string subtitle, IReadOnlyList<ReportPart> parts, IReadOnlyList<ReportFact> provenance) => new(
        [.. parts.SelectMany(part => part.Pictures)],
        new ReportPage(title, [.. parts.Select(part => part.Section with { Pictures = [.. part.Pictures.Select(named => named.Picture)] })],
            provenance) { Subtitle = subtitle });
}

/// <summary>A section, and its pictures by name.</summary>
internal sealed record ReportPart(ReportSection Section, params IReadOnlyList<(string Name, Picture Picture)> Pictures);
