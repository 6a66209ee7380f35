using DiplomacySim.Scenarios;
using DiplomacySim.UseCases;

namespace DiplomacySim.Tests;

/// <summary>What a scenario has switched on, and how it is taken out.</summary>
public sealed class MechanismsTests
{
    public static TheoryData<string> Files => Repository.ScenarioFiles;

    [Theory, MemberData(nameof(Files))]
    public void Each_can_be_taken_out_by_itself_and_is_then_gone_with_no_other(string file)
    {
        var all = Mechanisms.Of(Repository.Scenario(file));

        Assert.All(all, mechanism => Assert.Equal(
            all.Where(other => other != mechanism).Select(other => other.Name),
            Mechanisms.Of(Repository.Scenario(file, [.. mechanism.Without])).Select(other => other.Name)));
    }

    [Fact]
    public void The_flagship_without_any_is_the_one_on_the_contract_curve()
    {
        var all = Mechanisms.Of(Repository.Scenario("paris-2018.yaml"));
        var without = new CompiledScenario(Repository.Scenario("paris-2018.yaml", [.. all.SelectMany(mechanism => mechanism.Without)]));
        var curve = new CompiledScenario(Repository.Scenario("contract-curve.yaml"));

        Assert.True(all.Count > 15, $"{all.Count}");
        Assert.Empty(Mechanisms.Of(curve.Scenario));
        for (var seed = 1; seed <= 5; seed++)
        {
            Assert.Equal(Simulation.Play(curve, seed, 48).Hash, Simulation.Play(without, seed, 48).Hash);
        }
    }

    [Theory, MemberData(nameof(Files))]
    public void Circumstances_can_be_otherwise_in_every_scenario(string file)
    {
        var scenario = Repository.Scenario(file);

        Assert.All(OtherCircumstances.Of(scenario), change => Assert.NotNull(Repository.Scenario(file, [.. change.Sets])));
    }
}
