using System.Text.RegularExpressions;

namespace DiplomacySim.Tests;

/// <summary>Links from one page of the repository to another lead to a file and a heading that exist.</summary>
public sealed partial class LinkTests
{
    public static TheoryData<string> Pages => [.. Repository.Pages];

    [Theory, MemberData(nameof(Pages))]
    public void Every_link_of_a_page_leads_to_something(string page) =>
        Assert.All(Targets(Text(Repository.Path(page))), target => Assert.True(Exists(Repository.Path(page), target), target));

    [Fact]
    public void Links_between_pages_are_found() => Assert.Contains("scenarios/README.md", Targets(Text(Repository.Path("README.md"))));

    [Theory]
    [InlineData("## 8. What's left\n", "8-whats-left")]
    [InlineData("# `extends`: a [page](b.md) – *two_words*\n", "extends-a-page--two_words")]
    [InlineData("## Words\n\n### Words\n", "words", "words-1")]
    [InlineData("```\n# a comment\n```\n", new string[0])]
    public void Anchors_are_those_of_GitHub(string text, params string[] expected) => Assert.Equal(expected, Anchors(Prose(text)));

    private static bool Exists(string page, string target)
    {
        if (target.Split('#', 2) is not [var path, var anchor])
        {
            return Path.Exists(Linked(page, target));
        }

        var linked = path.Length == 0 ? page : Linked(page, path);
        return File.Exists(linked) && Anchors(Text(linked)).Contains(anchor);
    }

    private static string Linked(string page, string path) => Path.Combine(Path.GetDirectoryName(page)!, path);

    /// <summary>What a page links to within the repository.</summary>
    private static IEnumerable<string> Targets(string text) => Link().Matches(Code().Replace(text, ""))
        .Select(link => link.Groups["target"].Value).Where(target => !target.Contains("://", StringComparison.Ordinal));

    /// <summary>The heading in small letters without markup and punctuation, hyphens for spaces; a number where it has been there before.</summary>
    private static IEnumerable<string> Anchors(string text) => Heading().Matches(text)
        .Select(heading => Link().Replace(heading.Groups["title"].Value, "${text}").ToLowerInvariant())
        .Select(title => Punctuation().Replace(title, "").Replace(' ', '-'))
        .GroupBy(anchor => anchor)
        .SelectMany(same => same.Select((anchor, place) => place == 0 ? anchor : $"{anchor}-{place}"));

    private static string Text(string page) => Prose(File.ReadAllText(page));

    /// <summary>A page without its fenced blocks.</summary>
    private static string Prose(string text) => Fence().Replace(text, "");

    [GeneratedRegex(@"\[(?<text>[^\]]*)\]\((?<target>[^)\s]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex("^#{1,6} +(?<title>.+?) *$", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex(@"[^\p{L}\p{N}\p{M} _-]")]
    private static partial Regex Punctuation();

    [GeneratedRegex("^```.*?^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fence();

    [GeneratedRegex("`[^`\n]*`")]
    private static partial Regex Code();
}
