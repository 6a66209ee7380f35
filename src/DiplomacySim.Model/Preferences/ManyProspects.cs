using System.Numerics;
using DiplomacySim.Model.Compiled;
using DiplomacySim.Model.Scenarios;
using DiplomacySim.Model.State;
using DiplomacySim.Model.Texts;

namespace DiplomacySim.Model.Preferences;

/// <summary>What texts hold for an actor, as many at once as a vector holds.</summary>
/// <remarks>
/// Lane by lane the operations of <see cref="Prospect.Of(CompiledActor, Text, World, double, Text, double)"/> in the same order, so that each comes
/// to the same to the last bit. An issue without a clause stays where it stands, and adds 0.
/// </remarks>
internal static class ManyProspects
{
    /// <inheritdoc cref="Of"/>
    /// <returns>Whether they are filled in: what few texts have is left to be looked at one by one.</returns>
    public static bool TryOf(CompiledActor actor, in ManyTexts texts, World world, double optimism, Span<Prospect> prospects)
    {
        if (actor.Actor.Judgement.Fears == Fears.Position || actor.Actor.Judgement.Audience > 0
            || Reversion.CanBeChangedBy(world.Setting.Relations[texts.Relation].OpenByPlace.AsSpan(), world))
        {
            return false;
        }

        Of(actor, texts, world, optimism, prospects);
        return true;
    }

    /// <param name="optimism">See <see cref="Decisions.Belief.Optimism"/>.</param>
    /// <param name="prospects">Filled in, text by text.</param>
    private static void Of(CompiledActor actor, in ManyTexts texts, World world, double optimism, Span<Prospect> prospects)
    {
        var (pair, rules) = (world.Setting.Relations[texts.Relation], world.Setting.Rules);
        var readiness = Readiness.Of(actor, pair.Index, optimism, world).Level;
        var isBudget = actor.Actor.Judgement.ReadinessKind == ReadinessKind.Budget;
        var meanWeight = isBudget ? actor.MeanWeight(pair) : 0;
        var counterpart = world.Executive(pair.Other(actor.Party));
        var statusQuo = world.StatusQuo;
        var shares = pair.Shares[pair.Side(actor.Party)].AsSpan();
        var (zero, one) = (Vector<double>.Zero, Vector<double>.One);
        for (var from = 0; from < texts.Count; from += Vector<double>.Count)
        {
            var (keep, sucker, theirs, overreach) = (zero, zero, zero, zero);
            var (given, spent, stakes, admissions) = (zero, zero, zero, zero);
            foreach (var issue in pair.OpenByPlace)
            {
                var (stands, weight, ideal) = (statusQuo[issue], actor.Weight[issue], new Vector<double>(actor.Ideal[issue]));
                var points = texts.Points(issue, from);
                var isBound = Vector.GreaterThanOrEqual(points, zero);
                var now = new Vector<double>(stands);
                var then = Vector.ConditionalSelect(isBound, points, now);
                var alone = now + (shares[issue] * (then - now));
                var before = new Vector<double>(PolicyValue.Of(rules.Loss, stands - actor.Ideal[issue]));
                var gainAlone = weight * (before - Loss(alone - ideal));
                var move = Vector.Abs(alone - now);
                keep += weight * (before - Loss(then - ideal));
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
                        * (new Vector<double>(PolicyValue.Of(rules.Loss, stands - wanted)) - Loss(then - new Vector<double>(wanted)));
                }
            }

            for (var lane = 0; lane < Math.Min(texts.Count - from, Vector<double>.Count); lane++)
            {
                prospects[from + lane] = new(keep[lane], sucker[lane], rules.Netted ? Math.Max(0, -sucker[lane]) : given[lane],
                    keep[lane] - sucker[lane], theirs[lane], isBudget ? Math.Max(0, spent[lane] - readiness) : overreach[lane], spent[lane],
                    stakes[lane], (int)admissions[lane], 0, default);
            }
        }

        Vector<double> Loss(Vector<double> distance) => rules.Loss == Scenarios.Loss.Quadratic ? distance * distance : Vector.Abs(distance);
    }
}
