using DiplomacySim.Contracts;

namespace DiplomacySim.Tests;

/// <summary>The log of a run is the same whichever shell played it.</summary>
public sealed class ShellTests
{
    private const int Seeds = 50;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Every_scenario_gives_the_same_log_among_grains_as_on_one_thread(short silos)
    {
        await using var cluster = await Cluster.Start(silos);
        foreach (var file in Files())
        {
            var setting = new CompiledScenario(Repository.Scenario(file));
            var statuses = await Task.WhenAll(Enumerable.Range(1, Seeds).Select(seed => cluster.Play(cluster.Order(file, seed))));

            Assert.All(statuses, status =>
            {
                Assert.Equal(RunState.Finished, status.State);
                Assert.Equal(Simulation.Play(setting, status.Order.Seed).Hash, status.Hash);
            });
        }
    }

    [Fact]
    public async Task The_order_in_which_actors_answer_does_not_matter()
    {
        await using var cluster = await Cluster.Start(1, silo => silo.AddIncomingGrainCallFilter<Hesitation>());
        foreach (var file in Files())
        {
            var status = await cluster.Play(cluster.Order(file, 7, 8));

            Assert.Equal(Simulation.Play(new CompiledScenario(Repository.Scenario(file)), 7, 8).Hash, status.Hash);
        }
    }

    private static IEnumerable<string> Files()
    {
        foreach (var row in (IEnumerable<object[]>)Repository.ScenarioFiles)
        {
            yield return (string)row[0];
        }
    }

    /// <summary>Each actor takes its time, another one each time.</summary>
    private sealed class Hesitation : IIncomingGrainCallFilter
    {
        private int calls;

        public async Task Invoke(IIncomingGrainCallContext context)
        {
            if (context.Grain is IActorGrain)
            {
                for (var pause = (Interlocked.Increment(ref calls) * 7919) % 13; pause > 0; pause--)
                {
                    await Task.Yield();
                }
            }

            await context.Invoke();
        }
    }
}
