using BenchmarkDotNet.Attributes;

namespace DiplomacySim.Benchmarks;

/// <summary>A whole run on one thread.</summary>
[MemoryDiagnoser]
public class RunBenchmarks
{
    private CompiledScenario setting = null!;
    private long seed;

    [ParamsSource(nameof(Files))]
    public string File { get; set; } = Published.Flagship;

    public static IEnumerable<string> Files => Published.Files;

    [GlobalSetup]
    public void Read()
    {
        setting = new CompiledScenario(Published.Load(File).Scenario);
    }

    /// <summary>As ensembles play it: nobody listens.</summary>
    [Benchmark(Baseline = true)]
    public int WithoutLog()
    {
        var simulation = new Simulation(setting, new Chance(++seed));
        simulation.Play(setting.Scenario.Rounds);
        return simulation.Run.Round;
    }

    /// <summary>With every act, the fingerprint, the counts and the measures of every round.</summary>
    [Benchmark]
    public int WithLog() => Simulation.Play(setting, ++seed).Trajectory.Rounds;
}
