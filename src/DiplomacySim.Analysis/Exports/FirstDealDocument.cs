namespace DiplomacySim.Analysis;

/// <summary>Time to the first deal: runs without one lasted longer than they were watched.</summary>
/// <param name="Share">Share of runs that had a deal, with its 95 % interval.</param>
/// <param name="Median">Round by which half of the runs had one; null where that did not come.</param>
/// <param name="Survival">Share of runs without a deal after each round that brought one to some.</param>
public sealed record FirstDealDocument(double Share, double Low, double High, double? Median, IReadOnlyList<SurvivalDocument> Survival)
{
    public static FirstDealDocument Of(Outcomes outcomes)
    {
        var (survival, share) = (outcomes.FirstDeal, Interval.OfShare(outcomes.FirstDeal.Steps.Sum(step => step.Events), outcomes.Runs));
        return new(share.Mean, share.Low, share.High, EstimateDocument.Finite(survival.Median.Mean), [.. survival.Steps.Select(SurvivalDocument.Of)]);
    }
}

/// <param name="AtRisk">Runs without a deal before the round.</param>
/// <param name="Deals">Runs that had their first in it.</param>
/// <param name="Surviving">Share of runs without a deal after it (Kaplan and Meier), with its 95 % interval.</param>
public sealed record SurvivalDocument(int Round, int AtRisk, int Deals, double Surviving, double Low, double High)
{
    public static SurvivalDocument Of(SurvivalStep step) =>
        new((int)step.Time, step.AtRisk, step.Events, step.Left.Mean, step.Left.Low, step.Left.High);
}
