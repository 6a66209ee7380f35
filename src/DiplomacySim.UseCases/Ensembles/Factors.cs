using DiplomacySim.Analysis;
using DiplomacySim.Scenarios;

namespace DiplomacySim.UseCases;

/// <summary>The parameters that are varied where nobody names any: those of the actors of the first relation, and how that relation starts.</summary>
public static class Factors
{
    /// <param name="reach">How far they are varied: see <see cref="Parameter.Around"/>.</param>
    public static IReadOnlyList<(Parameter Parameter, ParameterRange Range)> Of(Scenario scenario, double reach) =>
    [
        .. from parameter in Parameters.Of(scenario)
           where !parameter.IsWhole && IsOf(parameter.Path, scenario)
           let ends = parameter.Around(reach)
           where ends.From < ends.To
           select (parameter, new ParameterRange(parameter.Path, ends.From, ends.To)),
    ];

    /// <returns>The party whose actor a parameter belongs to; null for others.</returns>
    public static string? Party(string path, Scenario scenario) =>
        path.Split('.') is ["actors", var id, ..] ? scenario.Actors.First(actor => actor.Id == id).Party : null;

    private static bool IsOf(string path, Scenario scenario) =>
        path.StartsWith($"relations.{scenario.Relations[0].Id}.", StringComparison.Ordinal)
        || (Party(path, scenario) is { } party && scenario.Relations[0].Between.Contains(party));
}
