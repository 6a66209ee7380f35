using DiplomacySim.Analysis.Theory;
using DiplomacySim.Contracts;

namespace DiplomacySim.Tests;

/// <summary>Games beside the six phases are played among grains as on one thread.</summary>
public sealed class TheoryShellTests
{
    [Fact]
    public async Task Every_scenario_of_theory_gives_the_same_log_among_grains_as_on_one_thread()
    {
        await using var cluster = await Cluster.Start(1);
        foreach (var law in Literature.All)
        {
            var file = $"theory/{law.Name}.yaml";
            var scenario = Repository.Scenario(file);
            var rounds = Math.Min(40, scenario.Rounds);
            var status = await cluster.Play(cluster.Order(file, 7, rounds));

            Assert.Equal(RunState.Finished, status.State);
            Assert.Equal(Simulation.Play(new CompiledScenario(scenario), 7, rounds).Hash, status.Hash);
        }
    }
}
