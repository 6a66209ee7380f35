using System.Collections.Immutable;
using DiplomacySim.Model.Compiled;
using DiplomacySim.Model.State;
using DiplomacySim.Model.Texts;

namespace DiplomacySim.Model.Preferences;

/// <summary>Where issues go without a text: as they stand, moved by every announced event that the text itself prevents.</summary>
/// <remarks>
/// What a proposal is weighed against is what happens without it, which need not be how things stand: Romer and Rosenthal (1978), Public Choice 33.
/// Events that come with the text or without it are left out on both sides.
/// </remarks>
public static class Reversion
{
    /// <returns>Where an issue goes if there is no clause on it; where it stands if a clause on it prevents nothing that moves it.</returns>
    public static double Of(int issue, World world)
    {
        var point = world.StatusQuo[issue];
        foreach (var announced in world.Setting.Announced[issue])
        {
            foreach (var (moved, amount) in announced.Moves)
            {
                point = moved == issue && world.Prevents(issue, announced) ? Math.Clamp(point + amount, 0, 1) : point;
            }
        }

        return point;
    }

    /// <summary>Whether a clause of a text on one of some issues prevents anything that is announced.</summary>
    internal static bool IsChangedBy(Text text, ReadOnlySpan<int> issues, World world)
    {
        for (var place = 0; place < issues.Length && world.Setting.IsAnythingAnnounced; place++)
        {
            if (text.Has(issues[place]) && Prevents(issues[place], world))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>On which of some issues a clause prevents anything that is announced.</summary>
    /// <param name="preventing">The issue; -1 where there is none.</param>
    /// <returns>Whether there is one at most: what one prevents does not hang on any other then.</returns>
    internal static bool TryPreventing(ReadOnlySpan<int> issues, World world, out int preventing)
    {
        preventing = -1;
        for (var place = 0; place < issues.Length && world.Setting.IsAnythingAnnounced; place++)
        {
            if (Prevents(issues[place], world))
            {
                if (preventing >= 0)
                {
                    return false;
                }

                preventing = issues[place];
            }
        }

        return true;
    }

    private static bool Prevents(int issue, World world)
    {
        foreach (var announced in world.Setting.Announced[issue])
        {
            if (world.Prevents(issue, announced))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Moves points by the events that the clauses of a text prevent.</summary>
    /// <param name="points">For each issue a place.</param>
    /// <param name="share">Where given, of a side: only its clauses count.</param>
    public static void Of(Text text, World world, Span<double> points, ImmutableArray<double> share = default)
    {
        for (var issue = 0; issue < text.Targets.Length; issue++)
        {
            if (text.Has(issue) && (share.IsDefault || share[issue] > 0))
            {
                Move(issue, world, points, null);
            }
        }
    }

    /// <summary>What it is worth to an actor that a clause on an issue prevents what is announced.</summary>
    /// <param name="points">For each issue where it goes by what other clauses prevent; moved on by what this one does.</param>
    /// <param name="hawkishness">Place of a member beside the legislature's ideal point; 0 for any other actor.</param>
    /// <param name="counterpart">The executive of the other side.</param>
    internal static double Saved(int issue, CompiledActor actor, World world, Span<double> points, double hawkishness = 0,
        CompiledActor? counterpart = null) => Move(issue, world, points, (actor, hawkishness, counterpart));

    /// <summary>The same for one clause by itself.</summary>
    internal static double Saved(int issue, CompiledActor actor, World world)
    {
        Span<double> points = stackalloc double[world.StatusQuo.Length];
        world.StatusQuo.CopyTo(points);
        return Saved(issue, actor, world, points);
    }

    private static double Move(
        int issue, World world, Span<double> points, (CompiledActor Actor, double Hawkishness, CompiledActor? Counterpart)? weighs)
    {
        var saved = 0.0;
        foreach (var announced in world.Setting.Announced[issue])
        {
            if (!world.Prevents(issue, announced))
            {
                continue;
            }

            foreach (var (moved, amount) in announced.Moves)
            {
                var (before, after) = (points[moved], Math.Clamp(points[moved] + amount, 0, 1));
                points[moved] = after;
                if (weighs is var (actor, hawkishness, counterpart))
                {
                    var ideal = actor.Ideal[moved] + (hawkishness == 0 ? 0 : hawkishness * actor.Hawkish(moved, counterpart));
                    var loss = world.Setting.Rules.Loss;
                    saved += actor.Weight[moved] * (PolicyValue.Of(loss, after - ideal) - PolicyValue.Of(loss, before - ideal));
                }
            }
        }

        return saved;
    }
}
