using System.Text;
using DiplomacySim.Contracts;
using DiplomacySim.UseCases;

namespace DiplomacySim.Web;

/// <summary>The server itself.</summary>
internal static class ServerRoutes
{
    public static IReadOnlyList<Route> All { get; } =
    [
        Route.Get("/api/status", "status", "How the silos are doing: the same as `status`.", async asked =>
            StatusDocument.Of(await asked.Served.Grains.GetGrain<IStatusGrain>(GrainKeys.Catalogue).Status())),
        Route.Get("/api/minds", "minds", "The minds that a scenario can ask for: the same as `minds`.", asked =>
            Task.FromResult<object?>(MindsDocument.Of(asked.Served.Minds))),
        Route.Get("/api/openapi.json", "application/json", "This table, as OpenAPI.", _ => Task.FromResult<object?>(
            new FileAnswer(Encoding.UTF8.GetBytes(OpenApi.Text), "application/json"))),
    ];
}
