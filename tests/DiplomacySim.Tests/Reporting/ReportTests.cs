using System.Text.RegularExpressions;
using System.Xml.Linq;
using DiplomacySim.Reporting;

namespace DiplomacySim.Tests;

public sealed class ReportTests
{
    private static readonly ReportPage Ordinary = Page(text => text);
    private static readonly ReportPage Hostile = Page(_ => Gallery.Hostile);

    [Fact]
    public void The_same_page_is_the_same_text() => Assert.Equal(Ordinary.Html(), Page(text => text).Html());

    [Fact]
    public void A_page_is_well_formed_and_holds_what_it_was_given()
    {
        var page = Parsed(Ordinary);

        Assert.Equal("Does readiness help?", page.Descendants("h1").Single().Value);
        Assert.Equal(13, page.Descendants("figure").Count());
        Assert.Equal(["Outcomes", "Sensitivity", "Limits", "Where this comes from"], page.Descendants("h2").Select(heading => heading.Value));
        Assert.Equal(["measure", "without", "with", "difference"], page.Descendants("th").Select(cell => cell.Value));
        Assert.Equal(["", "n", "n", "n"], page.Descendants("th").Select(cell => cell.Attribute("class")?.Value ?? ""));
        Assert.Equal("index", page.Descendants("td").First().Value);
        Assert.Equal(["scenario", "seeds", "command"], page.Descendants("dt").Select(name => name.Value));
        Assert.All(page.Descendants("a"),
            link => Assert.Single(page.Descendants(), element => "#" + element.Attribute("id")?.Value == link.Attribute("href")!.Value));
    }

    [Fact]
    public void A_page_needs_nothing_from_anywhere()
    {
        foreach (var report in new[] { Ordinary, Hostile })
        {
            var page = Parsed(report);

            Assert.StartsWith("default-src 'none';", page.Descendants("meta").Single(meta => meta.Attribute("http-equiv") is not null)
                .Attribute("content")!.Value, StringComparison.Ordinal);
            Assert.DoesNotContain(page.Descendants(),
                element => element.Name.LocalName is "script" or "link" or "iframe" or "object" or "embed" or "form" or "use" or "image");
            Assert.All(page.Descendants().Attributes().Where(attribute => attribute.Name.LocalName is "src" or "href"),
                attribute => Assert.Matches("^(#|data:image/png;base64,)", attribute.Value));
            Assert.DoesNotContain(page.Descendants().Attributes(),
                attribute => attribute.Name.LocalName.StartsWith("on", StringComparison.OrdinalIgnoreCase));
            Assert.DoesNotMatch(new Regex(@"@import|url\((?!#)"), report.Html());
        }
    }

    [Fact]
    public void Names_that_mean_harm_are_only_text()
    {
        var html = Hostile.Html();

        Assert.DoesNotContain("<script", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(html, letter => (char.IsControl(letter) && letter != '\n') || letter is '\u202e' or '\u2066' or '\u200b');
        Assert.StartsWith("gnp.exe <script>alert('x')</script> & \"q\"", Parsed(Hostile).Descendants("h1").Single().Value, StringComparison.Ordinal);
    }

    [Fact]
    public void Ids_are_used_once()
    {
        var ids = Parsed(Ordinary).Descendants().Attributes("id").Select(id => id.Value).ToArray();

        Assert.Equal(ids.Length, ids.Distinct().Count());
    }

    [Fact]
    public void A_page_with_every_picture_is_below_two_megabytes() => Assert.InRange(Ordinary.Html().Length, 100_000, 2_000_000);

    [Fact]
    public void A_drawing_of_too_many_parts_goes_in_as_an_image()
    {
        double[] axis = [.. Enumerable.Range(0, 50).Select(place => (double)place)];
        var heat = new HeatChart { Title = "many", Across = "a", Up = "b", Response = "c", Columns = axis, Rows = axis,
            Values = [.. axis.Select(_ => axis)] };
        var html = new ReportPage("many", [new("all") { Pictures = [heat] }], []).Html();

        Assert.Contains("data:image/png;base64,", html, StringComparison.Ordinal);
        Assert.InRange(html.Length, 10_000, 500_000);
    }

    private static XElement Parsed(ReportPage page) => XDocument.Parse(page.Html()).Root!;

    private static ReportPage Page(Func<string, string> name)
    {
        var gallery = new Gallery(name).All.Select(picture => picture.Picture).ToArray();
        return new(
            name("Does readiness help?"),
            [
                new(name("Outcomes"))
                {
                    Findings = [name("Most runs end degrading."), name("Readiness turns a third of them.")],
                    Pictures = gallery[..4],
                    Tables = [new(name("Means over the last year"), [.. new[] { "measure", "without", "with", "difference" }.Select(name)],
                        [[name("index"), "-1.20", "0.31", "+1.51 [1.40, 1.62]"], [name("tone"), "0.40", "0.80", "–"]])],
                },
                new(name("Sensitivity")) { Pictures = gallery[4..] },
                new(name("Limits")) { Remarks = [name("It is no forecast.")] },
            ],
            [new(name("scenario"), name("paris-2018 1a2b3c4d")), new(name("seeds"), name("1 to 400")),
                new(name("command"), name("diplomacysim compare …"))])
        {
            Subtitle = name("paris-2018 with and without readiness, 400 runs each on the same seeds."),
        };
    }
}
