using System.Text.RegularExpressions;
using DiplomacySim.Client;
using Spectre.Console;

namespace DiplomacySim.Tests;

/// <summary>What people read fits their terminal, and no number is broken on the way.</summary>
public sealed partial class FittedTableTests : IClassFixture<FittedTableTests.Played>
{
    private const int Wide = 100_000;
    private readonly Played played;

    public FittedTableTests(Played played) => this.played = played;

    public static TheoryData<string> Commands =>
    [
        "show prespa", "ledger prespa", "winset prespa --round 0", "questions prespa --round 3", "diff prespa other", "runs", "ensembles",
        "debrief prespa", "brief scenarios/prespa-2018.yaml --as athens",
        "ensemble scenarios/prespa-2018.yaml --runs 40 --rounds 12",
        "compare scenarios/nile-2019.yaml --with rules.exchanges=1 --runs 40 --rounds 12",
        "sweep scenarios/nile-2019.yaml --over actors.cairo.readiness=0:1:0.5 --over actors.addis-ababa.readiness=0:1:0.5 --runs 5 --rounds 12",
        "tipping scenarios/nile-2019.yaml --over actors.cairo.readiness=0:1 --until index>=-0.5 --runs 5 --rounds 12",
        "sensitivity scenarios/nile-2019.yaml --walks 2 --rows 2 --keep 2 --runs 1 --rounds 6",
        "sensitivity scenarios/nile-2019.yaml --rank --runs 4 --rounds 6",
        "solve scenarios/theory/nash.yaml", "theory rubinstein", "theory nash", "minds",
    ];

    [Theory, MemberData(nameof(Commands))]
    public async Task What_a_command_says_fits_and_has_all_its_numbers(string command) => await Fits(command.Split(' '));

    /// <summary>Every kind of act that is a decision.</summary>
    [Fact]
    public async Task Explanations_and_flips_fit_and_have_all_their_numbers()
    {
        foreach (var act in played.Decisions)
        {
            await Fits("explain", "prespa", $"{act}");
        }

        await Fits("flip", "prespa", $"{played.Decisions[^1]}");
    }

    [Fact]
    public void Bars_go_first_then_texts_are_broken_and_a_row_that_still_does_not_fit_is_a_list()
    {
        var table = new FittedTable("a text", ">a number", "|a bar");
        table.AddRow("many words that can be broken", "123456.789", "██████████");

        Assert.Contains("██████████", Shown(table, 60), StringComparison.Ordinal);
        Assert.Contains("many words that can be broken  123456.789", Shown(table, 45), StringComparison.Ordinal);
        Assert.DoesNotContain("█", Shown(table, 45), StringComparison.Ordinal);
        Assert.Equal(["a text             a number", "many words that  123456.789", "can be broken"], Lines(Shown(table, 29)));
        Assert.Equal(["a text many words", "that can be broken", "  a number", "123456.789"], Lines(Shown(table, 18)));
    }

    /// <summary>Lines to be copied are not broken.</summary>
    [Fact]
    public async Task The_help_fits_and_has_all_its_words()
    {
        var whole = await played.Say(Wide, "help");
        foreach (var width in (int[])[60, 80, 140])
        {
            var fitted = await played.Say(width, "help");
            Assert.All(fitted.Split('\n').Where(line => !line.Contains("alias", StringComparison.Ordinal)),
                line => Assert.True(line.Length <= width, $"{width}: {line}"));
            Assert.Equal(Said(whole), Said(fitted));
        }

        static string[] Said(string text) => text.Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries);
    }

    [Theory]
    [InlineData("  one two three four five", 4, 25, "  one two three four five")]
    [InlineData("  one two three four five", 4, 24, "  one two three four\n    five")]
    [InlineData("a   columns stay as they are", 4, 24, "a   columns stay as they\n    are")]
    [InlineData("on a screen that is hardly there", 2, 1, "on a screen that is\n  hardly there")]
    [InlineData("aVeryLongWordThatIsWiderThanTheScreen so", 2, 10, "aVeryLongWordThatIsWiderThanTheScreen\n  so")]
    public void Text_is_broken_between_words_and_set_in(string text, int indent, int width, string expected) =>
        Assert.Equal(expected, Wrapped.Of(text, indent, width));

    private static string[] Lines(string text) => [.. text.TrimEnd('\n').Split('\n').Select(line => line.TrimEnd())];

    private static string Shown(FittedTable table, int width)
    {
        using var output = new StringWriter();
        Screens.Redirected(output, TextWriter.Null, new(TextReader.Null), width: width).Show(table);
        return output.ToString();
    }

    private async Task Fits(params string[] command)
    {
        var whole = await played.Say(Wide, command);
        foreach (var width in (int[])[60, 80, 100, 140])
        {
            var fitted = await played.Say(width, command);
            Assert.All(fitted.Split('\n'), line => Assert.True(line.TrimEnd().Length <= width, $"{width}: {line}"));
            Assert.Equal(Numbers(whole), Numbers(fitted));
        }
    }

    private static IEnumerable<string> Numbers(string text) => Decimal().Matches(text).Select(match => match.Value).Order(StringComparer.Ordinal);

    [GeneratedRegex(@"[+−-]?\d+\.\d+")]
    private static partial Regex Decimal();

    /// <summary>A record that the commands are asked about.</summary>
    public sealed class Played : IAsyncLifetime, IDisposable
    {
        private readonly RecordFolder folder = new();

        /// <summary>One act of each kind that is somebody's decision.</summary>
        public IReadOnlyList<int> Decisions { get; private set; } = [];

        public async Task InitializeAsync()
        {
            await Say(Wide, "run", "scenarios/prespa-2018.yaml", "--run-id", "prespa", "--seed", "9007199254740993", "--json");
            await Say(Wide, "branch", "prespa", "--at", "3", "--set", "rules.exchanges=1", "--run-id", "other", "--json");
            var run = await Client.Commands.RecordReader.Read(folder.Place, "prespa", default);
            Decisions =
            [
                .. run.Log.Acts.Where(act => DecisionPoint.Of(run.Log, run.Chance, act.Id) is not null).DistinctBy(act => act.Kind)
                    .Select(act => act.Id),
            ];
        }

        public async Task<string> Say(int width, params string[] command)
        {
            using var output = new StringWriter();
            using var errors = new StringWriter();
            var screen = Screens.Redirected(output, errors, new(TextReader.Null), width: width);
            string[] at = command[0] is "brief" or "solve" or "theory" or "minds" or "help" ? [] : ["--data-folder", folder.Path];
            Assert.True(await CommandLine.Invoke([.. command, .. at], screen, default) == 0, errors.ToString());
            return output.ToString();
        }

        public Task DisposeAsync() => Task.CompletedTask;

        public void Dispose() => folder.Dispose();
    }
}
