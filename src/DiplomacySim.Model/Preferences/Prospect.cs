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
/// <param name="Spent">How far it moves issues of the own side, each by its weight against the mean of those that it can move and that matter to
/// it.</param>
/// <param name="Stakes">Share of the actor's stakes that the deal binds: the weights of its issues.</param>
/// <param name="Admissions">Number of clauses of the own side on issues whose facts the actor denies.</param>
/// <param name="Behind">How much further from the actor's ideal point than it has pledged to go, by the issues' weights.</param>
/// <param name="GivenUp">What the own side gives up, where that is what the actor fears.</param>
public readonly record struct Prospect(
    double Keep, double Sucker, double Concession, double Return, double Theirs, double Overreach, double Spent, double Stakes, int Admissions,
    double Behind, GivenUp GivenUp)
{
    /// <summary>What a member of a legislature has before it: the deal is worth something else to each, what a concession costs falls on all
    /// alike.</summary>
    /// <param name="hawkishness">The member's place beside the legislature's ideal point; 0 for any other actor.</param>
    /// <param name="beside">Other clauses of the same text; none for a whole text.</param>
    /// <param name="optimism">See <see cref="Decisions.Belief.Optimism"/>.</param>
    public static Prospect OfMember(
        CompiledActor actor, Text deal, World world, double hawkishness, Text beside = default, double optimism = 0)
    {
        var own = Of(actor, deal, world, hawkishness, beside, optimism);
        return Of(actor, deal, world, 0, beside, optimism) with { Keep = own.Keep, Sucker = own.Sucker };
    }

    /// <summary>What one clause adds to a deal. Its concession has a sign: below 0 is one that the own side likes to make.</summary>
    /// <param name="clause">A text of this clause alone.</param>
    /// <param name="beside">The clauses that come before it in the text: what they prevent is theirs.</param>
    /// <param name="optimism">See <see cref="Decisions.Belief.Optimism"/>.</param>
    public static Prospect OfClause(
        CompiledActor actor, Text clause, World world, double hawkishness = 0, Text beside = default, double optimism = 0)
    {
        var own = Of(actor, clause, world, 0, beside, optimism);
        return OfMember(actor, clause, world, hawkishness, beside, optimism) with
        {
            Concession = world.Setting.Rules.Netted ? -own.Sucker : own.Concession,
        };
    }

    /// <returns>What thresholds and noise are multiplied by: 1, or the share of the actor's stakes that the deal binds.</returns>
    public double Scale(World world) => world.Setting.Rules.ScaledThresholds ? Stakes : 1;

    /// <summary>What clauses hold together, one by one: the text that they make up is <see cref="Whole"/>.</summary>
    public static Prospect operator +(in Prospect one, in Prospect other) => new(
        one.Keep + other.Keep, one.Sucker + other.Sucker, one.Concession + other.Concession, one.Return + other.Return, one.Theirs + other.Theirs,
        one.Overreach + other.Overreach, one.Spent + other.Spent, one.Stakes + other.Stakes, one.Admissions + other.Admissions,
        one.Behind + other.Behind, one.GivenUp + other.GivenUp);

    /// <summary>The text that clauses make up.</summary>
    /// <remarks>This is their sum (see <see cref="OfClause"/>).</remarks>
    /// <param name="optimism">See <see cref="Decisions.Belief.Optimism"/>.</param>
    public Prospect Whole(CompiledActor actor, World world, int relation, double optimism) => this with
    {
        Concession = world.Setting.Rules.Netted ? Math.Max(0, -Sucker) : Concession,
        Return = Keep - Sucker,
        Overreach = actor.Actor.Judgement.ReadinessKind == ReadinessKind.Budget
            ? Math.Max(0, Spent - Readiness.Of(actor, relation, optimism, world).Level) : Overreach,
    };

    /// <param name="hawkishness">Place of a member beside the legislature's ideal point; 0 for any other actor.</param>
    /// <param name="beside">Other clauses of the same text, which prevent what they prevent; none for a whole text.</param>
    /// <param name="optimism">See <see cref="Decisions.Belief.Optimism"/>.</param>
    public static Prospect Of(
        CompiledActor actor, Text deal, World world, double hawkishness = 0, Text beside = default, double optimism = 0) =>
        Of(actor, deal, world.Setting.Relations[deal.Relation].OpenByPlace.AsSpan(), world, hawkishness, beside, optimism);

    /// <summary>What the clause on an issue holds.</summary>
    /// <inheritdoc cref="OfClause"/>
    internal static Prospect OfIssue(CompiledActor actor, Text deal, int issue, World world, double optimism, double hawkishness = 0)
    {
        var clause = Of(actor, deal, [issue], world, hawkishness, default, optimism);
        return world.Setting.Rules.Netted ? clause with { Concession = -clause.Sucker } : clause;
    }

    /// <param name="issues">Those whose clauses count.</param>
    private static Prospect Of(
        CompiledActor actor, Text deal, ReadOnlySpan<int> issues, World world, double hawkishness, Text beside, double optimism) =>
        Reversion.IsChangedBy(deal, issues, world) ? OfPreventing(actor, deal, issues, world, hawkishness, beside, optimism)
            : Of(actor, deal, issues, world, hawkishness, default(Prevented), optimism);

    /// <summary>The same of a text that prevents something that is announced.</summary>
    private static Prospect OfPreventing(
        CompiledActor actor, Text deal, ReadOnlySpan<int> issues, World world, double hawkishness, Text beside, double optimism)
    {
        Span<double> points = stackalloc double[3 * world.StatusQuo.Length];
        var pair = world.Setting.Relations[deal.Relation];
        return Of(actor, deal, issues, world, hawkishness, new Prevented(points, beside, pair.Shares[pair.Side(actor.Party)], world), optimism);
    }

    private static Prospect Of(
        CompiledActor actor, Text deal, ReadOnlySpan<int> issues, World world, double hawkishness, in Prevented prevented, double optimism)
    {
        var pair = world.Setting.Relations[deal.Relation];
        var (loss, readiness) = (world.Setting.Rules.Loss, Readiness.Of(actor, pair.Index, optimism, world).Level);
        var isByPosition = actor.Actor.Judgement.Fears == Fears.Position;
        var isBudget = actor.Actor.Judgement.ReadinessKind == ReadinessKind.Budget;
        var counterpart = world.Executive(pair.Other(actor.Party));
        var statusQuo = world.StatusQuo;
        var shares = pair.Shares[pair.Side(actor.Party)].AsSpan();
        var weights = actor.Weight.AsSpan();
        var ideals = actor.Ideal.AsSpan();
        var prevents = prevented.IsAny;
        var pledges = actor.Actor.Judgement.Audience > 0;
        var meanWeight = isBudget ? actor.MeanWeight(pair) : 0;
        double keep = 0, sucker = 0, theirs = 0, overreach = 0, given = 0, spent = 0, stakes = 0, behind = 0;
        var admissions = 0;
        var givenUp = default(GivenUp);
        foreach (var issue in issues)
        {
            if (!deal.Has(issue))
            {
                continue;
            }

            var (now, weight) = (statusQuo[issue], weights[issue]);
            var then = deal.Target(issue, now);
            var alone = now + (shares[issue] * (then - now));
            var ideal = ideals[issue] + (hawkishness == 0 ? 0 : hawkishness * actor.Hawkish(issue, counterpart));
            var before = PolicyValue.Of(loss, now - ideal);
            keep += weight * (before - PolicyValue.Of(loss, then - ideal));
            var gainAlone = weight * (before - PolicyValue.Of(loss, alone - ideal));
            if (prevents)
            {
                var (all, own, other) = prevented.By(issue, actor, hawkishness, counterpart, shares[issue] > 0, world);
                (keep, gainAlone, theirs) = (keep + all, gainAlone + own, theirs + other);
            }

            sucker += gainAlone;
            given += Math.Max(0, -gainAlone);
            stakes += weight;
            behind += pledges ? weight * world.Behind(actor, issue, then) : 0;
            admissions += alone != now && actor.Denies(issue) ? 1 : 0;
            if (!isBudget)
            {
                overreach += Math.Max(0, Math.Abs(alone - now) - readiness);
            }
            else if (meanWeight > 0)
            {
                spent += weight / meanWeight * Math.Abs(alone - now);
            }

            if (counterpart is not null)
            {
                givenUp = isByPosition ? givenUp + GivenUp.Of(actor, counterpart, issue, alone - now, world) : givenUp;
                theirs += counterpart.Weight[issue]
                    * (PolicyValue.Of(loss, now - counterpart.Ideal[issue]) - PolicyValue.Of(loss, then - counterpart.Ideal[issue]));
            }
        }

        return new(keep, sucker, world.Setting.Rules.Netted ? Math.Max(0, -sucker) : given, keep - sucker, theirs,
            isBudget ? Math.Max(0, spent - readiness) : overreach, spent, stakes, admissions, behind, givenUp);
    }

    /// <returns>What it is worth that a clause on an issue prevents what is announced, where no other does: to the actor if both carry the text out,
    /// if only its own side does, and to the executive of the other side.</returns>
    internal static (double All, double Own, double Theirs) Saved(
        int issue, CompiledActor actor, CompiledActor? counterpart, CompiledRelation pair, World world)
    {
        Span<double> points = stackalloc double[3 * world.StatusQuo.Length];
        var share = pair.Shares[pair.Side(actor.Party)];
        return new Prevented(points, default, share, world).By(issue, actor, 0, counterpart, share[issue] > 0, world);
    }

    /// <returns>How far a text moves an actor's side, measured as its readiness is.</returns>
    internal static double Moved(CompiledActor actor, Text deal, World world)
    {
        var pair = world.Setting.Relations[deal.Relation];
        var share = pair.Shares[pair.Side(actor.Party)];
        if (actor.Actor.Judgement.ReadinessKind == ReadinessKind.Budget)
        {
            return Of(actor, deal, world).Spent;
        }

        var most = 0.0;
        foreach (var issue in pair.Open)
        {
            most = deal.Has(issue) ? Math.Max(most, share[issue] * Math.Abs(deal.Target(issue, 0) - world.StatusQuo[issue])) : most;
        }

        return most;
    }

    /// <summary>What is announced and does not come, by clauses one after the other: all of it, or what those of the own side prevent.</summary>
    private readonly ref struct Prevented
    {
        private readonly Span<double> all;
        private readonly Span<double> own;
        private readonly Span<double> theirs;

        /// <param name="points">Room for three places for each issue.</param>
        public Prevented(Span<double> points, Text beside, ImmutableArray<double> share, World world)
        {
            var count = points.Length / 3;
            all = points[..count];
            own = points.Slice(count, count);
            theirs = points[(2 * count)..];
            world.StatusQuo.CopyTo(all);
            world.StatusQuo.CopyTo(own);
            Reversion.Of(beside, world, all);
            Reversion.Of(beside, world, own, share);
            all.CopyTo(theirs);
        }

        /// <summary>Whether there is anything.</summary>
        public bool IsAny => !all.IsEmpty;

        /// <returns>What it is worth to the actor that a clause on an issue prevents what is announced, if both carry the text out, if only its own
        /// side does, and what it is worth to the executive of the other side.</returns>
        public (double All, double Own, double Theirs) By(
            int issue, CompiledActor actor, double hawkishness, CompiledActor? counterpart, bool isCarried, World world) => (
                Reversion.Saved(issue, actor, world, all, hawkishness, counterpart),
                isCarried ? Reversion.Saved(issue, actor, world, own, hawkishness, counterpart) : 0,
                counterpart is null ? 0 : Reversion.Saved(issue, counterpart, world, theirs));
    }
}
