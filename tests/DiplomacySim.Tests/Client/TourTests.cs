using System.Security.Cryptography;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using DiplomacySim.Client;
using DiplomacySim.Contracts;
using DiplomacySim.Scenarios;
using DiplomacySim.UseCases;

namespace DiplomacySim.Tests;

public sealed partial class TourTests
{
    private static readonly GuidedTour Tour = GuidedTour.Own;

    [Fact]
    public async Task Without_a_step_all_are_listed_and_nothing_is_played()
    {
        using var client = new CommandRunner();
        var (exit, output, errors) = await client.Run("tour", "--json");
        await DocumentCheck.Of(output);
        var steps = JsonNode.Parse(output)!["steps"]!.AsArray();

        Assert.Equal((ExitCodes.Ok, ""), (exit, errors));
        Assert.Equal(Tour.Steps.Select(step => step.Title), steps.Select(step => step!["title"]!.GetValue<string>()));
        Assert.All(steps, step => Assert.Null(step!["outcome"]));
        Assert.Empty(Directory.EnumerateFileSystemEntries(client.Folder));
    }

    [Fact]
    public async Task Every_step_shows_its_run_and_every_command_that_it_names_goes_on_from_there()
    {
        using var client = new CommandRunner();
        for (var number = 1; number <= Tour.Steps.Count; number++)
        {
            var step = Tour.Step(number);
            var (_, told, _) = await client.Run("tour", $"{number}", "--json");
            var (exit, shown, errors) = await client.Run("tour", $"{number}");
            await DocumentCheck.Of(told);
            var outcome = JsonNode.Parse(told)!["steps"]![0]!["outcome"]!;
            var show = JsonNode.Parse((await client.Run("show", GuidedTour.RunOf(number), "--json")).Output)!;

            Assert.True(exit == ExitCodes.Ok, errors);
            Assert.All([step.Title, step.Quote, step.Look, step.Question, .. step.Text, .. step.Next,
                .. outcome["words"]!.AsArray().Select(word => word!.GetValue<string>())],
                text => Assert.Contains(Flat(text), Flat(shown), StringComparison.Ordinal));
            Assert.Equal(show["hash"]!.GetValue<string>(), outcome["hash"]!.GetValue<string>());
            Assert.Equal(show["verdict"]!.GetValue<string>(), outcome["verdict"]!.GetValue<string>());
        }

        using var scratch = new CommandRunner();
        foreach (var command in Tour.Steps.SelectMany(step => step.Next))
        {
            string[] elsewhere = command.Split(' ')[0] is "report" or "plot" ? ["-o", Path.Combine(scratch.Folder, "page.html")] : [];
            string[] words = [.. command.Split(' '), .. elsewhere.Length > 0 && command.StartsWith("plot", StringComparison.Ordinal)
                ? ["-o", Path.Combine(scratch.Folder, "picture.svg")] : elsewhere];
            var (exit, _, errors) = await client.Run(words);
            Assert.True(exit == ExitCodes.Ok, $"{command}: {errors}");
        }
    }

    [Fact]
    public void What_the_texts_say_of_the_runs_is_so()
    {
        Log[] logs = [.. Enumerable.Range(1, Tour.Steps.Count).Select(Played)];
        int Count(int step, params ActKind[] kinds) => logs[step - 1].Acts.Count(act => kinds.Contains(act.Kind));

        // Two presidents meet as before, but nothing is bound.
        Assert.True(Count(1, ActKind.SummitWithoutResult, ActKind.Meeting) > 0);
        Assert.Equal(0, Count(1, ActKind.Deal));
        // On twelve issues.
        Assert.Equal(12, logs[1].Setting.Issues.Length);
        Assert.True(Count(2, ActKind.Rejection) > 0);
        // They agree on text after text, and at home each one falls.
        Assert.True(Count(3, ActKind.Acceptance) > 1);
        Assert.Equal(Count(3, ActKind.Acceptance), Count(3, ActKind.DealFailed));
        Assert.Equal(Count(3, ActKind.Acceptance), Count(3, ActKind.Amendment));
        Assert.Equal(0, Count(3, ActKind.Deal));
        // They sign.
        Assert.True(Count(4, ActKind.Deal) > 0);
        Assert.True(Count(4, ActKind.Tranche) > 0);
        // No meetings and no offers.
        Assert.Equal(0, Count(5, ActKind.SummitWithoutResult, ActKind.Meeting, ActKind.Offer, ActKind.Demand, ActKind.Counter));
    }

