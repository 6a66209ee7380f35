using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace DiplomacySim.Tests;

public sealed class ShowingTests
{
    public static TheoryData<string> Kinds => [.. Exhibits.Names];

    [Theory, MemberData(nameof(Kinds))]
    public void A_page_has_every_picture_once_and_needs_nothing_else(string kind)
    {
        var showing = Exhibits.Of(kind);
        var html = showing.Page.Html();
        var page = XDocument.Parse(html).Root!;

        Assert.Equal(showing.Pictures.Select(picture => picture.Picture), showing.Page.Sections.SelectMany(section => section.Pictures));
        Assert.Equal(showing.Pictures.Count, page.Descendants("figure").Count());
        Assert.Equal(showing.Pictures.Count, showing.Pictures.Select(picture => picture.Name).Distinct().Count());
        Assert.All(showing.Pictures, picture => Assert.Matches("^[a-z0-9-]+$", picture.Name));
        Assert.InRange(html.Length, 3_000, 2_000_000);
        Assert.All(page.Descendants().Attributes().Where(attribute => attribute.Name.LocalName is "src" or "href"),
            attribute => Assert.Matches("^(#|data:image/png;base64,)", attribute.Value));
        Assert.DoesNotMatch(new Regex(@"<script|@import|url\((?!#)", RegexOptions.IgnoreCase), html);
        Assert.Equal("seeds", page.Descendants("dt").Single().Value);
    }

    [Theory, MemberData(nameof(Kinds))]
    public void Every_sentence_is_made_of_known_numbers(string kind)
    {
        var page = Exhibits.Of(kind).Page;
        string[] texts = [page.Title, page.Subtitle, .. page.Sections.SelectMany(section => section.Findings.Concat(section.Remarks)
            .Concat(section.Pictures.SelectMany(picture => new[] { picture.Title, picture.Subtitle, picture.Note })))];

        Assert.All(texts, text => Assert.DoesNotMatch(@"NaN|∞|Infinity|  |\.\.|;\.|, \.|\(\)|\{", text));
        Assert.All(page.Sections.SelectMany(section => section.Findings), finding => Assert.Matches(@"[.]$", finding));
        Assert.All(page.Sections.SelectMany(section => section.Tables),
            table => Assert.All(table.Rows, row => Assert.Equal(table.Head.Count, row.Count)));
        Assert.DoesNotContain(page.Sections.SelectMany(section => section.Tables).SelectMany(table => table.Rows).SelectMany(row => row),
            cell => cell.Contains("NaN", StringComparison.Ordinal));
    }

    [Theory, MemberData(nameof(Kinds))]
    public void Results_are_shown_in_the_same_bytes_each_time(string kind)
    {
        var (once, again) = (Exhibits.Of(kind), Exhibits.Again(kind));

        Assert.Equal(once.Page.Html(), again.Page.Html());
        foreach (var ((name, picture), other) in once.Pictures.Zip(again.Pictures))
        {
            Assert.Equal(name, other.Name);
            Assert.Equal(picture.Svg(), other.Picture.Svg());
            Assert.Equal(picture.Png(1), other.Picture.Png(1));
        }
    }

    [Theory, MemberData(nameof(Kinds))]
    public void Names_that_mean_harm_are_only_text(string kind)
    {
        var showing = Exhibits.WithHostileNames(kind);
        var html = showing.Page.Html();

        Assert.NotNull(XDocument.Parse(html).Root);
        Assert.DoesNotContain("<script", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(html, letter => (char.IsControl(letter) && letter != '\n')
            || letter is (>= '\u200b' and <= '\u200f') or (>= '\u202a' and <= '\u202e') or (>= '\u2066' and <= '\u2069'));
        Assert.All(showing.Pictures, picture => Assert.Matches("^[a-z0-9-]+$", picture.Name));
    }

    [Theory]
    [InlineData("ensemble of two", "verdicts fan fan-russia-ukraine first-deal who-says-no")]
    [InlineData("ensemble of three", "verdicts fan fan-ethiopia-sudan fan-egypt-sudan first-deal who-says-no")]
    [InlineData("ensemble without talks", "verdicts fan fan-russia-ukraine")]
    [InlineData("comparison", "differences verdicts")]
    [InlineData("comparison of nothing", "")]
    [InlineData("sweep along a line", "response response-2 response-3 verdicts")]
    [InlineData("sweep of a grid", "response response-2 response-3")]
    [InlineData("sweep of a sample", "response response-2 response-3")]
    [InlineData("sweep of words", "response response-2 response-3")]
    [InlineData("sweep of many points", "")]
    [InlineData("tipping point", "tipping")]
    [InlineData("sensitivity", "screening variance")]
    [InlineData("screening", "screening")]
    [InlineData("rank", "best-changes")]
    public void There_is_a_picture_where_there_is_something_to_draw(string kind, string names) =>
        Assert.Equal(names, string.Join(' ', Exhibits.Of(kind).Pictures.Select(picture => picture.Name)));

    [Fact]
    public void What_cannot_be_told_is_not_said_to_be_nothing()
    {
        Assert.StartsWith("No difference can be told in any measure", Exhibits.Of("comparison of the same").Page.Sections[0].Findings[0],
            StringComparison.Ordinal);
        Assert.Contains("fewer than", Exhibits.Of("ensemble without talks").Page.Sections.Single(section =>
            section.Heading == "The first deal").Findings[0], StringComparison.Ordinal);
        Assert.All(Exhibits.Names.Select(Exhibits.Of), showing => Assert.DoesNotContain(
            showing.Page.Sections.SelectMany(section => section.Findings),
                finding => Regex.IsMatch(finding, "no difference(?! can be told)|has no effect", RegexOptions.IgnoreCase)));
    }

    [Fact]
    public void A_table_of_too_many_points_says_how_many_it_leaves_out()
    {
        var section = Exhibits.Of("sweep of many points").Page.Sections.Single(section => section.Heading == "All points");

        Assert.Equal(200, section.Tables[0].Rows.Count);
        Assert.StartsWith("300 more points are not shown", section.Remarks[0], StringComparison.Ordinal);
    }

    [Fact]
    public void Shares_in_a_sentence_are_those_of_the_document()
    {
        var verdicts = Exhibits.Of("ensemble of two").Page.Sections[0];
        var shares = Regex.Matches(verdicts.Findings[0], @"([\d.]+) %")
            .Select(match => double.Parse(match.Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture));

        Assert.InRange(shares.Sum(), 98, 102);
        Assert.Equal(60, verdicts.Tables[0].Rows.Sum(row => int.Parse(row[1], System.Globalization.CultureInfo.InvariantCulture)));
    }
}
