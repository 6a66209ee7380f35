using CsCheck;
using DiplomacySim.Scenarios;
using static DiplomacySim.Tests.Scenarios.Reading;

namespace DiplomacySim.Tests.Scenarios;

public class Hostile
{
    [Theory]
    [InlineData("[", 100_000)]
    [InlineData("[\n", 100_000)]
    [InlineData("{", 100_000)]
    [InlineData("{a: ", 100_000)]
    [InlineData("[a: ", 100_000)]
    [InlineData("- ", 500_000)]
    [InlineData("? ", 500_000)]
    [InlineData("{? ", 100_000)]
    [InlineData("{\"a\":", 200_000)]
    public void Nesting_is_refused_at_its_thirty_third_level(string level, int times)
    {
        Problem problem = Problems(Parse(string.Concat(Enumerable.Repeat(level, times))))[^1];

        Assert.Equal("more than 32 levels of nesting", problem.Message);
        Assert.InRange(problem.Line, 1, 33);
        Assert.InRange(problem.Column, 1, (33 * level.Length) + 1);
    }

    [Fact]
    public void Thirty_two_levels_are_read() =>
        Assert.DoesNotContain(
            Problems(Parse($"a: {new string('[', 31)}{new string(']', 31)}")),
            problem => problem.Message.Contains("nesting", StringComparison.Ordinal));

    [Theory]
    [InlineData("[],", 300_000)]
    [InlineData("1,", 500_000)]
    [InlineData("{},", 300_000)]
    [InlineData("a: b,", 200_000)]
    public void More_than_two_hundred_thousand_values_are_refused(string value, int times) =>
        Assert.Equal(
            "more than 200,000 values",
            Problems(Parse($"a: [{string.Concat(Enumerable.Repeat(value, times))}]"))[^1].Message);

    [Fact]
    public void More_than_a_mebibyte_is_refused_unread()
    {
        using Folder folder = new();
        string text = "about: " + new string('x', Limits.FileBytes);

        Assert.Equal("the file is larger than 1 MiB", Assert.Single(Problems(Parse(text))).Message);
        Assert.Equal("the file is larger than 1 MiB", Assert.Single(Problems(ScenarioFile.Load(folder.Write("large.yaml", text)))).Message);
        Assert.Equal("the file is larger than 1 MiB", Assert.Single(Problems(Parse(Scenarios.Small.Text, "about=" + text))).Message);
        Assert.Contains("larger than 4 MiB", Assert.Single(Problems(ScenarioFile.FromCanonical(new string(' ', Limits.CanonicalBytes + 1)))).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_without_end_is_read_no_further_than_it_may_be_long()
    {
        if (File.Exists("/dev/zero"))
        {
            Assert.Equal("the file is larger than 1 MiB", Assert.Single(Problems(ScenarioFile.Load("/dev/zero"))).Message);
        }
    }

    [Theory]
    [InlineData("issues", "arms", "{control: [north], statusQuo: 0}", 200)]
    [InlineData("parties", "north", "{}", 200)]
    [InlineData("actors", "palace", "{party: east, role: third-party}", 200)]
    [InlineData("relations", "border", "{between: [north, south]}", 400)]
    [InlineData("shocks", "flood", "{round: 1}", 1000)]
    public void Entries_are_counted(string section, string first, string entry, int most)
    {
        string more = string.Concat(Enumerable.Range(0, most).Select(index => Invariant($"\n  extra-{index}: {entry}")));

        Assert.Contains(
            Problems(Parse(Small($"\n  {first}:", $"{more}\n  {first}:"))),
            problem => problem.Path == section && problem.Hint == Invariant($"at most {most}"));
    }

    [Fact]
    public void Members_of_a_bloc_are_counted() =>
        Assert.Contains(
            Problems(Parse(Small("positions: [0.4]", $"positions: [{string.Join(',', Enumerable.Repeat("0", 10_001))}]"))),
            problem => problem.Message == "10001 entries" && problem.Hint == "at most 10000");

    [Fact]
    public void A_hundred_thousand_unknown_keys_are_refused_without_looking_for_what_was_meant()
    {
        string keys = string.Concat(Enumerable.Range(0, 60_000).Select(index => Invariant($"unknown-{index}: 1\n")));

        Assert.Equal(Limits.Problems + 1, Problems(Parse(keys + "name: x\n")).Count);
    }

    [Theory]
    [InlineData("a: &a [*a]\n")]
    [InlineData("a: {*b}\n")]
    [InlineData("a:\n  *b]\nc: 1\n")]
    [InlineData("a: &a [x]\nb: &b [*a, *a]\nc: &c [*b, *b]\n")]
    public void Aliases_are_refused_before_anything_is_built_of_them(string text) =>
        Assert.Contains(Problems(Parse(text)), problem => problem.Message.StartsWith("the alias", StringComparison.Ordinal));

    [Theory]
    [InlineData("a: !!]\n")]
    [InlineData("name: x\n!!]é'': 1\n")]
    public void A_tag_that_is_none_is_refused(string text) =>
        Assert.Contains(Problems(Parse(text)), problem => problem.Message.StartsWith("not YAML", StringComparison.Ordinal) && problem.Line >= 1);

    [Fact]
    public void What_a_message_quotes_is_short_and_harmless()
    {
        string key = new('k', 64);
        string value = new string('v', 10_000) + "\\e[2J";

        foreach (Problem problem in Problems(Parse($"{key}: 1\nrounds: \"{value}\"\n")))
        {
            Assert.InRange(problem.ToString().Length, 1, 400);
            Assert.DoesNotContain(problem.ToString(), letter => char.IsControl(letter));
        }
    }

    [Fact]
    public void Whatever_is_typed_over_a_scenario_it_is_played_or_refused_with_a_place()
    {
        string text = Scenarios.Small.Text;
        Gen<string> scrap = Gen.OneOf(
            Gen.Char["{}[]:,-?&*!|>'\"%@`#\n \t\u0085\u00a0é0159._ex~<"].Array[1, 3].Select(letters => new string(letters)),
            Gen.OneOf(new[] { "---\n", "...\n", "\r\n", "<<: ", "null", "? ", "- ", "!!str ", "&a ", "*a", "0x", "1e9", "|\n", "\\x", "\"", "'",
                "# " }.Select(word => Gen.Const(word)).ToArray()));
        Gen<(int At, int Gone, string Scrap)> edit = Gen.Select(Gen.Int[0, text.Length], Gen.Int[0, 4], scrap);

        edit.Array[1, 4].Sample(
            edits =>
            {
                string spoilt = edits.Aggregate(text, (before, change) =>
                {
                    int at = Math.Min(change.At, before.Length);
                    return before.Remove(at, Math.Min(change.Gone, before.Length - at)).Insert(at, change.Scrap);
                });
                switch (Parse(spoilt))
                {
                    case Loaded.Refused refused:
                        Assert.NotEmpty(refused.Problems);
                        Assert.All(refused.Problems, problem => Assert.InRange(problem.Line, 1, spoilt.Count(letter => letter is '\n' or '\r') + 1));
                        break;
                    case Loaded.Ready ready:
                        Simulation.Play(new CompiledScenario(ready.Scenario), seed: 1, rounds: 2);
                        break;
                }
            },
            iter: 3000);
    }
}
