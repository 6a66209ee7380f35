using DiplomacySim.Contracts;
using DiplomacySim.Scenarios;

namespace DiplomacySim.Benchmarks;

/// <summary>A run of the flagship as one thread plays it: what a live run has to come to.</summary>
/// <param name="Order">Without the id, which each live run has for itself.</param>
/// <param name="Hash">Fingerprint of its log.</param>
/// <param name="Sheets">The actors that get a letter at the same time, sheet after sheet.</param>
internal sealed record Reference(RunOrder Order, CompiledScenario Setting, string Hash, int[][] Sheets)
{
    /// <summary>Grain calls that the run makes.</summary>
    public int Letters { get; } = Sheets.Sum(actors => actors.Length);

    public static Reference Of(Loaded.Ready ready, long seed)
    {
        var setting = new CompiledScenario(ready.Scenario);
        return new Reference(
            new RunOrder("", Published.Flagship, ready.Canonical, seed, ready.Scenario.Rounds),
            setting,
            Simulation.Play(setting, seed).Hash,
            Benchmarks.Letters.Of(setting, seed));
    }
}
