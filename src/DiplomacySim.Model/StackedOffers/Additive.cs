using DiplomacySim.Model.Texts;

namespace DiplomacySim.Model.StackedOffers;

/// <summary>Linear additive preferences: the worth of an outcome is the sum of what its levels are worth.</summary>
internal static class Additive
{
    /// <param name="parts">For each issue what each level is worth, weighted.</param>
    /// <param name="noDeal">What no agreement is worth.</param>
    /// <returns>For each outcome its worth; worths that tie, with each other or with no agreement, are equal.</returns>
    public static double[] Worths(Domain domain, double[][] parts, double noDeal)
    {
        var worths = new double[domain.Outcomes];
        for (var outcome = 0; outcome < worths.Length; outcome++)
        {
            worths[outcome] = Worth(domain, parts, outcome);
        }

        Ties.MakeEqual(worths, noDeal, Scale(parts, noDeal));
        return worths;
    }

    /// <summary>Before ties are made equal.</summary>
    public static double Worth(Domain domain, double[][] parts, int outcome)
    {
        var worth = 0.0;
        for (var issue = 0; issue < parts.Length; issue++)
        {
            worth += parts[issue][domain.Level(outcome, issue)];
        }

        return worth;
    }

    /// <returns>The greatest magnitude that is added up for any outcome, or that of no agreement.</returns>
    public static double Scale(double[][] parts, double noDeal) => Math.Max(Math.Abs(noDeal), parts.Sum(levels => levels.Max(Math.Abs)));
}
