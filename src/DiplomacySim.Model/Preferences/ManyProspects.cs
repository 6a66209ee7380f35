using System.Numerics;
using DiplomacySim.Model.Compiled;
using DiplomacySim.Model.Scenarios;
using DiplomacySim.Model.State;
using DiplomacySim.Model.Texts;

namespace DiplomacySim.Model.Preferences;

/// <summary>What texts hold for an executive, as many at once as a vector holds.</summary>
/// <remarks>
/// Lane by lane the operations of <see cref="Prospect.Of(CompiledActor, Text, World, double, Text, double)"/> in the same order, so that each comes
/// to the same to the last bit. An issue without a clause stays where it stands, and adds 0.
/// </remarks>
public readonly ref struct ManyProspects
{
    private readonly CompiledActor actor;
    private readonly ManyTexts texts;
    private readonly World world;
    private readonly CompiledRelation pair;
    private readonly CompiledActor? counterpart;
    private readonly double readiness;
    private readonly bool isBudget;
    private readonly double meanWeight;

    /// <summary>The issue on which a clause prevents something that is announced, and what that is worth; below 0 where there is none.</summary>
    private readonly int preventing;
    private readonly (double All, double Own, double Theirs) saved;

    private ManyProspects(CompiledActor actor, in ManyTexts texts, World world, double optimism, int preventing)
    {
        (this.actor, this.world, this.preventing) = (actor, world, preventing);
        this.texts = texts;
        pair = world.Setting.Relations[texts.Relation];
        counterpart = world.Executive(pair.Other(actor.Party));
        readiness = Readiness.Of(actor, pair.Index, optimism, world).Level;
        isBudget = actor.Actor.Judgement.ReadinessKind == ReadinessKind.Budget;
        meanWeight = isBudget ? actor.MeanWeight(pair) : 0;
        saved = preventing < 0 ? default : Prospect.Saved(preventing, actor, counterpart, pair, world);
    }

    /// <param name="optimism">See <see cref="Decisions.Belief.Optimism"/>.</param>
    /// <returns>Whether there are any: what few texts have is left to be looked at one by one.</returns>
    public static bool TryOf(CompiledActor actor, in ManyTexts texts, World world, double optimism, out ManyProspects prospects)
    {
        prospects = default;
        var judgement = actor.Actor.Judgement;
        if (judgement.Fears == Fears.Position || judgement.Audience > 0
            || !Reversion.TryPreventing(world.Setting.Relations[texts.Relation].OpenByPlace.AsSpan(), world, out var preventing))
        {
            return false;
        }

        prospects = new(actor, texts, world, optimism, preventing);
        return true;
    }

    /// <param name="from">Place of the first text.</param>
    public ProspectVectors At(int from)
    {
        var statusQuo = world.StatusQuo;
        var weights = actor.Weight.AsSpan();
        var ideals = actor.Ideal.AsSpan();
        var shares = pair.Shares[pair.Side(actor.Party)].AsSpan();
        var loss = world.Setting.Rules.Loss;
        var (zero, one) = (Vector<double>.Zero, Vector<double>.One);
        var (keep, sucker, theirs, overreach) = (zero, zero, zero, zero);
        var (given, spent, stakes, admissions) = (zero, zero, zero, zero);
        foreach (var issue in pair.OpenByPlace)
        {
            var (stands, weight, ideal) = (statusQuo[issue], weights[issue], new Vector<double>(ideals[issue]));
            var points = texts.Points(issue, from);
            var isBound = Vector.GreaterThanOrEqual(points, zero);
            var now = new Vector<double>(stands);
            var then = Vector.ConditionalSelect(isBound, points, now);
            var alone = now + (shares[issue] * (then - now));
            var before = new Vector<double>(PolicyValue.Of(loss, stands - ideals[issue]));
            var gainAlone = weight * (before - Loss(loss, alone - ideal));
            var move = Vector.Abs(alone - now);
            keep += weight * (before - Loss(loss, then - ideal));
            if (issue == preventing)
            {
                keep += Vector.ConditionalSelect(isBound, new(saved.All), zero);
                gainAlone += Vector.ConditionalSelect(isBound, new(saved.Own), zero);
                theirs += Vector.ConditionalSelect(isBound, new(saved.Theirs), zero);
            }

            sucker += gainAlone;
            given += Vector.Max(zero, -gainAlone);
            stakes += Vector.ConditionalSelect(isBound, new(weight), zero);
            if (actor.Denies(issue))
            {
                admissions += Vector.ConditionalSelect(Vector.Equals(alone, now), zero, one);
            }

            if (!isBudget)
            {
                overreach += Vector.Max(zero, move - new Vector<double>(readiness));
            }
            else if (meanWeight > 0)
            {
                spent += weight / meanWeight * move;
            }

            if (counterpart is not null)
            {
                var wanted = counterpart.Ideal[issue];
                theirs += counterpart.Weight[issue]
                    * (new Vector<double>(PolicyValue.Of(loss, stands - wanted)) - Loss(loss, then - new Vector<double>(wanted)));
            }
        }

        return new()
        {
            Keep = keep,
            Sucker = sucker,
            Concession = world.Setting.Rules.Netted ? Vector.Max(zero, -sucker) : given,
            Theirs = theirs,
            Overreach = isBudget ? Vector.Max(zero, spent - new Vector<double>(readiness)) : overreach,
            Spent = spent,
            Stakes = stakes,
            Admissions = admissions,
        };
    }

    private static Vector<double> Loss(Loss loss, Vector<double> distance) =>
        loss == Scenarios.Loss.Quadratic ? distance * distance : Vector.Abs(distance);
}

/// <summary>What some texts hold for an executive, one in each lane: see <see cref="Prospect"/>.</summary>
public readonly ref struct ProspectVectors
{
    public Vector<double> Keep { get; init; }

    public Vector<double> Sucker { get; init; }

    public Vector<double> Concession { get; init; }

    public Vector<double> Theirs { get; init; }

    public Vector<double> Overreach { get; init; }

    public Vector<double> Spent { get; init; }

    public Vector<double> Stakes { get; init; }

    public Vector<double> Admissions { get; init; }

    public Vector<double> Return => Keep - Sucker;

    public Prospect this[int lane] => new(
        Keep[lane], Sucker[lane], Concession[lane], Keep[lane] - Sucker[lane], Theirs[lane], Overreach[lane], Spent[lane], Stakes[lane],
        (int)Admissions[lane], 0, default);

    /// <inheritdoc cref="Prospect.Scale"/>
    public Vector<double> Scale(World world) => world.Setting.Rules.ScaledThresholds ? Stakes : Vector<double>.One;
}
