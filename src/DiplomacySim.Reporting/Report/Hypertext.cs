using System.Globalization;
using System.Net;
using System.Text;

namespace DiplomacySim.Reporting;

/// <summary>Writes a page as HTML in which every text is text.</summary>
internal sealed class Hypertext
{
    /// <summary>Characters of a drawing above which it goes in as an image, where that is smaller.</summary>
    private const int LargestDrawing = 300_000;

    private const string Policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'";

    private readonly StringBuilder html = new();
    private int pictures;

    private Hypertext()
    {
    }

    public static string Of(ReportPage page)
    {
        var text = new Hypertext();
        text.Write(page);
        return text.html.ToString();
    }

    private void Write(ReportPage page)
    {
        html.Append(CultureInfo.InvariantCulture, $"""
            <!DOCTYPE html>
            <html lang="{Encoded(page.Language)}">
            <head>
            <meta charset="utf-8" />
            <meta http-equiv="Content-Security-Policy" content="{Policy}" />
            <meta name="viewport" content="width=device-width, initial-scale=1" />
            <meta name="color-scheme" content="light dark" />
            <meta name="referrer" content="no-referrer" />
            <title>{Encoded(page.Title)}</title>
            <style>{StyleSheet.Text}</style>
            </head>
            <body>
            <header>
            <h1>{Encoded(page.Title)}</h1>

            """);
        Element("p", page.Subtitle, "lead");
        html.Append("</header>\n");
        Contents(page);
        html.Append("<main>\n");
        for (var section = 0; section < page.Sections.Count; section++)
        {
            Write(page.Sections[section], section + 1);
        }

        html.Append("</main>\n<footer>\n<h2>Where this comes from</h2>\n<dl>\n");
        foreach (var fact in page.Provenance)
        {
            Element("dt", fact.Name);
            Element("dd", fact.Value);
        }

        html.Append("</dl>\n</footer>\n</body>\n</html>\n");
    }

    private void Contents(ReportPage page)
    {
        if (page.Sections.Count < 3)
        {
            return;
        }

        html.Append("<nav><ul>\n");
        for (var section = 0; section < page.Sections.Count; section++)
        {
            html.Append(CultureInfo.InvariantCulture, $"<li><a href=\"#s{section + 1}\">{Encoded(page.Sections[section].Heading)}</a></li>\n");
        }

        html.Append("</ul></nav>\n");
    }

    private void Write(ReportSection section, int number)
    {
        html.Append(CultureInfo.InvariantCulture, $"<section id=\"s{number}\">\n<h2>{Encoded(section.Heading)}</h2>\n");
        Fill(section);
        foreach (var part in section.Parts)
        {
            html.Append("<article>\n");
            Element("h3", part.Heading);
            Fill(part);
            html.Append("</article>\n");
        }

        html.Append("</section>\n");
    }

    private void Fill(ReportSection section)
    {
        if (section.Quote.Length > 0)
        {
            html.Append(CultureInfo.InvariantCulture, $"<blockquote><p>{Encoded(section.Quote)}</p></blockquote>\n");
        }

        if (section.Findings.Count > 0)
        {
            html.Append("<ul class=\"findings\">\n");
            foreach (var finding in section.Findings)
            {
                Element("li", finding);
            }

            html.Append("</ul>\n");
        }

        foreach (var picture in section.Pictures)
        {
            Write(picture);
        }

        foreach (var table in section.Tables)
        {
            Write(table);
        }

        foreach (var remark in section.Remarks)
        {
            Element("p", remark);
        }

        Write(section.Entries);
        if (section.Room > 0)
        {
            html.Append("<div class=\"room\">").Append(string.Concat(Enumerable.Repeat("<p></p>", section.Room))).Append("</div>\n");
        }
    }

    private void Write(IReadOnlyList<ReportEntry> entries)
    {
        if (entries.Count == 0)
        {
            return;
        }

        html.Append("<dl class=\"entries\">\n");
        foreach (var entry in entries)
        {
            Element("dt", entry.When);
            html.Append("<dd>");
            foreach (var line in entry.Lines)
            {
                html.Append(CultureInfo.InvariantCulture, $"<p class=\"d{Math.Min(line.Depth, 4)}\">{Sign(line.Leaning)} {Encoded(line.Text)}</p>");
            }

            html.Append("</dd>\n");
        }

        html.Append("</dl>\n");
    }

    private static string Sign(int leaning) => leaning > 0 ? "<b class=\"plus\">+</b>" : leaning < 0 ? "<b class=\"minus\">−</b>" : "<b>·</b>";

    private void Write(Picture picture)
    {
        var drawing = picture.Svg(FormattableString.Invariant($"p{++pictures}-"));
        var image = drawing.Length <= LargestDrawing ? null
            : $"<img alt=\"{Encoded(picture.Title)}\" width=\"{picture.Width}\" height=\"{picture.Height}\" "
                + $"src=\"data:image/png;base64,{Convert.ToBase64String(picture.Png())}\" />";
        html.Append("<figure>").Append(image?.Length < drawing.Length ? image : drawing).Append("</figure>\n");
    }

    /// <summary>A column in which every cell begins like a number stands to the right.</summary>
    private void Write(ReportTable table)
    {
        var right = Enumerable.Range(0, table.Head.Count).Select(column => table.Rows.All(row => IsNumber(row[column]))).ToArray();
        html.Append(CultureInfo.InvariantCulture, $"<div class=\"table\"><table>\n<caption>{Encoded(table.Caption)}</caption>\n<thead><tr>");
        Cells(table.Head, "th", right);
        html.Append("</tr></thead>\n<tbody>\n");
        foreach (var row in table.Rows)
        {
            html.Append("<tr>");
            Cells(row, "td", right);
            html.Append("</tr>\n");
        }

        html.Append("</tbody>\n</table></div>\n");
    }

    private void Cells(IReadOnlyList<string> cells, string name, bool[] right)
    {
        for (var column = 0; column < cells.Count; column++)
        {
            html.Append(CultureInfo.InvariantCulture,
                $"<{name}{(name == "th" ? " scope=\"col\"" : "")}{(right[column] ? " class=\"n\"" : "")}>{Encoded(cells[column])}</{name}>");
        }
    }

    private static bool IsNumber(string cell) => cell.Length == 0 || char.IsAsciiDigit(cell[0])
        || (cell[0] is '-' or '−' or '+' && cell.Length > 1 && char.IsAsciiDigit(cell[1])) || cell is "–";

    private void Element(string name, string text, string kind = "")
    {
        if (text.Length > 0 || kind.Length == 0)
        {
            html.Append(CultureInfo.InvariantCulture, $"<{name}{(kind.Length > 0 ? $" class=\"{kind}\"" : "")}>{Encoded(text)}</{name}>\n");
        }
    }

    private static string Encoded(string text) => WebUtility.HtmlEncode(Plain.Text(text));
}
