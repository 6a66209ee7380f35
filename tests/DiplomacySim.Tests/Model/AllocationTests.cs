using DiplomacySim.Model;

namespace DiplomacySim.Tests;

public sealed class AllocationTests
{
    public static TheoryData<string> Files => Repository.ScenarioFiles;

    [Theory, MemberData(nameof(Files))]
    public void Runs_played_again_allocate_nothing(string file)
    {
        var setting = new Setting(Repository.Scenario(file));
        var simulation = new Simulation(setting, new Chance(0));
        Play(simulation, setting.Scenario.Rounds);
        Play(simulation, setting.Scenario.Rounds);
        var before = GC.GetAllocatedBytesForCurrentThread();
        Play(simulation, setting.Scenario.Rounds);

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    private static void Play(Simulation simulation, int rounds)
    {
        for (var seed = 0; seed < 50; seed++)
        {
            simulation.Restart(new Chance(seed));
            simulation.Play(rounds);
        }
    }
}
