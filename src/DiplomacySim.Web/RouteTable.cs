namespace DiplomacySim.Web;

/// <summary>All that the server can be asked; what is not here has no answer.</summary>
public static class RouteTable
{
    public static IReadOnlyList<Route> All { get; } =
    [
        .. PageRoutes.All, .. ScenarioRoutes.All, .. RunRoutes.All, .. WhyRoutes.All, .. ChangeRoutes.All, .. EnsembleRoutes.All, .. ServerRoutes.All,
    ];
}
