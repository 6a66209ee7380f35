using System.Text.Json;
using DiplomacySim.Analysis;
using DiplomacySim.Scenarios;
using DiplomacySim.UseCases;

namespace DiplomacySim.Tests;

public sealed class EnsembleCommandTests : IDisposable
{
    private const string Nile = "scenarios/nile-2019.yaml";
    private const string Cairo = "actors.cairo.readiness";
    private readonly CommandRunner client = new();

    public void Dispose() => client.Dispose();

    /// <summary>The yardstick can be varied as any other number; whose deals are looked at can be said.</summary>
    [Theory]
    [InlineData("verdict=recovering")]
    [InlineData("deals@egypt-ethiopia")]
    public async Task Sensitivity_varies_the_yardstick(string of)
    {
        var (exit, output, errors) = await client.Run("sensitivity", Nile, "--over", "rules.measures.change=0.15:6", "--over",
            "rules.measures.stockWeight=0.25:1", "--of", of, "--runs", "10", "--keep", "0", "--json");
        Assert.True(exit == 0, errors);
        using var document = JsonDocument.Parse(output);
        var strengths = document.RootElement.GetProperty("parameters").EnumerateArray()
            .ToDictionary(found => found.GetProperty("path").GetString()!, found => found.GetProperty("strength").GetProperty("mean").GetDouble());

        Assert.Equal(2, strengths.Count);
        Assert.Equal(of.StartsWith("verdict", StringComparison.Ordinal), strengths["rules.measures.change"] > 0);
    }

    [Fact]
    public async Task An_ensemble_prints_one_document_with_what_the_kernel_plays()
    {
        var (exit, output, errors) = await client.Run("ensemble", Nile, "--runs", "300", "--seed", "4", "--json");
        Assert.True(exit == 0, errors);
        using var document = JsonDocument.Parse(output);
        var root = document.RootElement;
        var outcomes = new Outcomes(new CompiledScenario(Repository.Scenario("nile-2019.yaml")));
        foreach (var batch in Player.PlayAll(new CompiledScenario(Repository.Scenario("nile-2019.yaml")), 300, 36, 4))
        {
            outcomes.Add(batch);
        }

        Assert.Equal("diplomacysim/ensemble/1", root.GetProperty("schema").GetString());
        Assert.Equal(300, root.GetProperty("runs").GetInt32());
        Assert.Equal(300, root.GetProperty("verdicts").EnumerateObject().Sum(verdict => verdict.Value.GetProperty("count").GetInt32()));
        Assert.Equal(outcomes.Mean(RunMeasure.Place("meetings")).Mean, root.GetProperty("counts").GetProperty("meetings").GetDouble());
        Assert.Equal(36 * 3 * RoundMeasure.PerRelation, root.GetProperty("measures").GetArrayLength());
        Assert.All(root.GetProperty("measures").EnumerateArray(), spread => Assert.True(
            spread.GetProperty("q05").GetDouble() <= spread.GetProperty("q50").GetDouble() && spread.GetProperty("q50")
                .GetDouble() <= spread.GetProperty("q95").GetDouble()));
        var seed = root.GetProperty("verdicts").EnumerateObject().First(verdict => verdict.Value.GetProperty("count").GetInt32() > 0);
        var (_, run, _) = await client.Run("run", Nile, "--json", "--seed", $"{seed.Value.GetProperty("seed").GetInt64()}");
        Assert.Equal(seed.Name, JsonDocument.Parse(run).RootElement.GetProperty("verdict").GetString());
    }

    /// <summary>With tables the rounds of every run stay on record, without them only how they spread.</summary>
    [Fact]
    public async Task What_is_folded_gives_the_same_document_as_what_is_kept()
    {
        string[] asked = ["ensemble", Nile, "--runs", "700", "--rounds", "120", "--json"];
        var (exit, first, errors) = await client.Run(asked);
        Assert.True(exit == 0, errors);
        var (_, again, _) = await client.Run(asked);
        var (_, tables, _) = await client.Run([.. asked, "--out", Path.Combine(client.Folder, "tables")]);
        var (_, live, _) = await client.Run("ensemble", Nile, "--runs", "20", "--json", "--live");
        var (_, played, _) = await client.Run("ensemble", Nile, "--runs", "20", "--json");

        Assert.Equal(first, again);
        Assert.NotEqual(Id(first), Id(tables));
        Assert.Equal(first, tables.Replace(Id(tables), Id(first), StringComparison.Ordinal));
        Assert.Equal(played, live);

        static string Id(string document) => JsonDocument.Parse(document).RootElement.GetProperty("ensemble").GetString()!;
    }

