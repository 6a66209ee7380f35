using DiplomacySim.Model.Compiled;
using DiplomacySim.Model.Scenarios;
using DiplomacySim.Model.State;
using DiplomacySim.Model.Texts;

namespace DiplomacySim.Model.Preferences;

/// <summary>Offers on the contract curve of the trust-discounted preferences: what one side gives is certain, what it gets is as good as
/// the other's word.</summary>
public static class ContractCurve
{
    /// <summary>
    /// The text at which nobody gains without the other losing, for a weight of the other's preferences. With
    /// <c>a_ik = w_ik</c> on issues that i controls and <c>c·w_ik</c> on the other's,
    /// <c>y_k = (a_ik·x_ik + μ·a_jk·x_jk) / (a_ik + μ·a_jk)</c> under quadratic loss; under absolute loss the ideal point of whoever
    /// weighs more.
    /// </summary>
    /// <param name="weightOfOther">μ, from 0 (one's own best) to 1 (both weigh the same).</param>
    /// <param name="targets">Room for one target an issue, in thousandths; filled with -1 where there is no clause.</param>
    /// <param name="optimism">See <see cref="Decisions.Belief.Optimism"/>.</param>
    /// <returns>Number of clauses.</returns>
    public static int Point(CompiledActor actor, CompiledActor counterpart, CompiledRelation pair, World world, double credibility,
        double weightOfOther, Span<short> targets, double optimism = 0)
    {
        targets.Fill(Deal.NoClause);
        var side = pair.Side(actor.Party);
        var readiness = Readiness.Of(actor, pair.Index, optimism, world).Level;
        var clauses = 0;
        foreach (var issue in pair.Open)
        {
            if (world.IsBound(issue))
            {
                continue;
            }

            var share = pair.Shares[side][issue];
            var own = actor.Weight[issue] * (share + ((1 - share) * credibility));
            var theirs = weightOfOther * counterpart.Weight[issue] * (1 - share + (share * credibility));
            if (own + theirs <= 0)
            {
                continue;
            }

            var wanted = world.Setting.Rules.Loss == Loss.Quadratic
                ? ((own * actor.Ideal[issue]) + (theirs * counterpart.Ideal[issue])) / (own + theirs)
                : own >= theirs ? actor.Ideal[issue] : counterpart.Ideal[issue];
            var now = world.StatusQuo[issue];
            var target = share > 0 ? now + Math.Clamp(wanted - now, -readiness / share, readiness / share) : wanted;
            var text = Deal.Quantise(Nearest(world.Setting.Issues[issue].Issue.Levels, target));
            if (text != Deal.Quantise(now) || IsWorthHolding(issue, actor, counterpart, weightOfOther, world))
            {
                targets[issue] = text;
                clauses++;
            }
        }

        return clauses;
    }

    /// <summary>Whether a clause that holds an issue where it is prevents something that the two, weighed like this, would rather not have.</summary>
    private static bool IsWorthHolding(int issue, CompiledActor actor, CompiledActor counterpart, double weightOfOther, World world) =>
        world.IsAnnounced(issue)
        && Reversion.Saved(issue, actor, world) + (weightOfOther * Reversion.Saved(issue, counterpart, world)) > 0;

    /// <returns>The nearest of the levels that an issue can take; the target itself where it can take any.</returns>
    public static double Nearest(IReadOnlyList<double> levels, double target)
    {
        if (levels.Count == 0)
        {
            return target;
        }

        var best = levels[0];
        for (var level = 1; level < levels.Count; level++)
        {
            best = Math.Abs(levels[level] - target) < Math.Abs(best - target) ? levels[level] : best;
        }

        return best;
    }
}
