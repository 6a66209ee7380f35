using CsCheck;
using DiplomacySim.Scenarios;
using static DiplomacySim.Tests.Scenarios.Reading;

namespace DiplomacySim.Tests.Scenarios;

public class Overriding
{
    private static readonly (string Path, string[] Values)[] Settings =
    [
        ("rounds", ["1", "12", "10000"]),
        ("issues.trade.statusQuo", ["0", "0.7", "{value: 0.3, source: a guess}"]),
        ("issues.trade.levels", ["[]", "[0.5]", "[0, 1]"]),
        ("issues.trade.points.0.5", ["tariffs", "\"\""]),
        ("actors.palace.ideal.trade", ["0.25", "1e-3"]),
        ("actors.palace.ideal", ["{arms: 0.3}", "{values: {trade: 0.6}, source: a speech}"]),
        ("actors.palace.tactic.kind", ["linear", "boulware"]),
        ("actors.diet.chamber.powers.veto", ["true", "false"]),
        ("parties", ["{west: {}}", "{north: {capability: 0.9}}"]),
        ("elections.spring.challenger.judgement.noise", ["0.4"]),
        ("shocks.flood", ["{round: 7}", "null"]),
    ];

    private static readonly Gen<(string Path, string Value)> Setting =
        Gen.Int[0, Settings.Length - 1].SelectMany(index =>
            Gen.Int[0, Settings[index].Values.Length - 1].Select(value => (Settings[index].Path, Settings[index].Values[value])));

    [Fact]
    public void An_override_says_the_same_as_a_variant_that_holds_only_that_value()
    {
        using Folder folder = new();
        folder.Write("small.yaml", Small.Text);

        Setting.Sample(
            setting =>
            {
                string file = folder.Write("variant.yaml", $"extends: small.yaml\n{AsYaml(setting.Path, setting.Value)}\n");
                Loaded.Ready variant = Ready(ScenarioFile.Load(file));
                Loaded.Ready set = Ready(Parse(Small.Text, $"{setting.Path}={setting.Value}"));
                Assert.Equal((variant.Canonical, Dump(variant.Scenario)), (set.Canonical, Dump(set.Scenario)));
                Assert.Equal(variant.Sources, set.Sources);
            },
            iter: 100,
            threads: 1);
    }

    [Fact]
    public void To_set_twice_is_to_set_once_and_the_later_one_stays() =>
        Gen.Select(Setting, Setting).Where((one, other) => one.Value != "null" && other.Value != "null").Sample(
            (one, other) =>
            {
                string first = $"{one.Path}={one.Value}";
                string second = $"{other.Path}={other.Value}";
                Assert.Equal(Canonical(second), Canonical(second, second));
                if (one.Path == other.Path && !one.Value.StartsWith('{') && !other.Value.StartsWith('{'))
                {
                    Assert.Equal(Canonical(second), Canonical(first, second));
                }
            },
            iter: 200);

    [Fact]
    public void Settings_of_different_values_do_not_depend_on_their_order()
    {
        string[] sets = ["rounds=3", "issues.arms.statusQuo=0.9", "actors.palace.salience.trade=5", "parties.south.capability=0.8"];

        Gen.Shuffle(sets).Sample(shuffled => Assert.Equal(Canonical(sets), Canonical(shuffled)), iter: 50);
    }

    [Theory]
    [InlineData("actors.diet.powers.veto=false")]
    [InlineData("actors.diet.veto=false")]
    [InlineData("actors.diet.chamber.powers.veto=false")]
    public void Records_on_the_way_can_be_left_out_where_one_field_only_can_be_meant(string set) =>
        Assert.False(Scenario(Small.Text, set).Actors[1].Chamber.Powers.Veto);

    [Theory]
    [InlineData("actors.palace.noise=0", 1, "'noise' leads nowhere", "it is under judgement.noise, contact.noise, coercion.noise")]
    [InlineData("actor.palace.role=executive", 1, "'actor' leads nowhere", "did you mean 'actors'?")]
    [InlineData("actors.palce.role=executive", 1, "'palce' leads nowhere", "did you mean 'palace'?")]
    [InlineData("rounds.first=3", 1, "'first' leads nowhere", "has no parts")]
    [InlineData("extends=other.yaml", 1, "'extends' leads nowhere", "")]
    [InlineData("actors.palace.ideal.army=1", 1, "unknown issue 'army'", "did you mean 'arms'?")]
    [InlineData("rounds=many", 8, "found 'many'", "a whole number from 1 to 10000")]
    [InlineData("rounds=0", 8, "0 is out of range", "a whole number from 1 to 10000")]
    [InlineData("rounds=017", 8, "found '017'", "17")]
    [InlineData("issues.trade.levels=[0, .5]", 25, "found '.5'", "0.5")]
    [InlineData("issues.trade.levels=[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[", 53, "more than 32 levels of nesting", "")]
    [InlineData("issues.trade.levels=[0, &a 1]", 25, "the anchor &a", "")]
    [InlineData("issues.trade.levels=[0, 1", 26, "not YAML", "")]
    [InlineData("name=2018", 6, "'2018' is no text", "\"2018\"")]
    [InlineData("rounds=", 8, "nothing is written after '='", "")]
    [InlineData("rounds", 1, "'rounds' is no override", "path=value")]
    [InlineData("=3", 1, "'=3' is no override", "path=value")]
    [InlineData("shocks.flod=null", 1, "'flod' leads nowhere", "did you mean 'flood'?")]
    [InlineData("actors.palace.mind=null", 20, "nothing to take away", "")]
    public void An_override_that_cannot_be_is_refused_by_its_number_and_column(string set, int column, string message, string hint)
    {
        Problem problem = Assert.Single(Problems(Parse(Small.Text, "rounds=12", set)));

        Assert.Equal(("--set", 2, column), (problem.File, problem.Line, problem.Column));
        Assert.Contains(message, problem.Message, StringComparison.Ordinal);
        Assert.Contains(hint, problem.Hint, StringComparison.Ordinal);
    }

    [Fact]
    public void Problems_of_overrides_come_with_those_of_the_file() =>
        Assert.Equal(["test.yaml", "--set", "--set"], Problems(Parse(Reading.Small("capability: 0.4", "capability: 4"), "rounds=x", "turns=3"))
        .Select(problem => problem.File));

    [Fact]
    public void A_new_entry_can_be_set_as_a_whole() =>
        Assert.Equal(["north", "south", "east", "west"], Scenario(Small.Text, "parties.west={capability: 0.1}").Parties.Select(party => party.Id));

    private static string Canonical(params string[] sets) => Ready(Parse(Small.Text, sets)).Canonical;

    /// <summary>A path and a value as a nested map; the number in the path of a point is one key.</summary>
    private static string AsYaml(string path, string value)
    {
        string[] keys = path.Contains("points", StringComparison.Ordinal) ? ["issues", "trade", "points", "0.5"] : path.Split('.');
        return string.Concat(keys.Skip(1).Select(key => $"{{{key}: ").Prepend($"{keys[0]}: ")) + value + new string('}', keys.Length - 1);
    }
}
