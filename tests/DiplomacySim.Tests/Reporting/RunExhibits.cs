using DiplomacySim.Analysis;
using DiplomacySim.UseCases;
using DiplomacySim.Contracts;
using DiplomacySim.Reporting;
using DiplomacySim.Scenarios;

namespace DiplomacySim.Tests;

/// <summary>Runs that were really played, with names as the scenario has them or with names that mean harm.</summary>
internal static class RunExhibits
{
    /// <summary>What the flagship's file leaves off.</summary>
    private static readonly string[] Switched =
    [
        "relations.us-russia.crisis.hazard=0.2", "issues.sanctions.instrument.kind=share", "issues.sanctions.instrument.adaptation=12",
        "rules.snapback=true", "actors.kremlin.coercion.breachPrice=0.02", "actors.white-house.coercion.breachPrice=0.02",
        "actors.kremlin.readiness=0.6", "actors.white-house.readiness=0.6", "rules.beliefs.deedRatio=0.95",
    ];

    private static readonly (string Name, string File, string[] Sets, int Rounds, long Seed)[] All =
    [
        ("texts that fall", "paris-2018.yaml", ["actors.kremlin.readiness=0.6", "actors.white-house.readiness=0.6"], 48, 9),
        ("a deal that is kept", "prespa-2018.yaml", [], 24, 1),
        ("three relations", "nile-2019.yaml", [], 36, 1),
        ("crises and clauses that are broken", "paris-2018.yaml", Switched, 36, 3),
        ("one round", "talk-only.yaml", [], 1, 1),
        ("no round", "paris-2018.yaml", [], 0, 1),
    ];

    public static IReadOnlyList<string> Names { get; } = [.. All.Select(exhibit => exhibit.Name)];

    public static RunOnRecord Run(string name, Func<string, string>? call = null)
    {
        var (_, file, sets, rounds, seed) = All.Single(exhibit => exhibit.Name == name);
        return Play(file, sets, rounds, seed, call);
    }

    public static RunOnRecord Play(string file, string[] sets, int rounds, long seed = 1, Func<string, string>? call = null)
    {
        var loaded = (Loaded.Ready)ScenarioFile.Load(Repository.Path($"scenarios/{file}"), sets);
        var scenario = call is null ? loaded.Scenario : Named(loaded.Scenario, call);
        var log = rounds == 0 ? new Log(new CompiledScenario(scenario)) : Simulation.Play(new CompiledScenario(scenario), seed, rounds);
        return new(new RunStatus(new RunOrder("run", file, loaded.Canonical, seed, rounds), RunState.Finished, rounds, rounds > 0 ? log.Hash : "",
            default, ""), log);
    }

    public static Showing Shown(RunOnRecord run) => RunShowing.Of(
        run.Played(() => { }) with { Turned = run.TurningPoints(TurningPoints.UsualSeeds, (_, _) => { }) }, [new("seed", $"{run.Order.Seed}")]);

    private static Scenario Named(Scenario scenario, Func<string, string> call) => scenario with
    {
        Name = call(scenario.Name),
        About = call(scenario.About),
        Parties = [.. scenario.Parties.Select(party => party with { Name = call(party.Name) })],
        Actors = [.. scenario.Actors.Select(actor => actor with { Name = call(actor.Name) })],
        Issues = [.. scenario.Issues.Select(issue => issue with { Name = call(issue.Name), Instrument = issue.Instrument is { } tool
            ? tool with { HostileText = call(tool.HostileText), ConciliatoryText = call(tool.ConciliatoryText) } : null })],
        Shocks = [.. scenario.Shocks.Select(shock => shock with { Text = call(shock.Text) })],
        Incidents = [.. scenario.Incidents.Select(incident => incident with { Text = call(incident.Text) })],
    };
}
