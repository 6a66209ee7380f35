namespace DiplomacySim.Reporting;

/// <summary>Results as one page that needs nothing else: no network, no script, no font, no image of its own.</summary>
/// <param name="Title">What was asked.</param>
/// <param name="Sections">From the top down.</param>
/// <param name="Provenance">What the results follow from, and how to get them again: scenario, seeds, version, command.</param>
public sealed record ReportPage(string Title, IReadOnlyList<ReportSection> Sections, IReadOnlyList<ReportFact> Provenance)
{
    /// <summary>In a sentence, what the page is about.</summary>
    public string Subtitle { get; init; } = "";

    /// <summary>Language of the texts, as HTML has it.</summary>
    public string Language { get; init; } = "en";

    /// <returns>HTML that is also XML; the same page is the same text.</returns>
    public string Html() => Hypertext.Of(this);
}

/// <summary>A part of a page.</summary>
public sealed record ReportSection(string Heading)
{
    /// <summary>What somebody else says, at its beginning; empty for nobody.</summary>
    public string Quote { get; init; } = "";

    /// <summary>One sentence each.</summary>
    public IReadOnlyList<string> Findings { get; init; } = [];

    public IReadOnlyList<Picture> Pictures { get; init; } = [];

    public IReadOnlyList<ReportTable> Tables { get; init; } = [];

    /// <summary>What else is to be said, a paragraph each: method, limits.</summary>
    public IReadOnlyList<string> Remarks { get; init; } = [];

    /// <summary>What happened when, in order.</summary>
    public IReadOnlyList<ReportEntry> Entries { get; init; } = [];

    /// <summary>Empty lines to write on.</summary>
    public int Room { get; init; }

    /// <summary>Parts of the part, at its end; they have none themselves.</summary>
    public IReadOnlyList<ReportSection> Parts { get; init; } = [];
}

/// <summary>A time, and what happened in it.</summary>
public sealed record ReportEntry(string When, IReadOnlyList<ReportLine> Lines);

/// <param name="Depth">0 for what answers nothing, 1 for an answer to it, and so on.</param>
/// <param name="Leaning">1 for cooperation, -1 for conflict, 0 for neither.</param>
public sealed record ReportLine(int Depth, int Leaning, string Text);

/// <summary>A table to read, not to compute with.</summary>
/// <param name="Rows">Each with as many cells as <paramref name="Head"/>.</param>
public sealed record ReportTable(string Caption, IReadOnlyList<string> Head, IReadOnlyList<IReadOnlyList<string>> Rows);

/// <summary>A name and what it is.</summary>
public sealed record ReportFact(string Name, string Value);
