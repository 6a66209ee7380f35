using DiplomacySim.UseCases;

namespace DiplomacySim.Web;

/// <summary>What can be played.</summary>
internal static class ScenarioRoutes
{
    public static IReadOnlyList<Route> All { get; } =
    [
        Route.Get("/api/scenarios", "scenarios", "The scenarios that can be started.", asked => Task.FromResult<object?>(
            asked.Served.Scenarios.List())),
        Route.Get("/api/scenarios/{name}", "scenario", "Who and what a scenario is about.", asked => Task.FromResult<object?>(
            ScenarioDocument.Of(asked.Part("name"), asked.Served.Scenarios.Read(asked.Part("name")).Scenario))),
        Route.Get("/api/scenarios/{name}/parameters", "parameters", "The numbers of a scenario that can be changed.", asked =>
            Task.FromResult<object?>(ParametersDocument.Of(asked.Part("name"), asked.Served.Scenarios.Read(asked.Part("name"))))),
    ];
}
