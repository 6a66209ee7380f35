using System.Collections.Immutable;
using DiplomacySim.Model.Compiled;
using DiplomacySim.Model.Scenarios;
using DiplomacySim.Model.State;
using DiplomacySim.Model.Texts;

namespace DiplomacySim.Model.Preferences;

/// <summary>What a deal holds for an actor of one of its two parties, before it is weighed.</summary>
/// <param name="Keep">Change of policy value if both sides carry the deal out.</param>
/// <param name="Sucker">The same if only the actor's own side does.</param>
/// <param name="Concession">What the own side gives, in policy value; at least 0.</param>
/// <param name="Return">What the other side gives, in policy value.</param>
/// <param name="Theirs">Change of the other executive's policy value if both do.</param>
/// <param name="Overreach">By how much the deal moves issues of the own side beyond the readiness to commit.</param>
/// <param name="Spent">How far it moves issues of the own side, each by its weight against the mean of those that the side can move.</param>
/// <param name="Stakes">Share of the actor's stakes that the deal binds: the weights of its issues.</param>
/// <param name="Admissions">Number of clauses of the own side on issues whose facts the actor denies.</param>
public readonly record struct Prospect(
    double Keep, double Sucker, double Concession, double Return, double Theirs, double Overreach, double Spent, double Stakes, int Admissions)
{
    /// <summary>What a member of a legislature has before it: the deal is worth something else to each, what a concession costs falls on all
    /// alike.</summary>
    /// <param name="hawkishness">The member's place beside the legislature's ideal point; 0 for any other actor.</param>
    public static Prospect OfMember(CompiledActor actor, Text deal, World world, double hawkishness)
    {
        var own = Of(actor, deal, world, hawkishness);
        return Of(actor, deal, world) with { Keep = own.Keep, Sucker = own.Sucker };
    }

    /// <summary>What one clause adds to a deal. Its concession has a sign: below 0 is one that the own side likes to make.</summary>
    /// <param name="clause">A text of this clause alone.</param>
    public static Prospect OfClause(CompiledActor actor, Text clause, World world, double hawkishness = 0) =>
        OfMember(actor, clause, world, hawkishness) with { Concession = world.Setting.Rules.Netted ? -Of(actor, clause, world).Sucker
            : Of(actor, clause, world).Concession };

    /// <param name="hawkishness">Place of a member beside the legislature's ideal point; 0 for any other actor.</param>
    public static Prospect Of(CompiledActor actor, Text deal, World world, double hawkishness = 0)
    {
        var pair = world.Setting.Relations[deal.Relation];
        var (loss, readiness) = (world.Setting.Rules.Loss, world.Readiness(actor, pair.Index));
        var isBudget = actor.Actor.Judgement.ReadinessKind == ReadinessKind.Budget;
        var share = pair.Shares[pair.Side(actor.Party)];
        var counterpart = world.Executive(pair.Other(actor.Party));
        var meanWeight = isBudget ? MeanWeight(actor, pair, share) : 0;
        double keep = 0, sucker = 0, theirs = 0, overreach = 0, given = 0, spent = 0, stakes = 0;
        var admissions = 0;
        foreach (var issue in pair.Open)
        {
            if (!deal.Has(issue))
            {
                continue;
            }

            var now = world.StatusQuo[issue];
            var then = deal.Target(issue, now);
            var alone = now + (share[issue] * (then - now));
            var ideal = actor.Ideal[issue] + (hawkishness == 0 ? 0 : hawkishness * actor.Hawkish(issue, counterpart));
            var before = PolicyValue.Of(loss, now - ideal);
            keep += actor.Weight[issue] * (before - PolicyValue.Of(loss, then - ideal));
            var gainAlone = actor.Weight[issue] * (before - PolicyValue.Of(loss, alone - ideal));
            sucker += gainAlone;
            given += Math.Max(0, -gainAlone);
            stakes += actor.Weight[issue];
            admissions += actor.Denies(issue) && alone != now ? 1 : 0;
            if (!isBudget)
            {
                overreach += Math.Max(0, Math.Abs(alone - now) - readiness);
            }
            else if (meanWeight > 0)
            {
                spent += actor.Weight[issue] / meanWeight * Math.Abs(alone - now);
            }

            if (counterpart is not null)
            {
                theirs += counterpart.Weight[issue]
                    * (PolicyValue.Of(loss, now - counterpart.Ideal[issue]) - PolicyValue.Of(loss, then - counterpart.Ideal[issue]));
            }
        }

        return new(keep, sucker, world.Setting.Rules.Netted ? Math.Max(0, -sucker) : given, keep - sucker, theirs,
            isBudget ? Math.Max(0, spent - readiness) : overreach, spent, stakes, admissions);
    }

    /// <summary>Mean weight of the issues of a relation that a side can move.</summary>
    private static double MeanWeight(CompiledActor actor, CompiledRelation pair, ImmutableArray<double> share)
    {
        var (sum, count) = (0.0, 0);
        foreach (var issue in pair.Open)
        {
            (sum, count) = share[issue] > 0 ? (sum + actor.Weight[issue], count + 1) : (sum, count);
        }

        return count > 0 ? sum / count : 0;
    }
}
