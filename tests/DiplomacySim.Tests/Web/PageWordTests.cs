using System.Text.RegularExpressions;
using DiplomacySim.Analysis;
using DiplomacySim.Model;

namespace DiplomacySim.Tests;

/// <summary>Words of the page are those of the program.</summary>
public sealed partial class PageWordTests
{
    private static readonly string Words = File.ReadAllText(Repository.Path("src/DiplomacySim.Web/Page/words.ts"));

    [Fact]
    public void Reasons_are_given_in_the_words_of_the_program() => Generated.File("src/DiplomacySim.Web/Page/reasons.ts",
        $$"""
        /** Written by the tests from `Reasons` of the model: what a term says if it speaks for, and if it speaks against. */
        export const Reasons: Record<string, [string, string]> = {
        {{string.Join('\n', Enum.GetValues<Term>().Select(term =>
            $"    '{Model.Words.Kebab($"{term}")}': [{Quoted(Reasons.Of(term, true))}, {Quoted(Reasons.Of(term, false))}],"))}}
        };

        """);

    [Fact]
    public void Kinds_of_acts_and_verdicts_that_the_page_names_are_there()
    {
        var kinds = Listed().Matches(Words).SelectMany(list => Named(list.Groups[1].Value)).ToHashSet();
        var verdicts = Judged().Matches(Words).SelectMany(list => Named(list.Groups[1].Value)).ToArray();

        Assert.Subset(Enum.GetValues<ActKind>().Select(kind => Model.Words.Kebab($"{kind}")).ToHashSet(), kinds);
        Assert.InRange(kinds.Count, 30, int.MaxValue);
        Assert.Subset(Enum.GetValues<Verdict>().Select(verdict => Model.Words.Kebab($"{verdict}")).ToHashSet(), verdicts.ToHashSet());
        Assert.Distinct(verdicts);
    }

    private static string Quoted(string text) => text.Contains('\'', StringComparison.Ordinal) ? $"\"{text}\"" : $"'{text}'";

    private static IEnumerable<string> Named(string list) => Name().Matches(list).Select(name => name.Groups[1].Value);

    [GeneratedRegex(@"new Set\(\[([^\]]*)\]\)")]
    private static partial Regex Listed();

    [GeneratedRegex(@"verdict: string\) => \[([^\]]*)\]")]
    private static partial Regex Judged();

    [GeneratedRegex("'([^']+)'")]
    private static partial Regex Name();
}
