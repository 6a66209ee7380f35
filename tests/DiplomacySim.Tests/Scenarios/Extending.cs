using DiplomacySim.Scenarios;
using static DiplomacySim.Tests.Scenarios.Reading;

namespace DiplomacySim.Tests.Scenarios;

public sealed class Extending : IDisposable
{
    private readonly Folder folder = new();

    public Extending() => folder.Write("small.yaml", Small.Text);

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_variant_that_says_nothing_is_its_base() =>
        Assert.Equal(Canonical(Parse(Small.Text)), Canonical(Variant("")));

    [Fact]
    public void Maps_merge_key_by_key_and_the_rest_replaces()
    {
        var scenario = Ready(Variant("issues: {trade: {statusQuo: 0.4, levels: [0.4]}}\nactors: {palace: {ideal: {trade: 0.5}}}\n")).Scenario;

        Assert.Equal(["arms", "trade"], scenario.Issues.Select(issue => issue.Id));
        Assert.Equal((0.5, 0.4), (scenario.Issues[0].StatusQuo, scenario.Issues[1].StatusQuo));
        Assert.Equal([0.4], scenario.Issues[1].Levels);
        Assert.Equal(new Dictionary<string, double> { ["arms"] = 0.9, ["trade"] = 0.5 }, scenario.Actors[0].Ideal);
    }

    [Fact]
    public void New_entries_come_after_those_of_the_base() =>
        Assert.Equal(
            ["north", "south", "east", "west"],
            Ready(Variant("parties: {west: {}, north: {code: N}}\n")).Scenario.Parties.Select(party => party.Id));

    [Fact]
    public void Null_takes_an_entry_or_a_field_away()
    {
        var scenario = Ready(Variant(
            "shocks: null\nincidents: {raid: null}\nissues: {trade: {instrument: null}}\nactors: {palace: {ideal: {arms: null}}}\n")).Scenario;

        Assert.Empty(scenario.Shocks);
        Assert.Empty(scenario.Incidents);
        Assert.Null(scenario.Issues[1].Instrument);
        Assert.Equal(["trade"], scenario.Actors[0].Ideal.Keys);
    }

    [Fact]
    public void Null_with_nothing_to_take_away_is_refused_with_what_may_be_meant()
    {
        Problem problem = Assert.Single(Problems(Variant("incidents:\n  riad: null\n")));

        Assert.Equal(("variant.yaml", 3, 9, "did you mean 'raid'?"), (Path.GetFileName(problem.File), problem.Line, problem.Column, problem.Hint));
    }

    [Fact]
    public void A_challenger_can_want_nothing_of_an_issue_that_the_incumbent_cares_for()
    {
        var scenario = Scenario(Reading.Small("ideal: {arms: 0.1}", "ideal: {arms: null}"));

        Assert.Equal(["trade"], scenario.Elections[0].Challenger.Ideal.Keys);
        Assert.Equal("palace", scenario.Elections[0].Challenger.Id);
        Assert.Equal((0.5, 0.01), (scenario.Elections[0].Challenger.Judgement.Recognition, scenario.Elections[0].Challenger.Judgement.Noise));
    }

    [Fact]
    public void A_challenger_follows_what_a_variant_changes_in_the_incumbent()
    {
        var scenario = Ready(Variant("actors: {palace: {judgement: {noise: 0.2}}}\n")).Scenario;

        Assert.Equal(0.2, scenario.Elections[0].Challenger.Judgement.Noise);
    }

    [Fact]
    public void Problems_of_the_base_are_told_in_the_base_and_those_of_the_variant_in_the_variant()
    {
        folder.Write("small.yaml", Reading.Small("capability: 0.4", "capability: 4"));

        Assert.Equal(
            [("variant.yaml", 2, 19), ("small.yaml", 15, 23)],
            Problems(Variant("parties: {north: {codex: N}}\n")).Select(problem => (Path.GetFileName(problem.File), problem.Line, problem.Column)));
    }

    [Fact]
    public void A_base_is_named_relative_to_the_file_that_extends_it()
    {
        folder.Write("variants/one.yaml", "extends: ../small.yaml\nname: One\n");
        string two = folder.Write("two.yaml", "extends: variants/one.yaml\nrounds: 3\n");

        var scenario = Ready(ScenarioFile.Load(two)).Scenario;

        Assert.Equal(("One", 3), (scenario.Name, scenario.Rounds));
    }

