using DiplomacySim.Analysis.Theory;

namespace DiplomacySim.Tests;

/// <summary>What is played lands on the literature's numbers, with the published parameters and with others.</summary>
public sealed class TheoryTests
{
    public static TheoryData<string> Names => [.. Literature.All.Select(law => law.Name)];

    [Theory, MemberData(nameof(Names))]
    public void A_published_result_holds(string name)
    {
        var law = Literature.Named(name)!;
        foreach (var (sets, published) in law.Cases)
        {
            var results = law.Check(Scenario(name, [.. sets]), published).ToArray();

            Assert.True(results.Length >= published.Count, $"{name}: {published.Count} values are published, {results.Length} are measured.");
            Assert.All(results, result => Assert.True(result.Holds, $"{result}"));
        }
    }

    [Theory, MemberData(nameof(Names))]
    public void Every_result_has_a_scenario_that_expects_it(string name) => Assert.Equal(name, Scenario(name).Expects);

    [Fact]
    public void Every_scenario_of_theory_stands_for_a_result() => Assert.Equal(
        Literature.All.Select(law => law.Name).Order(StringComparer.Ordinal),
        Directory.EnumerateFiles(Repository.Path("scenarios/theory"), "*.yaml").Select(path => Path.GetFileNameWithoutExtension(path))
            .Order(StringComparer.Ordinal));

    [Fact]
    public void The_forecast_is_reported_beside_the_weighted_mean()
    {
        var law = Literature.Named("emissions")!;
        var results = law.Check(Scenario("emissions"), []).ToArray();

        Assert.All(results.Where(result => result.Measure.StartsWith("median", StringComparison.Ordinal)),
            result => Assert.Contains("weighted mean: 7.3900", result.Note, StringComparison.Ordinal));
        var log = Simulation.Play(new CompiledScenario(Scenario("emissions")), 1);
        Assert.All(Enumerable.Range(1, 8), round => Assert.Equal(
            Enum.GetValues<CentralPoint>(),
            log.Acts.Where(act => act.Round == round && act.Kind == ActKind.Result).Select(act => act.As<ForecastPoint>().Which)));
    }

    [Fact]
    public void The_exponents_of_risk_are_those_of_the_replication()
    {
        var simulation = new Simulation(new CompiledScenario(Scenario("emissions")), new Chance(1));
        var contest = Contest.Of(simulation.Run.World, simulation.Run.World.Game!);

        double[] published = [1.4057, 0.7542, 0.5089, 1.4057, 1.0465, 1.0465, 1.9649, 0.5, 2.0, 1.1121];
        var risks = simulation.Run.Setting.Executives.OfType<int>().Select(actor => contest.Risk[Array.IndexOf(contest.Actors, actor)]);
        Assert.All(published.Zip(risks), pair => Assert.Equal(pair.First, pair.Second, 4));
    }

    [Fact]
    public void The_trajectory_depends_neither_on_the_unit_of_the_issue_nor_on_the_order_of_capabilities_scale()
    {
        double[] Medians(Scenario scenario) =>
        [
            .. Simulation.Play(new CompiledScenario(scenario), 1).Acts
                .Where(act => act.Is(out ForecastPoint found) && found.Which == CentralPoint.Median)
                .Select(act => act.As<ForecastPoint>().Point),
        ];

        var scenario = Scenario("emissions");
        var halved = scenario with
        {
            Actors = [.. scenario.Actors.Select(actor =>
                actor with { Ideal = new Dictionary<string, double> { ["delay"] = actor.Ideal["delay"] / 2 } })],
            Parties = [.. scenario.Parties.Select(party => party with { Capability = party.Capability * 3 })],
        };

        Assert.All(Medians(scenario).Zip(Medians(halved)), pair => Assert.Equal(pair.First, 2 * pair.Second, 9));
    }

    private static Scenario Scenario(string name, params string[] sets) => Repository.Scenario($"theory/{name}.yaml", sets);
}
