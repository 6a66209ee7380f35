using System.Diagnostics;
using System.Text.Json;
using DiplomacySim.Model;

namespace DiplomacySim.Tests;

public sealed class CommandTests : IDisposable
{
    private const string Nile = "scenarios/nile-2019.yaml";
    private readonly Program program = new();

    public void Dispose() => program.Dispose();

    [Fact]
    public async Task A_run_prints_one_document_that_show_repeats()
    {
        var (exit, output, _) = await program.Run("run", Nile, "--seed", "3", "--json", "--run-id", "first");
        var (shown, repeated, _) = await program.Run("show", "first", "--json");
        using var document = JsonDocument.Parse(output);
        var root = document.RootElement;

        Assert.Equal((0, 0), (exit, shown));
        Assert.Equal(output, repeated);
        Assert.Equal("diplomacysim/run/1", root.GetProperty("schema").GetString());
        Assert.Equal(Simulation.Play(new Setting(Repository.Scenario("nile-2019.yaml")), 3).Hash, root.GetProperty("hash").GetString());
        Assert.Equal(36 * 6, root.GetProperty("measures").GetArrayLength());
        Assert.All(["run", "scenario", "seed", "rounds", "verdict", "counts"], name => Assert.True(root.TryGetProperty(name, out var _), name));
    }

    [Fact]
    public async Task The_terms_of_each_decision_in_the_log_add_up_to_its_value()
    {
        await program.Run("run", Nile, "--json", "--run-id", "one");
        var (_, output, _) = await program.Run("log", "one", "--json");
        using var document = JsonDocument.Parse(output);
        var decisions = document.RootElement.GetProperty("acts").EnumerateArray()
            .Select(act => act.GetProperty("decision")).Where(decision => decision.ValueKind == JsonValueKind.Object).ToArray();

        Assert.NotEmpty(decisions);
        Assert.All(decisions, decision => Assert.Equal(
            decision.GetProperty("value").GetDouble(),
            decision.GetProperty("terms").EnumerateArray().Sum(term => term.GetProperty("value").GetDouble()),
            9));
    }

    [Fact]
    public async Task Log_prints_event_data_and_replay_the_same_hash()
    {
        await program.Run("run", Nile, "--run-id", "one");
        var (_, csv, _) = await program.Run("log", "one", "--csv");
        var (exit, replay, _) = await program.Run("replay", "last");
        var lines = csv.Split('\n', StringSplitOptions.RemoveEmptyEntries);

        Assert.Equal("date,source,target,cameo,goldstein,quad,issue,text,round,id", lines[0]);
        Assert.All(lines.Skip(1), line => Assert.Matches("^20[12][0-9]-[01][0-9]-01,[A-Z]*,[A-Z]*,[0-9]{2,4},-?[0-9]+\\.[0-9],[1-4],", line));
        Assert.Equal(0, exit);
        Assert.StartsWith("The same log again", replay, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_run_for_people_is_plain_text_where_it_is_no_terminal()
    {
        var (exit, output, _) = await program.Run("run", Nile, "--rounds", "4");

        Assert.Equal(0, exit);
        Assert.DoesNotContain('\u001b', output);
        Assert.Contains("November 2019 (round 1)", output, StringComparison.Ordinal);
        Assert.Contains("Verdict on egypt-ethiopia after 4 rounds", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Problems_of_a_scenario_come_all_at_once_with_their_place()
    {
        var (exit, output, errors) = await program.Run("run", Nile, "--set", "actors.cairo.judgement.noise=-1", "--set", "actors.kairo.party=egypt");

        Assert.Equal(3, exit);
        Assert.Equal("", output);
        Assert.Contains("--set:1:", errors, StringComparison.Ordinal);
        Assert.Contains("--set:2:", errors, StringComparison.Ordinal);
        Assert.Contains("cairo", errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_as_json_lists_problems_with_file_line_column_path_message_and_hint()
    {
        var (exit, output, _) = await program.Run("check", Nile, "--set", "rounds=0", "--json");
        using var document = JsonDocument.Parse(output);
        var problem = document.RootElement.GetProperty("problems")[0];

        Assert.Equal(1, exit);
        Assert.All(["file", "line", "column", "path", "message", "hint"], name => Assert.True(problem.TryGetProperty(name, out var _), name));
    }

    [Theory]
    [InlineData(4, "show", "nobody")]
    [InlineData(5, "runs", "--silo", "127.0.0.1:1")]
    [InlineData(5, "runs", "--silo", "nonsense")]
    [InlineData(0, "check", "scenarios/paris-2018.yaml")]
    [InlineData(0, "schema")]
    [InlineData(0, "runs")]
    public async Task Exit_codes_are_those_of_the_table(int code, params string[] arguments) => Assert.Equal(code, (await program.Run(arguments)).Exit);

    [Fact]
    public async Task An_interrupted_run_can_be_resumed_and_ends_as_if_it_had_not_been()
    {
        const int Rounds = 10_000;
        using var process = program.Start("run", Nile, "--rounds", $"{Rounds}", "--run-id", "long", "--json");
        await Task.Run(() => process.StandardError.Read());
        Process.Start("kill", ["-INT", $"{process.Id}"]).WaitForExit();
        var (exit, _, errors) = await Program.End(process);
        Assert.True(exit == 7, errors);

        var (resumed, output, _) = await program.Run("resume", "long", "--json");
        using var document = JsonDocument.Parse(output);

        Assert.Equal(0, resumed);
        Assert.Equal(Simulation.Play(new Setting(Repository.Scenario("nile-2019.yaml")), 1, Rounds).Hash, document.RootElement.GetProperty("hash").GetString());
    }

    [Fact]
    public async Task A_run_killed_at_any_moment_goes_on_where_it_was_and_loses_nothing()
    {
        var moments = new Chance(20);
        using (var first = program.Start("run", Nile, "--rounds", "10000", "--run-id", "killed", "--json"))
        {
            await Task.Run(() => first.StandardError.Read());
            first.Kill();
            await first.WaitForExitAsync();
        }

        for (var kill = 1; kill < 20; kill++)
        {
            using var process = program.Start("resume", "killed", "--json");
            process.BeginErrorReadLine();
            await Task.Delay(TimeSpan.FromMilliseconds(400 + (500 * moments.Draw(kill, Purpose.Incident, 0))));
            process.Kill();
            await process.WaitForExitAsync();
        }

        var (exit, output, errors) = await program.Run("resume", "killed", "--json");
        Assert.True(exit == 0, errors);
        using var document = JsonDocument.Parse(output);
        Assert.Equal(10_000, document.RootElement.GetProperty("played").GetInt32());
        Assert.Equal(Simulation.Play(new Setting(Repository.Scenario("nile-2019.yaml")), 1, 10_000).Hash, document.RootElement.GetProperty("hash").GetString());
    }

    [Fact]
    public async Task Two_processes_on_one_data_folder_the_second_is_told_so()
    {
        using var process = program.Start("run", Nile, "--rounds", "10000", "--json");
        await Task.Run(() => process.StandardError.Read());
        var (exit, _, errors) = await program.Run("runs");
        process.Kill();

        Assert.Equal(6, exit);
        Assert.Contains("in use", errors, StringComparison.Ordinal);
    }
}
