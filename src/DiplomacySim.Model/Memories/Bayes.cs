using DiplomacySim.Model.Scenarios;

namespace DiplomacySim.Model.Memories;

/// <summary>Trust as the probability of a trustworthy type, moved by conduct (Kydd 2005, Trust and Mistrust in International Relations).</summary>
/// <remarks>
/// Only costly conduct tells types apart: as the cost goes to 0 both types keep their word almost always, so that keeping a free
/// promise says next to nothing and breaking it says much; under high cost even the trustworthy may fail, so that a breach says less.
/// </remarks>
public static class Bayes
{
    /// <param name="trust">In [0, 1].</param>
    /// <param name="cost">What keeping the promise cost the obligor, in policy value; at least 0.</param>
    public static double AfterKept(double trust, double cost, Beliefs beliefs)
    {
        var (trustworthy, untrustworthy) = ChanceToKeep(cost, beliefs);
        return Posterior(trust, trustworthy, untrustworthy);
    }

    public static double AfterBreach(double trust, double cost, Beliefs beliefs)
    {
        var (trustworthy, untrustworthy) = ChanceToKeep(cost, beliefs);
        return Posterior(trust, 1 - trustworthy, 1 - untrustworthy);
    }

    /// <param name="steps">How large the deed is.</param>
    /// <returns>Trust after a hostile deed that nothing provoked.</returns>
    public static double AfterUnprovoked(double trust, double steps, Beliefs beliefs) =>
        beliefs.DeedRatio == 1 ? trust : Posterior(trust, Math.Pow(beliefs.DeedRatio, steps), 1);

    private static double Posterior(double prior, double ifTrustworthy, double ifNot)
    {
        var evidence = (prior * ifTrustworthy) + ((1 - prior) * ifNot);
        return evidence > 0 ? prior * ifTrustworthy / evidence : prior;
    }

    private static (double Trustworthy, double Untrustworthy) ChanceToKeep(double cost, Beliefs beliefs)
    {
        var temptation = 1 - Math.Exp(-cost / beliefs.CostScale);
        return (
            beliefs.TrustworthyFree + (temptation * (beliefs.TrustworthyCostly - beliefs.TrustworthyFree)),
            beliefs.UntrustworthyFree + (temptation * (beliefs.UntrustworthyCostly - beliefs.UntrustworthyFree)));
    }
}
