using System.Runtime.CompilerServices;
using DiplomacySim.Model.Compiled;
using DiplomacySim.Model.Scenarios;
using DiplomacySim.Model.State;

namespace DiplomacySim.Model.Preferences;

/// <summary>From where an actor of one of the two parties looks at the clauses of texts.</summary>
internal readonly ref struct Vantage
{
    private readonly CompiledActor actor;
    private readonly Rules rules;
    private readonly double hawkishness;
    private readonly double readiness;
    private readonly double meanWeight;
    private readonly bool isBudget;
    private readonly ReadOnlySpan<double> statusQuo;
    private readonly ReadOnlySpan<double> shares;
    private readonly ReadOnlySpan<double> weights;
    private readonly ReadOnlySpan<double> ideals;

    /// <param name="hawkishness">Place of a member beside the legislature's ideal point; 0 for any other actor.</param>
    /// <param name="optimism">See <see cref="Decisions.Belief.Optimism"/>.</param>
    public Vantage(CompiledActor actor, CompiledRelation pair, World world, double hawkishness, double optimism)
    {
        (this.actor, this.hawkishness, rules) = (actor, hawkishness, world.Setting.Rules);
        readiness = Readiness.Of(actor, pair.Index, optimism, world).Level;
        isBudget = actor.Actor.Judgement.ReadinessKind == ReadinessKind.Budget;
        meanWeight = isBudget ? actor.MeanWeight(pair) : 0;
        Counterpart = world.Executive(pair.Other(actor.Party));
        statusQuo = world.StatusQuo;
        shares = pair.Shares[pair.Side(actor.Party)].AsSpan();
        weights = actor.Weight.AsSpan();
        ideals = actor.Ideal.AsSpan();
    }

    /// <summary>The executive of the other side; null where there is none.</summary>
    public CompiledActor? Counterpart { get; }

    /// <summary>Adds what clauses on an issue hold.</summary>
    /// <param name="then">Where each text has the issue; where it stands for one without a clause.</param>
    /// <param name="bound">1 for a text with a clause, 0 for one without.</param>
    /// <param name="prevented">What each is worth by what it prevents, if both carry it out, if only the own side does, and to the other
    /// executive.</param>
    /// <returns>How far the own side moves the issue.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public T Add<T>(ref Held<T> held, int issue, T then, T bound, (double Both, double Alone, double Theirs) prevented)
        where T : struct, ILanes<T>
    {
        var (loss, weight, now) = (rules.Loss, T.Of(weights[issue]), T.Of(statusQuo[issue]));
        var alone = now + (T.Of(shares[issue]) * (then - now));
        var ideal = ideals[issue] + (hawkishness == 0 ? 0 : hawkishness * actor.Hawkish(issue, Counterpart));
        var before = T.Of(PolicyValue.Of(loss, statusQuo[issue] - ideal));
        var gain = (weight * (before - PolicyValue.Of(loss, alone - T.Of(ideal)))) + T.Of(prevented.Alone);
        held.Keep = held.Keep + (weight * (before - PolicyValue.Of(loss, then - T.Of(ideal)))) + T.Of(prevented.Both);
        held.Sucker += gain;
        held.Given += T.Positive(T.Of(0) - gain);
        held.Stakes += weight * bound;
        if (actor.Denies(issue))
        {
            held.Admissions += T.Differ(alone, now);
        }

        var move = alone - now;
        if (!isBudget)
        {
            held.Overreach += T.Positive(T.Abs(move) - T.Of(readiness));
        }
        else if (meanWeight > 0)
        {
            held.Spent += T.Of(weights[issue] / meanWeight) * T.Abs(move);
        }

        if (Counterpart is not null)
        {
            var theirs = Counterpart.Ideal[issue];
            held.Theirs = held.Theirs + T.Of(prevented.Theirs) + (T.Of(Counterpart.Weight[issue])
                * (T.Of(PolicyValue.Of(loss, statusQuo[issue] - theirs)) - PolicyValue.Of(loss, then - T.Of(theirs))));
        }

        return move;
    }

    /// <returns>What a text holds of which all clauses have been added.</returns>
    public Prospect Whole(in Held<OneLane> held, double behind, GivenUp givenUp)
    {
        var (keep, sucker, spent) = (held.Keep.Value, held.Sucker.Value, held.Spent.Value);
        return new(keep, sucker, rules.Netted ? Math.Max(0, -sucker) : held.Given.Value, keep - sucker, held.Theirs.Value,
            isBudget ? Math.Max(0, spent - readiness) : held.Overreach.Value, spent, held.Stakes.Value, (int)held.Admissions.Value, behind,
            givenUp);
    }
}
