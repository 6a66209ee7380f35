using DiplomacySim.Analysis.Theory;
using DiplomacySim.Contracts;
using DiplomacySim.Model;

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
            Assert.Equal(Simulation.Play(new Setting(scenario), 7, rounds).Hash, status.Hash);
        }
    }

    [Theory]
    [InlineData("rubinstein")]
    [InlineData("uncertain-congress")]
    [InlineData("noise")]
    [InlineData("emissions")]
    [InlineData("condorcet")]
    public void A_run_played_again_on_the_same_table_is_the_same(string name)
    {
        var setting = new Setting(Repository.Scenario($"theory/{name}.yaml"));
        var simulation = new Simulation(setting, new Chance(1));
        simulation.Play(3);
        simulation.Restart(new Chance(5));
        var log = new Log(setting);
        simulation.Run.Attend(log);
        simulation.Play(3);

        Assert.Equal(Simulation.Play(setting, 5, 3).Hash, log.Hash);
    }
}
