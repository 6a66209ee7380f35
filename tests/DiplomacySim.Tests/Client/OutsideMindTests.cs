using System.Text.Json;

namespace DiplomacySim.Tests;

/// <summary>Minds from outside through commands and silos: with the same file a run is the same, without it the program says which one.</summary>
public sealed class OutsideMindTests : IDisposable
{
    private const string Paris = "scenarios/paris-2018.yaml";
    private static readonly string[] Seated = ["--set", "actors.congress.mind=cautious-senate"];
    private static readonly string[] Given = ["--minds", OutsideMinds.ExampleFile];

    /// <summary>Asks for nothing.</summary>
    private const string Meek =
        "turn.Question == Question.Propose ? new() { Choice = Choice.Offer, Amount = 0 } : best.Answer(turn, view)";

    private readonly CommandRunner client = new();

    public void Dispose() => client.Dispose();

    private string[] Other => ["--minds", OutsideMinds.Altered(client.Folder)];

    private static string Needed => OutsideMinds.Load(OutsideMinds.ExampleFile).Files.Single().ToString();

    [Fact]
    public async Task A_run_is_played_among_grains_and_replayed_with_the_same_file_only()
    {
        await Play();

        var (exit, output, errors) = await client.Run(["replay", "one", .. Given]);
        Assert.True(exit == 0, errors);
        Assert.StartsWith("The same log again", output, StringComparison.Ordinal);
        await Refused($"Run 'one' needs the minds of {Needed}; they were not given (--minds FILE).", "replay", "one");
        await Refused($"Run 'one' needs the minds of {Needed}; another file of that name was given: 1.2.0.0 (SHA-256 ", ["replay", "one", .. Other]);
    }

    [Fact]
    public async Task Whatever_reads_the_run_wants_its_minds()
    {
        string[][] commands =
        [
            ["resume", "one"], ["show", "one"], ["log", "one"], ["explain", "one", "1"], ["flip", "one", "1"], ["winset", "one", "--round", "1"],
            ["trace", "one"], ["ledger", "one"], ["diff", "one", "last"], ["branch", "one", "--at", "2", "--set", "rules.coercion=false"],
        ];
        await Play();
        foreach (var command in commands)
        {
            await Refused($"needs the minds of {Needed}", command);
            var (exit, _, errors) = await client.Run([.. command, .. Given]);
            Assert.True(exit == 0, errors);
        }
    }

    [Fact]
    public async Task A_branch_that_brings_an_outside_mind_in_needs_it_and_its_parent_does_not()
    {
        await client.Run("run", Paris, "--rounds", "4", "--run-id", "usual", "--json");
        var (exit, _, errors) = await client.Run(["branch", "usual", "--at", "3", .. Seated, "--run-id", "changed", .. Given]);
        Assert.True(exit == 0, errors);

        await Refused($"Run 'changed' needs the minds of {Needed}", "replay", "changed");
        Assert.Equal(0, (await client.Run(["replay", "changed", .. Given])).Exit);
        Assert.Equal(0, (await client.Run("replay", "usual")).Exit);
    }

    [Fact]
    public async Task A_run_without_outside_minds_is_the_same_whether_or_not_they_are_there()
    {
        var alone = Hash(await client.Run("run", Paris, "--rounds", "4", "--run-id", "alone", "--json"));
        var beside = Hash(await client.Run(["run", Paris, "--rounds", "4", "--run-id", "beside", "--json", .. Given]));

        Assert.Equal(alone, beside);
        Assert.Equal(0, (await client.Run("replay", "beside")).Exit);
    }