    [Theory]
    [InlineData("extends: no-such.yaml\n", "cannot be read", "there is no such file")]
    [InlineData("extends: variant.yaml\n", "extends itself", "")]
    [InlineData("extends: /etc/hostname\n", "found '/etc/hostname'", "relative to this file")]
    [InlineData("extends: \"\"\n", "found the text", "relative to this file")]
    [InlineData("extends: [a]\n", "found a list", "a text")]
    public void A_base_that_cannot_be_one_is_refused_where_it_is_named(string text, string message, string hint)
    {
        string file = folder.Write("variant.yaml", text);

        Problem problem = Assert.Single(Problems(ScenarioFile.Load(file)));

        Assert.Equal((file, 1, 10, "extends"), (problem.File, problem.Line, problem.Column, problem.Path));
        Assert.Contains(message, problem.Message, StringComparison.Ordinal);
        Assert.Contains(hint, problem.Hint, StringComparison.Ordinal);
    }

    [Fact]
    public void A_circle_of_bases_is_refused()
    {
        folder.Write("a.yaml", "extends: b.yaml\n");
        folder.Write("b.yaml", "extends: ./a.yaml\n");

        Assert.Contains("extends itself", Assert.Single(Problems(ScenarioFile.Load(folder.Path("a.yaml")))).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(8, true)]
    [InlineData(9, false)]
    public void At_most_eight_files_extend_one_another(int files, bool isReady)
    {
        for (int index = 2; index <= files; index++)
        {
            folder.Write(Invariant($"{index}.yaml"), index == 2 ? "extends: small.yaml\n" : Invariant($"extends: {index - 1}.yaml\n"));
        }

        Assert.Equal(isReady, ScenarioFile.Load(folder.Path(Invariant($"{files}.yaml"))) is Loaded.Ready);
    }

    [Fact]
    public void A_text_without_a_file_extends_nothing() =>
        Assert.Equal("only a scenario in a file can extend another", Assert.Single(Problems(Parse("extends: small.yaml\n"))).Message);

    [Fact]
    public void A_value_that_is_replaced_loses_its_source()
    {
        Assert.Equal(["issues.arms.statusQuo", "actors.palace.ideal"], Ready(Variant("")).Sources.Keys);
        Assert.Equal(["actors.palace.ideal"], Ready(Variant("issues: {arms: {statusQuo: 0.1}}\n")).Sources.Keys);
        Assert.Equal("a poll", Ready(Variant("issues: {arms: {statusQuo: {value: 0.1, source: a poll}}}\n")).Sources["issues.arms.statusQuo"]);
    }

    [Theory]
    [InlineData("statusQuo: 0.2", "statusQuo: ‸{value: 0.2}", "the source is missing")]
    [InlineData("statusQuo: 0.2", "statusQuo: {value: ‸2, source: a}", "2 is out of range")]
    [InlineData("statusQuo: 0.2", "statusQuo: {value: 0.2, source: ‸2016}", "no text")]
    [InlineData("statusQuo: 0.2", "statusQuo: {value: 0.2, source: a, ‸note: b}", "unknown key")]
    [InlineData("statusQuo: 0.2", "statusQuo: {value: ‸{value: 0.2, source: a}, source: a}", "found a map")]
    [InlineData("levels: [0, 0.2, 1]", "levels: ‸{values: [0, 0.2, 1]}", "the source is missing")]
    public void A_source_stands_beside_a_value(string part, string by, string message) =>
        Refuse(part, by, message, "");

    [Fact]
    public void Lists_and_tables_and_what_is_in_them_carry_sources()
    {
        string text = Reading.Small("levels: [0, 0.2, 1]", "levels: {values: [0, {value: 0.2, source: law}, 1], source: treaty}")
            .Replace("kind: tit-for-tat", "kind: {value: tit-for-tat, source: memoirs}", StringComparison.Ordinal);

        Assert.Equal(
            [
                ("issues.arms.statusQuo", "a treaty, article 2"),
                ("issues.trade.levels", "treaty"),
                ("issues.trade.levels.1", "law"),
                ("actors.palace.ideal", "speech of 2017"),
                ("actors.palace.tactic.kind", "memoirs"),
            ],
            Ready(Parse(text)).Sources.Select(source => (source.Key, source.Value)));
        Assert.Equal(Canonical(Parse(Small.Text)), Canonical(Parse(text)));
    }

    private static string Canonical(Loaded loaded) => Ready(loaded).Canonical;

    private Loaded Variant(string text) => ScenarioFile.Load(folder.Write("variant.yaml", "extends: small.yaml\n" + text));
}
