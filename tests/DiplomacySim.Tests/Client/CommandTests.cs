using System.Text.Json;

namespace DiplomacySim.Tests;

public sealed class CommandTests : IDisposable
{
    private const string Nile = "scenarios/nile-2019.yaml";
    private const string Paris = "scenarios/paris-2018.yaml";
    private readonly CommandRunner client = new();

    public void Dispose() => client.Dispose();

    [Fact]
    public async Task A_run_prints_one_document_that_show_repeats()
    {
        var (exit, output, _) = await client.Run("run", Nile, "--seed", "3", "--json", "--run-id", "first");
        var (shown, repeated, _) = await client.Run("show", "first", "--json");
        using var document = JsonDocument.Parse(output);
        var root = document.RootElement;

        Assert.Equal((0, 0), (exit, shown));
        Assert.Equal(output, repeated);
        Assert.Equal("diplomacysim/run/1", root.GetProperty("schema").GetString());
        Assert.Equal(Simulation.Play(new CompiledScenario(Repository.Scenario("nile-2019.yaml")), 3).Hash, root.GetProperty("hash").GetString());
        Assert.Equal(36 * 6, root.GetProperty("measures").GetArrayLength());
        Assert.All(["run", "scenario", "seed", "rounds", "verdict", "counts"], name => Assert.True(root.TryGetProperty(name, out var _), name));
    }

    [Fact]
    public async Task Time_zone_language_processors_and_a_collector_leave_the_run_as_it_is()
    {
        var (_, usual, _) = await client.Run("run", Nile, "--json", "--run-id", "one", "--rounds", "12");
        using var elsewhere = new Program();
        elsewhere.Environment["TZ"] = "Pacific/Chatham";
        elsewhere.Environment["LC_ALL"] = "tr_TR.UTF-8";
        elsewhere.Environment["DOTNET_PROCESSOR_COUNT"] = "1";
        elsewhere.Environment["OTEL_EXPORTER_OTLP_ENDPOINT"] = "http://127.0.0.1:9";
        var (exit, output, errors) = await elsewhere.Run("run", Nile, "--json", "--run-id", "one", "--rounds", "12");

        Assert.True(exit == 0, errors);
        Assert.Equal(usual, output);
    }