    [Fact]
    public async Task A_silo_plays_with_the_same_file_and_refuses_without()
    {
        var expected = await Play();
        using var folder = new CommandRunner();
        using (var without = await SiloProcess.Start(Path.Combine(folder.Folder, "without")))
        {
            await Refused($"Run 'two' at this silo needs the minds of {Needed}; they were not given", [.. At(without, "run"), "--run-id", "two"]);
            await Refused($"at this silo needs the minds of {Needed}; they were not given", [.. At(without, "ensemble"), "--runs", "3"]);
        }

        using (var other = await SiloProcess.Start(Path.Combine(folder.Folder, "other"), Other))
        {
            await Refused($"Run 'two' at this silo needs the minds of {Needed}; another file", [.. At(other, "run"), "--run-id", "two"]);
        }

        using var same = await SiloProcess.Start(Path.Combine(folder.Folder, "same"), Given);
        Assert.Equal(expected, Hash(await client.Run([.. At(same, "run"), "--run-id", "two"])));
        var (exit, _, errors) = await client.Run("replay", "two", "--silo", same.Address);
        Assert.Equal(1, exit);
        Assert.Contains("Run 'two' needs the minds", errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_run_that_a_silo_cannot_go_on_with_for_want_of_its_minds_waits_for_them()
    {
        using (var silo = await SiloProcess.Start(client.Folder, $"--DiplomacySim:Minds:0={OutsideMinds.ExampleFile}"))
        {
            using var running = client.Start(["run", Paris, "--run-id", "long", "--rounds", "10000", "--json", .. Seated, .. Given, "--silo",
                silo.Address]);
            while ((await client.Run(["log", "long", "--round", "1", .. Given, "--silo", silo.Address])).Exit != 0)
            {
                await Task.Yield();
            }

            await silo.End(Signal.Kill);
            running.Interrupt();
            await running.End();
        }

        await Refused("Run 'long' at this silo needs the minds of", "resume", "long");
        var (exit, output, errors) = await client.Run(["show", "long", "--json", .. Given]);
        Assert.True(exit == 0, errors);
        Assert.Equal("running", JsonDocument.Parse(output).RootElement.GetProperty("state").GetString());
    }

    [Fact]
    public async Task Results_name_the_file_and_come_out_again_with_it()
    {
        var results = Path.Combine(client.Folder, "results");
        var (exit, _, errors) = await client.Run(["ensemble", Paris, "--runs", "3", "--rounds", "6", .. Seated, .. Given, "--out", results]);
        Assert.True(exit == 0, errors);
        var manifest = Path.Combine(results, "manifest.json");
        var root = JsonDocument.Parse(await File.ReadAllTextAsync(manifest)).RootElement;
        var file = Assert.Single(root.GetProperty("minds").EnumerateArray());

        Assert.Equal(OutsideMinds.Example, file.GetProperty("assembly").GetString());
        Assert.Equal("1.2.0.0", file.GetProperty("version").GetString());
        Assert.Contains(file.GetProperty("sha256").GetString()!, Needed, StringComparison.Ordinal);
        Assert.DoesNotContain(client.Folder, root.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("--minds", root.GetProperty("command").ToString(), StringComparison.Ordinal);
        await Refused($"needs the minds of {Needed}", "reproduce", manifest);
        await Refused($"needs the minds of {Needed}", ["reproduce", manifest, .. Other]);
        Assert.Equal(0, (await client.Run(["reproduce", manifest, .. Given])).Exit);
    }

    [Fact]
    public async Task Results_without_outside_minds_do_not_name_the_file_that_was_given()
    {
        var results = Path.Combine(client.Folder, "results");
        await client.Run(["ensemble", Paris, "--runs", "2", "--rounds", "3", .. Given, "--out", results]);

        Assert.DoesNotContain("minds", await File.ReadAllTextAsync(Path.Combine(results, "manifest.json")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_ensemble_among_grains_is_the_one_on_the_kernel()
    {
        string[] command = ["ensemble", Paris, "--runs", "3", "--rounds", "8", "--json", .. Seated, .. Given];
        var (_, kernel, _) = await client.Run(command);
        var (exit, live, errors) = await client.Run([.. command, "--live"]);

        Assert.True(exit == 0, errors);
        Assert.Equal(kernel, live);
    }

    [Theory]
    [InlineData("congress", 0, "1 checked, nothing wrong.")]
    [InlineData("kremlin", 1, "the mind 'cautious-senate' does not answer what the six phases ask of an executive")]
    public async Task Check_accepts_a_mind_from_outside_where_it_fits(string actor, int code, string said)
    {
        string[] command = ["check", Paris, "--set", $"actors.{actor}.mind=cautious-senate"];
        var (exit, output, _) = await client.Run([.. command, .. Given]);

        Assert.Equal(code, exit);
        Assert.Contains(said, output, StringComparison.Ordinal);
        Assert.Contains("there is no mind 'cautious-senate'", (await client.Run(command)).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_mind_from_outside_is_held_against_a_published_result()
    {
        var file = OutsideMinds.Write(client.Folder, "players",
            $"public class Patient : IMind {{ private readonly IMind best = new BestResponse(); {Bargainer("patient", "best.Answer(turn, view)")} }}"
                + $"public class Meek : IMind {{ private readonly IMind best = new BestResponse(); {Bargainer("meek", Meek)} }}");
        string[] command = ["theory", "rubinstein", "--json", "--minds", file, "--set"];
        var (exit, output, errors) = await client.Run([.. command, "actors.one.mind=patient"]);
        var (fails, _, _) = await client.Run([.. command, "actors.one.mind=meek"]);

        Assert.True(exit == 0, errors + output);
        Assert.Equal(1, fails);
    }

    [Fact]
    public async Task All_minds_are_listed_with_their_files()
    {
        var (_, output, _) = await client.Run(["minds", "--json", .. Given]);
        var minds = JsonDocument.Parse(output).RootElement.GetProperty("minds").EnumerateArray().ToArray();

        Assert.Equal(MindCatalogue.BuiltIn.Names.Count() + 2, minds.Length);
        Assert.Equal(JsonValueKind.Null, minds[0].GetProperty("file").ValueKind);
        Assert.Equal(OutsideMinds.Example, minds[^1].GetProperty("file").GetProperty("assembly").GetString());
        Assert.Contains("cautious-senate, of DiplomacySim.ExampleMinds 1.2.0.0", (await client.Run(["minds", .. Given])).Output,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Files_that_cannot_be_used_are_a_mistake_of_the_command_line()
    {
        string[] wrong = ["--minds", "nowhere.dll", "--minds", "README.md"];
        var (exit, output, errors) = await client.Run(["run", Paris, .. wrong]);
        Assert.Equal((2, ""), (exit, output));
        Assert.Contains("nowhere.dll: there is no such file.", errors, StringComparison.Ordinal);
        Assert.Contains("README.md: the file is no .NET assembly.", errors, StringComparison.Ordinal);

        using var silo = Program.Start("diplomacysim-silo.dll", client.Folder, wrong);
        var (end, _, told) = await Program.End(silo);
        Assert.Equal(2, end);
        Assert.Contains("nowhere.dll: there is no such file.", told, StringComparison.Ordinal);
        Assert.Contains("README.md: the file is no .NET assembly.", told, StringComparison.Ordinal);
    }

    private static string Bargainer(string name, string answer) =>
        $$"""
        public string Name => "{{name}}"; public string Description => "Bargains."; public bool Fits(Role role, Game? game) => best.Fits(role, game);
        public Move Answer(in Turn turn, View view) => {{answer}};
        public bool Accepts(Text text, in Turn turn, View view) => best.Accepts(text, turn, view);
        """;

    private async Task<string> Play() =>
        Hash(await client.Run(["run", Paris, "--rounds", "4", "--run-id", "one", "--json", .. Seated, .. Given]));

    private static string[] At(SiloProcess silo, string command) =>
        [command, Paris, "--rounds", "4", "--json", .. Seated, .. Given, "--silo", silo.Address];

    private static string Hash((int Exit, string Output, string Errors) run)
    {
        Assert.True(run.Exit == 0, run.Errors);
        return JsonDocument.Parse(run.Output).RootElement.GetProperty("hash").GetString()!;
    }

    private async Task Refused(string message, params string[] command)
    {
        var (exit, output, errors) = await client.Run(command);
        Assert.Equal((1, ""), (exit, output));
        Assert.Contains(message, errors, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", errors, StringComparison.Ordinal);
    }
}