    [Theory]
    [InlineData("1")]
    [InlineData("5")]
    public async Task The_number_of_processors_changes_no_byte(string processors)
    {
        var (_, usual, _) = await client.Run("ensemble", Nile, "--runs", "300", "--json");
        using var other = new Program();
        other.Environment["DOTNET_PROCESSOR_COUNT"] = processors;
        var (exit, output, errors) = await other.Run("ensemble", Nile, "--runs", "300", "--json");

        Assert.True(exit == 0, errors);
        Assert.Equal(usual, output);
    }

    /// <summary>A comparison tells what the mean of differences on equal seeds tells; with nothing changed there is no difference.</summary>
    [Fact]
    public async Task A_comparison_is_paired()
    {
        var (exit, output, errors) = await client.Run("compare", Nile, "--with", $"{Cairo}=0", "--runs", "100", "--json");
        Assert.True(exit == 0, errors);
        var differences = JsonDocument.Parse(output).RootElement.GetProperty("differences").EnumerateArray().ToArray();
        var index = differences.Single(difference => difference.GetProperty("measure").GetString() == "index");
        Assert.Equal(index.GetProperty("second").GetDouble() - index.GetProperty("first").GetDouble(), index.GetProperty("difference").GetDouble(),
            9);
        Assert.True(index.GetProperty("saved").GetDouble() > 1);
        Assert.All(differences, difference => Assert.True(difference.GetProperty("paired").GetBoolean()));

        var (_, same, _) = await client.Run("compare", Nile, Nile, "--runs", "100", "--json");
        Assert.All(
            JsonDocument.Parse(same).RootElement.GetProperty("differences").EnumerateArray()
                .Where(difference => difference.GetProperty("pairs").GetInt32() > 0),
            difference => Assert.Equal(0, difference.GetProperty("difference").GetDouble()));
    }

    [Fact]
    public async Task A_sweep_plays_each_point_as_if_it_were_alone()
    {
        var (exit, output, errors) = await client.Run("sweep", Nile, "--over", $"{Cairo}=0:0.8:0.4", "--runs", "60", "--json");
        Assert.True(exit == 0, errors);
        Assert.Contains("3 points of 1 parameter, 180 runs", errors, StringComparison.Ordinal);
        var points = JsonDocument.Parse(output).RootElement.GetProperty("points").EnumerateArray().ToArray();
        Assert.Equal(["0", "0.4", "0.8"], points.Select(point => point.GetProperty("parameters").GetProperty(Cairo).GetString()));
        var (_, alone, _) = await client.Run("ensemble", Nile, "--set", $"{Cairo}=0.4", "--runs", "60", "--json");
        Assert.Equal(
            JsonDocument.Parse(alone).RootElement.GetProperty("outcomes").GetProperty("index").GetProperty("mean").GetDouble(),
            points[1].GetProperty("outcomes").GetProperty("index").GetProperty("mean").GetDouble());
    }

    [Fact]
    public async Task What_a_mechanism_does_is_what_a_comparison_without_it_shows()
    {
        string[] asked = [Nile, "--runs", "60", "--set", "rules.scaledThresholds=true", "--set", "rules.netted=false", "--json"];
        var (exit, output, errors) = await client.Run(["ablate", .. asked]);
        Assert.True(exit == 0, errors);
        var changes = JsonDocument.Parse(output).RootElement.GetProperty("changes").EnumerateArray().ToArray();

        Assert.Equal(["thresholds by what is bound", "concessions not netted"],
            changes.Where(change => change.GetProperty("isMechanism").GetBoolean()).Select(change => change.GetProperty("name").GetString()));
        foreach (var change in changes)
        {
            string[] with = [.. change.GetProperty("sets").EnumerateArray().SelectMany(set => (string[])["--with", set.GetString()!])];
            var (_, compared, _) = await client.Run(["compare", .. asked, .. with]);
            Assert.Equal(
                Differences(JsonDocument.Parse(compared).RootElement).Order(), Differences(change).Order());
        }

        static IEnumerable<string> Differences(JsonElement of) =>
            of.GetProperty("differences").EnumerateArray().Select(difference => JsonSerializer.Serialize(difference));
    }