    [Fact]
    public async Task The_terms_of_each_decision_in_the_log_add_up_to_its_value()
    {
        await client.Run("run", Nile, "--json", "--run-id", "one");
        var (_, output, _) = await client.Run("log", "one", "--json");
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
        await client.Run("run", Nile, "--run-id", "one");
        var (_, csv, _) = await client.Run("log", "one", "--csv");
        var (exit, replay, _) = await client.Run("replay", "last");
        var lines = csv.Split('\n', StringSplitOptions.RemoveEmptyEntries);

        Assert.Equal("date,source,target,cameo,goldstein,quad,issue,text,round,id", lines[0]);
        Assert.All(lines.Skip(1), line => Assert.Matches("^20[12][0-9]-[01][0-9]-01,[A-Z]*,[A-Z]*,[0-9]{2,4},-?[0-9]+\\.[0-9],[1-4],", line));
        Assert.Equal(0, exit);
        Assert.StartsWith("The same log again", replay, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_run_for_people_is_plain_text_where_it_is_no_terminal()
    {
        using var program = new Program();
        var (exit, output, _) = await program.Run("run", Nile, "--rounds", "4");

        Assert.Equal(0, exit);
        Assert.DoesNotContain('\u001b', output);
        Assert.Contains("November 2019 (round 1)", output, StringComparison.Ordinal);
        Assert.Contains("Verdict on Egypt and Ethiopia after 4 rounds", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Problems_of_a_scenario_come_all_at_once_with_their_place()
    {
        var (exit, output, errors) = await client.Run("run", Nile, "--set", "actors.cairo.judgement.noise=-1", "--set", "actors.kairo.party=egypt");

        Assert.Equal(3, exit);
        Assert.Equal("", output);
        Assert.Contains("--set:1:", errors, StringComparison.Ordinal);
        Assert.Contains("--set:2:", errors, StringComparison.Ordinal);
        Assert.Contains("cairo", errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_warns_of_what_comes_after_the_last_round()
    {
        var (exit, output, _) = await client.Run("check", Paris, "--set", "rounds=26", "--set", "shocks.late={round: 27, text: after the end}");
        var (earlier, sooner, _) = await client.Run("check", Paris, "--set", "rounds=25", "--json");

        Assert.Equal((0, 0), (exit, earlier));
        Assert.Contains("shocks.late: warning: it is in round 27, after the last one (26)", output, StringComparison.Ordinal);
        Assert.DoesNotContain("presidential-2020", output, StringComparison.Ordinal);
        Assert.Contains("elections.presidential-2020", JsonDocument.Parse(sooner).RootElement.GetProperty("warnings").EnumerateArray()
            .Select(warning => warning.GetProperty("path").GetString()));
    }

    [Fact]
    public async Task Check_as_json_lists_problems_with_file_line_column_path_message_and_hint()
    {
        var (exit, output, _) = await client.Run("check", Nile, "--set", "rounds=0", "--json");
        using var document = JsonDocument.Parse(output);
        var problem = document.RootElement.GetProperty("problems")[0];

        Assert.Equal(1, exit);
        Assert.All(["file", "line", "column", "path", "message", "hint"], name => Assert.True(problem.TryGetProperty(name, out var _), name));
    }

    [Fact]
    public async Task Runs_are_listed_with_state_and_rounds_the_newest_first()
    {
        Assert.Contains("no run yet", (await client.Run("runs")).Output, StringComparison.Ordinal);
        await client.Run("run", Nile, "--run-id", "older", "--rounds", "2", "--json");
        await client.Run("run", Nile, "--run-id", "newer", "--rounds", "3", "--json");
        var (exit, output, _) = await client.Run("runs");
        var lines = output.Split('\n', StringSplitOptions.RemoveEmptyEntries);

        Assert.Equal((0, 3), (exit, lines.Length));
        Assert.Matches("^newer +nile-2019 +1 +3/3 +finished", lines[1]);
        Assert.Matches("^older +nile-2019 +1 +2/2 +finished", lines[2]);
    }

    [Fact]
    public async Task Log_groups_acts_by_round_and_can_be_narrowed_to_a_round_and_an_actor()
    {
        await client.Run("run", Nile, "--rounds", "4", "--run-id", "one", "--json");
        var (_, all, _) = await client.Run("log", "one");
        var (_, some, _) = await client.Run("log", "one", "--round", "3", "--actor", "cairo");
        var lines = some.Split('\n', StringSplitOptions.RemoveEmptyEntries);

        Assert.Equal(4, all.Split('\n')
            .Count(line => line.EndsWith(')') && line.Contains(" (round ", StringComparison.Ordinal) && !line.StartsWith(' ')));
        Assert.Equal("January 2020 (round 3)", lines[0]);
        Assert.All(lines.Skip(1), line => Assert.Matches("^ +[0-9]+ Cairo", line));
    }

    [Fact]
    public async Task Show_says_measures_verdict_counts_and_how_to_go_on()
    {
        await client.Run("run", Nile, "--rounds", "4", "--run-id", "one", "--json");
        var (_, output, _) = await client.Run("show", "last");

        Assert.Contains("grievance", output, StringComparison.Ordinal);
        Assert.Contains("Verdict on Egypt and Ethiopia after 4 rounds", output, StringComparison.Ordinal);
        Assert.Contains("meetings ", output, StringComparison.Ordinal);
        Assert.Contains("finished after 4 of 4 rounds", output, StringComparison.Ordinal);
        Assert.Contains("replay one", output, StringComparison.Ordinal);
    }
}
