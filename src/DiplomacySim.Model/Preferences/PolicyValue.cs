using DiplomacySim.Model.Compiled;
using DiplomacySim.Model.Scenarios;
using DiplomacySim.Model.State;
using DiplomacySim.Model.Texts;

namespace DiplomacySim.Model.Preferences;

/// <summary>Spatial preferences: the loss from each issue grows with its distance from the ideal point.</summary>
public static class PolicyValue
{
    /// <returns>Loss at a distance, before the issue's weight.</returns>
    public static double Of(Loss loss, double distance) => loss == Loss.Quadratic ? distance * distance : Math.Abs(distance);

    /// <summary>Policy value where every issue stands as it does.</summary>
    /// <returns>At most 1, which is every issue at the ideal point.</returns>
    public static double Value(CompiledActor of, World world)
    {
        var value = 1.0;
        for (var issue = 0; issue < of.Weight.Length; issue++)
        {
            value -= of.Weight[issue] * Of(world.Setting.Rules.Loss, world.StatusQuo[issue] - of.Ideal[issue]);
        }

        return value;
    }

    /// <returns>Change of policy value if one issue moves; positive is better.</returns>
    public static double Gain(CompiledActor of, int issue, double amount, World world)
    {
        var from = world.StatusQuo[issue];
        var to = Math.Clamp(from + amount, 0, 1);
        var loss = world.Setting.Rules.Loss;
        return of.Weight[issue] * (Of(loss, from - of.Ideal[issue]) - Of(loss, to - of.Ideal[issue]));
    }

    /// <returns>What is lost in policy value if one issue moves; 0 where it is a gain.</returns>
    public static double Cost(CompiledActor of, int issue, double amount, World world) => Math.Max(0, -Gain(of, issue, amount, world));

    /// <param name="beside">Other clauses of the same text, which prevent what they prevent; none for a whole text.</param>
    /// <returns>Change of policy value if the whole deal is carried out, against where things go without it.</returns>
    public static double Keep(CompiledActor of, Text deal, World world, Text beside = default)
    {
        var isChanged = Reversion.IsChangedBy(deal, world.Setting.Relations[deal.Relation].Open.AsSpan(), world);
        return isChanged ? KeepPreventing(of, deal, world, beside) : Keep(of, deal, world, default(Span<double>));
    }

    /// <summary>The same of a text that prevents something that is announced.</summary>
    private static double KeepPreventing(CompiledActor of, Text deal, World world, Text beside)
    {
        Span<double> points = stackalloc double[world.StatusQuo.Length];
        world.StatusQuo.CopyTo(points);
        Reversion.Of(beside, world, points);
        return Keep(of, deal, world, points);
    }

    /// <param name="points">For each issue where it goes by what other clauses prevent; none where the text prevents nothing.</param>
    private static double Keep(CompiledActor of, Text deal, World world, Span<double> points)
    {
        var gain = 0.0;
        foreach (var issue in world.Setting.Relations[deal.Relation].Open)
        {
            if (deal.Has(issue))
            {
                gain += Gain(of, issue, deal.Target(issue, 0) - world.StatusQuo[issue], world);
                gain += points.IsEmpty ? 0 : Reversion.Saved(issue, of, world, points);
            }
        }

        return gain;
    }
}
