namespace DiplomacySim.Analysis;

/// <summary>Time to the first deal: runs without one are counted as lasting longer than they were watched.</summary>
/// <param name="Share">Share of runs that had a deal, with its 95 % interval.</param>
/// <param name="Median">Round by which half of the runs had one; null where that did not come.</param>
/// <param name="Survival">Share of runs without a deal after each round that brought one to some.</param>
public sealed record FirstDealDocument(double Share, double Low, double High, int? Median, IReadOnlyList<SurvivalDocument> Survival)
{
    public static FirstDealDocument Of(Outcomes outcomes, int rounds)
    {
        var (survival, without) = (new List<SurvivalDocument>(), outcomes.Runs);
        foreach (var (round, deals) in outcomes.FirstDeals)
        {
            var atRisk = without;
            without -= deals;
            var left = Interval.OfShare(without, outcomes.Runs);
            survival.Add(new(round, atRisk, deals, left.Mean, left.Low, left.High));
        }

        var share = Interval.OfShare(outcomes.Runs - without, outcomes.Runs);
        return new(share.Mean, share.Low, share.High, survival.Find(step => step.Surviving <= 0.5)?.Round, survival);
    }
}

/// <param name="AtRisk">Runs without a deal before the round.</param>
/// <param name="Deals">Runs that had their first in it.</param>
/// <param name="Surviving">Share of runs without a deal after it, with its 95 % interval.</param>
public sealed record SurvivalDocument(int Round, int AtRisk, int Deals, double Surviving, double Low, double High);