    [Fact]
    public async Task Among_actor_grains_the_same_comes_out()
    {
        var (_, kernel, _) = await client.Run("ensemble", Nile, "--runs", "20", "--json");
        var (exit, live, errors) = await client.Run("ensemble", Nile, "--runs", "20", "--json", "--live");
        var (_, runs, _) = await client.Run("runs", "--json");

        Assert.True(exit == 0, errors);
        Assert.Equal(kernel, live);
        Assert.Matches("Among grains: .* runs a second", errors);
        Assert.Equal(20, JsonDocument.Parse(runs).RootElement.GetProperty("runs").GetArrayLength());
    }

    [Fact]
    public async Task A_dry_run_plays_nothing()
    {
        var (exit, output, errors) = await client.Run("sweep", Nile, "--over", $"{Cairo}=0:1", "--sobol", "8", "--dry-run");
        var (_, listed, _) = await client.Run("ensembles", "--json");

        Assert.Equal((0, ""), (exit, output));
        Assert.Contains("8 points of 1 parameter, 1,600 runs of 36 rounds, about", errors, StringComparison.Ordinal);
        Assert.Empty(JsonDocument.Parse(listed).RootElement.GetProperty("ensembles").EnumerateArray());
    }

    [Theory]
    [InlineData("sweep", "--over", "actors.cairo.readiness=0:1:0.5", "--runs", "7")]
    [InlineData("sensitivity", "--over", "actors.cairo.readiness=0:1", "--walks", "3", "--keep", "0", "--runs", "7")]
    [InlineData("sensitivity", "--rank", "--runs", "7")]
    public async Task A_dry_run_is_a_document_too(params string[] command)
    {
        var (exit, output, errors) = await client.Run([command[0], Nile, .. command[1..], "--dry-run", "--json"]);
        Assert.True(exit == 0, errors);
        var plan = JsonDocument.Parse(output).RootElement;

        Assert.Equal("diplomacysim/plan/1", plan.GetProperty("schema").GetString());
        Assert.Equal((36, 7 * plan.GetProperty("points").GetInt32()), (plan.GetProperty("rounds").GetInt32(), plan.GetProperty("runs").GetInt32()));
        Assert.Contains($"{plan.GetProperty("runs").GetInt32():#,0} runs of 36 rounds", errors, StringComparison.Ordinal);
        Assert.True(plan.GetProperty("parameters").GetInt32() > 0 && plan.GetProperty("seconds").GetDouble() > 0);
    }

    [Fact]
    public async Task An_interrupted_ensemble_is_named_in_the_error_and_goes_on()
    {
        using var command = client.Start("ensemble", Nile, "--runs", "1000000", "--json");
        string ensemble;
        while (true)
        {
            (ensemble, var done) = await client.Newest();
            if (done > 0)
            {
                break;
            }
        }

        command.Interrupt();
        var (exit, output, errors) = await command.End();
        var error = JsonDocument.Parse(errors.TrimEnd('\n').Split('\n')[^1]).RootElement;

        Assert.Equal((7, ""), (exit, output));
        Assert.Equal("interrupted", error.GetProperty("kind").GetString());
        Assert.Contains(ensemble, error.GetProperty("message").GetString(), StringComparison.Ordinal);
    }

    /// <summary>A reader who takes the figures from each other gets the difference beside them, or is told why not.</summary>
    [Fact]
    public void A_difference_that_is_not_that_of_the_rounded_figures_is_known()
    {
        Assert.True(Figures.AddsUp(0.1004, 0.3004, 0.2));
        Assert.False(Figures.AddsUp(0.1004, 0.3006, 0.2002));
        Assert.True(Figures.AddsUp(null, 0.3, null));
    }

    [Fact]
    public async Task A_tipping_point_that_is_not_there_is_said_not_to_be()
    {
        var (exit, output, errors) = await client.Run("tipping", Nile, "--over", $"{Cairo}=0:1", "--until", "index>=9", "--runs", "20", "--json");
        Assert.True(exit == 0, errors);
        var root = JsonDocument.Parse(output).RootElement;

        Assert.Equal(JsonValueKind.Null, root.GetProperty("threshold").ValueKind);
        Assert.Contains("below the level over the whole range", root.GetProperty("none").GetString(), StringComparison.Ordinal);
    }

