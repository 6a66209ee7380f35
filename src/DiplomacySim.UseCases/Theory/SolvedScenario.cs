namespace DiplomacySim.UseCases;

/// <summary>Solution concepts over what the executives of a scenario can agree on.</summary>
/// <param name="Talked">Where stacked alternating offers end; null where they do not end with what all like better than no deal.</param>
public sealed record SolvedScenario(Scenario Scenario, Solving Solving, Solution? Talked)
{
    /// <summary>Rounds of the table in which the executives talk by stacked alternating offers.</summary>
    private const int Rounds = 100;

    /// <summary>The points of the concepts, each with its key in documents and its name for people.</summary>
    public IReadOnlyList<(string Key, string Name, Solution Point)> Points =>
    [
        .. from each in new (string Key, string Name, Solution? Point)[]
           {
               ("nash", "Nash", Solving.Nash),
               ("kalaiSmorodinsky", "Kalai–Smorodinsky", Solving.KalaiSmorodinsky),
               ("egalitarian", "egalitarian", Solving.Egalitarian),
               ("welfare", "maximal welfare", Solving.Welfare),
               ("stackedOffers", "stacked alternating offers", Talked),
           }
           where each.Point is not null
           select (each.Key, each.Name, each.Point!),
    ];

    /// <param name="steps">Parts into which an issue without levels is cut; null for as many as can be looked at.</param>
    /// <param name="consent">As of <see cref="Solving"/>.</param>
    /// <exception cref="ArgumentException">The scenario has more outcomes than can be looked at, or not the executives that it takes.</exception>
    public static SolvedScenario Of(Scenario scenario, int? steps, Consent? consent = null)
    {
        var solved = Solving.Of(new CompiledScenario(scenario), steps ?? OutcomeSpace.StepsFor(scenario), consent);
        var agreement = solved.Space.Table(Rounds).Play();
        var talked = agreement.IsAgreed && solved.Nash is not null ? new Solution(agreement.Agreement, solved.Space.Of(agreement.Agreement)) : null;
        return new(scenario, solved, talked);
    }
}