    [Fact]
    public void Every_act_that_a_text_names_is_the_vote_that_it_speaks_of()
    {
        var named = 0;
        for (var number = 1; number <= Tour.Steps.Count; number++)
        {
            var (step, log) = (Tour.Step(number), Played(number));
            foreach (var id in Acts().Matches(string.Join(' ', [step.Look, step.Question, .. step.Text, .. step.Next]))
                .Select(match => int.Parse(match.Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture)))
            {
                named++;
                var act = log.Acts[id - 1];
                var why = Explanation.Of(log, new Chance(step.Run.Seed), id);
                Assert.Equal("congress", log.Setting.Scenario.Actors[act.Actor].Id);
                Assert.Equal(ActKind.Amendment, act.Kind);
                Assert.True(act.Tally.WasTaken);
                Assert.True(act.Decision!.Value.Margin < 0);
                Assert.NotNull(why.Marginal);
            }
        }

        Assert.True(named >= 2);
    }

    [Fact]
    public async Task Handouts_are_the_same_bytes_again_and_hold_all_that_the_step_says()
    {
        using var client = new CommandRunner();
        using var other = new CommandRunner();
        var (first, second) = (Path.Combine(client.Folder, "pages"), Path.Combine(other.Folder, "pages"));
        var (exit, output, errors) = await client.Run("tour", "--handout", first, "--json");
        await DocumentCheck.Of(output);
        await other.Run("tour", "--handout", second);
        var (again, _, why) = await client.Run("reproduce", Path.Combine(first, "manifest.json"));

        Assert.True(exit == ExitCodes.Ok, errors);
        Assert.True(again == ExitCodes.Ok, why);
        var files = Directory.EnumerateFiles(first).Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal).ToArray();
        Assert.Equal(["manifest.json", .. Enumerable.Range(1, Tour.Steps.Count).Select(step => $"tour-{step}.html")], files);
        Assert.All(files, file => Assert.Equal(File.ReadAllBytes(Path.Combine(first, file)), File.ReadAllBytes(Path.Combine(second, file))));
        foreach (var (step, handout) in Tour.Steps.Zip(JsonNode.Parse(output)!["handouts"]!.AsArray()))
        {
            var file = File.ReadAllBytes(Path.Combine(first, handout!["file"]!.GetValue<string>()));
            var page = Flat(System.Net.WebUtility.HtmlDecode(System.Text.Encoding.UTF8.GetString(file)));
            Assert.Equal(handout["sha256"]!.GetValue<string>(), Convert.ToHexStringLower(SHA256.HashData(file)));
            Assert.All([step.Title, step.Quote, step.Look, step.Question, .. step.Text],
                text => Assert.Contains(Flat(text), page, StringComparison.Ordinal));
            Assert.Contains("<svg", page, StringComparison.Ordinal);
            Assert.Contains("class=\"room\"", page, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("9")]
    [InlineData("0")]
    [InlineData("one")]
    public async Task A_step_that_there_is_not_is_refused_and_nothing_is_made(string step)
    {
        using var client = new CommandRunner();
        var pages = Path.Combine(client.Folder, "pages");
        var (exit, output, errors) = await client.Run("tour", step, "--handout", pages);

        Assert.Equal((ExitCodes.Usage, ""), (exit, output));
        Assert.Contains(step, errors, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFileSystemEntries(client.Folder));
    }

    [Fact]
    public async Task Another_run_of_the_name_is_not_taken_for_that_of_the_step()
    {
        using var client = new CommandRunner();
        await client.Run("run", "scenarios/talk-only.yaml", "--rounds", "2", "--run-id", "tour-1", "--json");
        var (exit, _, errors) = await client.Run("tour", "1");

        Assert.Equal(ExitCodes.Usage, exit);
        Assert.Contains("tour-1", errors, StringComparison.Ordinal);
    }

    private static Log Played(int number)
    {
        var order = Tour.Order(number, new ScenarioFolder(Repository.Path("scenarios"), MindFiles.None));
        return Simulation.Play(RunSetups.OnRecord(order, MindFiles.None), order.Seed, order.Rounds);
    }

    /// <summary>Lines of a terminal break where they like.</summary>
    private static string Flat(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    [GeneratedRegex(@"\b(?:[Aa]ct|explain tour-\d|flip tour-\d|--before) (\d+)")]
    private static partial Regex Acts();
}
