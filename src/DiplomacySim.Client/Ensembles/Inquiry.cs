using DiplomacySim.Analysis;
using DiplomacySim.Client.Commands;
using DiplomacySim.Contracts;
using DiplomacySim.Model;
using DiplomacySim.Scenarios;

namespace DiplomacySim.Client.Ensembles;

/// <summary>What commands that play many runs have in common.</summary>
/// <param name="Rounds">Null for what the scenario says.</param>
public sealed record Inquiry(string File, string[] Sets, long Seed, int Runs, int? Rounds, SiloPlace Place, bool Json)
{
    /// <summary>Reads the scenario, or says on standard error all that is wrong with it.</summary>
    /// <returns>Null where there is something wrong.</returns>
    public Material? Read() => ScenarioCommands.Read(File, Sets) is { } ready ? new Material(this, ready) : null;
}

/// <summary>A scenario that many runs are to be played of.</summary>
public sealed record Material(Inquiry Inquiry, Loaded.Ready Ready)
{
    public Setting Setting { get; } = new(Ready.Scenario);

    public int Rounds => Inquiry.Rounds ?? Ready.Scenario.Rounds;

    /// <param name="points">For each point of a design its overrides; none for the scenario as it is.</param>
    public EnsembleOrder Order(Detail detail, params string[][] points) => Order(detail, 1, Inquiry.Runs, points.Length == 0 ? [[]] : points);

    /// <param name="first">Number of the first run, from 1.</param>
    public EnsembleOrder Order(Detail detail, int first, int runs, params string[][] points)
    {
        var order = new EnsembleOrder("", Inquiry.File, Ready.Canonical, Inquiry.Seed, runs, Rounds, points, detail, first);
        return order with { Ensemble = Keys.Ensemble(order) };
    }
}
