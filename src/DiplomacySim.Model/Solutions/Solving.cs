using DiplomacySim.Model.Compiled;
using DiplomacySim.Model.Scenarios;

namespace DiplomacySim.Model.Solutions;

/// <summary>An outcome and what it is worth to each executive.</summary>
public sealed record Solution(int Outcome, double[] Values);

/// <summary>Solution concepts over everything that can be agreed in a scenario.</summary>
/// <remarks>
/// Nash (1950), Econometrica 18; Kalai and Smorodinsky (1975), Econometrica 43; Kalai (1977), Econometrica 45. Points are null where nothing is worth
/// as much to everybody as no deal. Of outcomes that a concept ranks the same the one with the greatest least gain is taken, then the one with the
/// greatest sum, then the one that is numbered first. Worths that differ by a rounding are the same: see <see cref="Tie"/>.
/// </remarks>
/// <param name="Frontier">The efficient outcomes.</param>
/// <param name="Nash">Greatest product of gains over no deal.</param>
/// <param name="KalaiSmorodinsky">Greatest least share of what each could gain at most.</param>
/// <param name="Egalitarian">Greatest least gain.</param>
/// <param name="Welfare">Greatest sum.</param>
/// <param name="Opposition">How far the outcome nearest to it lies from 1 for everybody, in worths as they are; null where some worth is above
/// 1.</param>
/// <param name="Zone">How many outcomes are worth no less than no deal to those who must consent: the zone of possible agreement.</param>
/// <param name="Winset">How many outcomes all who have a say like better than the status quo: executives, legislatures, third parties that must
/// consent. Null where the game starts from none.</param>
/// <param name="NashWithLots">For two executives: Nash's point where lots can be drawn between outcomes.</param>
public sealed record Solving(
    OutcomeSpace Space,
    IReadOnlyList<Solution> Frontier,
    Solution? Nash,
    Solution? KalaiSmorodinsky,
    Solution? Egalitarian,
    Solution Welfare,
    double? Opposition,
    int Zone,
    int? Winset,
    double[]? NashWithLots,
    double[]? KalaiSmorodinskyWithLots,
    double[]? EgalitarianWithLots)
{
    /// <param name="steps">Into how many parts an issue without levels is cut.</param>
    /// <param name="consent">Who must consent for an outcome to be in <see cref="Zone"/>; null for all. Points are of what all consent to.</param>
    /// <exception cref="ArgumentException">As of <see cref="OutcomeSpace"/>, or there are not so many executives to consent.</exception>
    public static Solving Of(CompiledScenario setting, int steps = 10, Consent? consent = null)
    {
        var space = new OutcomeSpace(setting, steps);
        var (values, least) = (space.Values, space.Reservations);
        int[] all = [.. Enumerable.Range(0, space.Outcomes)];
        var zone = Array.FindAll(all, outcome => IsRational(values, least, outcome));
        var ranking = new Ranking(space, [.. values.Select((party, place) => zone.Length == 0 ? least[place] : zone.Max(outcome => party[outcome]))]);
        Solution At(int outcome) => new(outcome, space.Of(outcome));
        Solution? Best(Ranking.By concept) => zone.Length == 0 ? null : At(ranking.Best(zone, concept));
        var lots = values.Length == 2 ? new Lots(space) : null;
        var nash = lots?.Nash();
        return new(
            space,
            [.. Pareto.Frontier(values).Select(At)],
            Best(ranking.Product),
            Best(ranking.Share),
            Best(ranking.Gain),
            At(ranking.Best(all, ranking.Sum)),
            Distance(values),
            consent is null ? zone.Length : consent.Count(space),
            setting.Scenario.Protocol is { Game: Game.StackedOffers } ? null : Veto.Count(space),
            nash,
            nash is null ? null : lots!.KalaiSmorodinsky(),
            nash is null ? null : lots!.Egalitarian());
    }

    private static bool IsRational(double[][] values, double[] least, int outcome)
    {
        for (var party = 0; party < values.Length; party++)
        {
            if (values[party][outcome] < least[party])
            {
                return false;
            }
        }

        return true;
    }

    private static double? Distance(double[][] values)
    {
        var nearest = double.PositiveInfinity;
        for (var outcome = 0; outcome < values[0].Length; outcome++)
        {
            var squares = 0.0;
            foreach (var party in values)
            {
                if (Tie.Exceeds(party[outcome], 1))
                {
                    return null;
                }

                squares += (1 - party[outcome]) * (1 - party[outcome]);
            }

            nearest = Math.Min(nearest, squares);
        }

        return Math.Sqrt(nearest);
    }
}
