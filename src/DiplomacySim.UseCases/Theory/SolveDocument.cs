namespace DiplomacySim.UseCases;

/// <summary>What could be agreed in a scenario, as JSON: what <c>solve</c> prints.</summary>
/// <param name="Scenario">Its file as it was named.</param>
/// <param name="Parties">Ids of the executives.</param>
/// <param name="Outcomes">How many there are.</param>
/// <param name="Reservations">What no deal is worth to each executive.</param>
/// <param name="Zone">Outcomes that are no worse than no deal for those who must consent: all, or as was asked.</param>
/// <param name="Opposition">Null where some worth is above 1.</param>
/// <param name="WithLots">Null where there are not two executives.</param>
public sealed record SolveDocument(
    string Schema, string Scenario, IReadOnlyList<string> Parties, int Outcomes, double[] Reservations, int Zone, int? Winset, double? Opposition,
    IReadOnlyDictionary<string, SolvedPoint> Points, SolvedWithLots? WithLots, IReadOnlyList<SolvedPoint> Frontier)
{
    public const string Version = "diplomacysim/solve/1";

    public static SolveDocument Of(SolvedScenario found, string file)
    {
        var (solved, space) = (found.Solving, found.Solving.Space);
        return new(
            Version,
            file,
            [.. space.Actors.Select(actor => found.Scenario.Actors[actor].Id)],
            space.Outcomes,
            space.Reservations,
            solved.Zone,
            solved.Winset,
            solved.Opposition,
            found.Points.ToDictionary(each => each.Key, each => SolvedPoint.Of(space, each.Point)),
            solved.NashWithLots is null ? null : new(solved.NashWithLots, solved.KalaiSmorodinskyWithLots!, solved.EgalitarianWithLots!),
            [.. solved.Frontier.Select(point => SolvedPoint.Of(space, point))]);
    }
}

/// <param name="Issues">The level of each issue by its id.</param>
/// <param name="Values">Worth to each executive.</param>
public sealed record SolvedPoint(int Outcome, IReadOnlyDictionary<string, double> Issues, double[] Values)
{
    internal static SolvedPoint Of(OutcomeSpace space, Solution point) => new(
        point.Outcome,
        space.Points(point.Outcome).ToDictionary(each => space.Setting.Scenario.Issues[each.Issue].Id, each => each.Point),
        point.Values);
}

/// <summary>Worths to two executives where lots can be drawn between outcomes.</summary>
public sealed record SolvedWithLots(double[] Nash, double[] KalaiSmorodinsky, double[] Egalitarian);
