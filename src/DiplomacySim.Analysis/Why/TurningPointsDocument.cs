namespace DiplomacySim.Analysis;

/// <summary>The decisions of a run by what hangs on them, as JSON: what <c>flip --ranked</c> prints.</summary>
/// <param name="Decisions">How many decisions led to an act in the run.</param>
/// <param name="Seeds">Pairs of futures of each decision that was turned.</param>
/// <param name="Rounds">Of a whole run.</param>
/// <param name="Points">Those that were turned, the weightiest first.</param>
public sealed record TurningPointsDocument(
    string Schema, string Run, int Decisions, int Seeds, int Rounds, IReadOnlyList<TurningPointDocument> Points)
{
    public const string Version = "diplomacysim/turning-points/1";

    public static TurningPointsDocument Of(string run, TurningPoints found, CompiledScenario setting) => new(
        Version, run, found.Decisions, found.Seeds, found.Rounds, [.. found.All.Select(point => TurningPointDocument.Of(point, setting))]);
}

/// <param name="Answer">The choice that was made.</param>
/// <param name="Margin">How far it was from its threshold.</param>
/// <param name="Instead">The choice that is laid down.</param>
/// <param name="Level">Change of the mean level of the relation over the window at the end, with its 95 % interval.</param>
/// <param name="Deals">Change of the number of deals.</param>
/// <param name="Clauses">Change of the number of clauses agreed.</param>
/// <param name="Branch">The options of <c>branch</c> that play the run with the decision turned.</param>
public sealed record TurningPointDocument(
    int Act,
    int Round,
    string Actor,
    string Relation,
    string Question,
    string Text,
    string Answer,
    double Margin,
    string Instead,
    EstimateDocument Level,
    EstimateDocument Deals,
    EstimateDocument Clauses,
    double Weight,
    string Branch)
{
    public static TurningPointDocument Of(TurningPoint point, CompiledScenario setting)
    {
        var decision = point.Act.Decision!.Value;
        return new(
            point.Act.Id,
            point.Act.Round,
            setting.Scenario.Actors[point.Act.Actor].Id,
            setting.Scenario.Relations[point.Relation].Id,
            point.Question,
            Wording.Brief(point.Act, setting),
            Words.Kebab(decision.Outcome.ToString()),
            decision.Margin,
            Words.Kebab(point.Instead.ToString()),
            EstimateDocument.Of(point.Level),
            EstimateDocument.Of(point.Deals),
            EstimateDocument.Of(point.Clauses),
            point.Weight,
            point.Branch);
    }
}