    /// <summary>How the index starts decides in the first round where it is: the border is known.</summary>
    [Fact]
    public async Task A_tipping_point_that_is_known_is_found()
    {
        const string Start = "relations.egypt-ethiopia.substance.egypt";
        var (_, text, _) = await client.Run("tipping", Nile, "--over", $"{Start}=-10:10", "--until", "index>=0", "--rounds", "1", "--runs", "40",
            "--json");
        var root = JsonDocument.Parse(text).RootElement;
        var (low, high) = (root.GetProperty("low").GetDouble(), root.GetProperty("high").GetDouble());
        double Index(double start) => Player.PlayAll(new CompiledScenario(Start_(start)), 200, 1, 1).SelectMany(batch => Enumerable.Range(0,
            batch.Slice.Count).Select(run => Fixed.Value(batch.Value(run, RunMeasure.Place("index"))))).Average();

        Assert.True(root.GetProperty("rising").GetBoolean());
        Assert.True(Index(low) < 0 && Index(high) > 0);
        Assert.InRange(high - low, 0, 3);

        static Scenario Start_(double start) =>
            ((Loaded.Ready)ScenarioFile.Load(Repository.Path(Nile), FormattableString.Invariant($"{Start}={start}"))).Scenario;
    }

    [Fact]
    public async Task Sensitivity_ranks_and_says_what_each_party_could_change()
    {
        var (exit, output, errors) = await client.Run(
            "sensitivity", Nile, "--over", $"{Cairo}=0:1", "--over", "actors.addis-ababa.readiness=0:1", "--walks", "4", "--rows", "8", "--runs",
                "4", "--rounds", "12", "--json");
        Assert.True(exit == 0, errors);
        var parameters = JsonDocument.Parse(output).RootElement.GetProperty("parameters").EnumerateArray().ToArray();
        Assert.Equal(2, parameters.Length);
        Assert.All(parameters, parameter => Assert.Equal(JsonValueKind.Object, parameter.GetProperty("total").ValueKind));

        var (ranked, changes, problems) = await client.Run("sensitivity", Nile, "--rank", "--runs", "2", "--rounds", "6", "--json");
        Assert.True(ranked == 0, problems);
        var found = JsonDocument.Parse(changes).RootElement.GetProperty("changes").EnumerateArray()
            .Select(change => change.GetProperty("difference").GetDouble()).ToArray();
        Assert.True(found.Length > 50);
        Assert.Equal(found.OrderDescending(), found);
    }

    [Theory]
    [InlineData(3, "--set:1", "ensemble", Nile, "--set", "actors.cairo.redines=1")]
    [InlineData(3, "--over:1", "sweep", Nile, "--over", "actors.cairo.redines=0:1:0.5")]
    [InlineData(3, "--over:2", "sweep", Nile, "--over", "actors.cairo.readiness=0:1:0.5", "--over", "actors.cairo.redines=0:1:0.5")]
    [InlineData(3, "--over:1", "sweep", Nile, "--over", "actors.cairo.readiness=0:3:1")]
    [InlineData(3, "--over:1", "tipping", Nile, "--over", "actors.nobody.readiness=0:1", "--until", "index>=0")]
    [InlineData(3, "rounds is set by --rounds", "sweep", Nile, "--over", "rounds=2:6:2")]
    [InlineData(3, "rounds is set by --rounds", "sweep", Nile, "--over", "rounds=2:6", "--latin", "4")]
    [InlineData(3, "rounds is set by --rounds", "tipping", Nile, "--over", "rounds=2:6", "--until", "index>=0")]
    [InlineData(3, "rounds is set by --rounds", "sensitivity", Nile, "--over", "rounds=2:6")]
    [InlineData(3, "found '1.5'", "sweep", Nile, "--over", "actors.cairo.tactic.horizon=1:3:0.5")]
    [InlineData(3, "found '1.25'", "sweep", Nile, "--over", "rules.exchanges=1:2:0.25")]
    [InlineData(2, "nothing lies from 1 to 0", "sweep", Nile, "--over", "actors.cairo.readiness=1:0:0.1")]
    [InlineData(2, "nothing lies from 1 to 1", "tipping", Nile, "--over", "actors.cairo.readiness=1:1", "--until", "index>=0")]
    [InlineData(2, "do not end at 1", "sweep", Nile, "--over", "actors.cairo.readiness=0:1:0.3")]
    [InlineData(2, "is no goal", "tipping", Nile, "--over", "actors.cairo.readiness=0:1", "--until", "verdict=happy>=0.5")]
    [InlineData(2, "cannot be looked at", "sweep", Nile, "--over", "actors.cairo.readiness=0:1:0.5", "--of", "joy")]
    [InlineData(2, "there is no relation 'us-iran'", "sweep", Nile, "--over", "actors.cairo.readiness=0:1:0.5", "--of", "deals@us-iran")]
    [InlineData(2, "there is no relation 'us-iran'", "tipping", Nile, "--over", "actors.cairo.readiness=0:1", "--until", "deals@us-iran>=1")]
    [InlineData(2, "needs a second scenario", "compare", Nile)]
    [InlineData(2, "needs either", "sweep", Nile)]
    [InlineData(2, "needs either", "sweep", Nile, "--over", "actors.cairo.readiness=0:1", "--latin", "4", "--sobol", "4")]
    [InlineData(2, "--runs must be a whole number", "ensemble", Nile, "--runs", "0")]
    [InlineData(9, "cannot be written", "ensemble", Nile, "--runs", "5", "--out", "/dev/null/results")]
    [InlineData(9, "holds other things", "ensemble", Nile, "--runs", "5", "--out", "scenarios")]
    [InlineData(9, "cannot be read as a manifest", "reproduce", "nowhere/manifest.json")]
    [InlineData(9, "is no manifest", "reproduce", "scenarios/scenario.schema.json")]
    public async Task What_is_wrong_is_said_with_its_place_before_anything_is_played(int code, string said, params string[] command)
    {
        var (exit, output, errors) = await client.Run(command);

        Assert.Equal((code, ""), (exit, output));
        Assert.Contains(said, errors, StringComparison.Ordinal);
        Assert.DoesNotContain("mistake of ours", errors, StringComparison.Ordinal);
    }

    /// <summary>As pandas, R and European spreadsheets write a table of the same two points.</summary>
    [Theory]
    [InlineData(",actors.cairo.readiness,rules.exchanges\n0,0.5,1.0\n1,0.25,2.0\n")]
    [InlineData("\"\",\"actors.cairo.readiness\",\"rules.exchanges\"\n\"1\",0.5,1\n\"2\",0.25,2\n")]
    [InlineData("actors.cairo.readiness;rules.exchanges\r\n0,5;1\r\n0,25;2\r\n")]
    [InlineData("actors.cairo.readiness\trules.exchanges\n0.5\t1\n0.25\t2\n")]
    public async Task A_design_table_can_be_as_other_programs_write_it(string table)
    {
        var file = Path.Combine(client.Folder, "design.csv");
        await File.WriteAllTextAsync(file, table);
        var (exit, output, errors) = await client.Run("sweep", Nile, "--design", file, "--runs", "2", "--rounds", "2", "--json");

        Assert.True(exit == 0, errors);
        Assert.Equal(["0.5 1", "0.25 2"], JsonDocument.Parse(output).RootElement.GetProperty("points").EnumerateArray().Select(point =>
            string.Join(' ', point.GetProperty("parameters").EnumerateObject().Select(parameter => parameter.Value.ToString()))));
    }

    [Theory]
    [InlineData("actors.cairo.redines,rules.exchanges\n1,2\n", ":2:1", "redines")]
    [InlineData("actors.cairo.readiness\n0.5\nmuch\n1.5\n", ":3:1", ":4:1")]
    [InlineData("actors.cairo.readiness\n0.5,3\n", ":2:1", "2 cells below 1 titles")]
    [InlineData("rules.exchanges,rules.exchanges\n1,2\n", ":1:1", "is there twice")]
    [InlineData("rules.exchanges\n\"1\"2\n", ":2:1", "quotes within the cell")]
    [InlineData("actors.cairo.readiness\n", "0 points", "")]
    [InlineData("rounds,actors.cairo.readiness\n5,0.5\n", ":1:1", "rounds is set by --rounds")]
    [InlineData(",rules.exchanges\n0,1.0\n1,1.5\n", ":3:1", "found '1.5'")]
    [InlineData("", "design.csv", "")]
    public async Task A_design_table_with_wrong_columns_or_values_is_refused_with_every_place(string table, string said, string and)
    {
        var file = Path.Combine(client.Folder, "design.csv");
        await File.WriteAllTextAsync(file, table);
        var (exit, output, errors) = await client.Run("sweep", Nile, "--design", file, "--runs", "2");

        Assert.Equal((3, ""), (exit, output));
        Assert.Contains(said, errors, StringComparison.Ordinal);
        Assert.Contains(and, errors, StringComparison.Ordinal);
    }
}
