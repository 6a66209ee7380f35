using DiplomacySim.Model.Compiled;
using DiplomacySim.Model.Decisions;
using DiplomacySim.Model.Preferences;
using DiplomacySim.Model.State;
using DiplomacySim.Model.Texts;

namespace DiplomacySim.Model.Measures;

/// <summary>The zone of possible agreement of a relation along its contract curve, and how much of it ratifiers would let pass.</summary>
/// <param name="Possible">Share of the texts looked at that both executives would sign rather than have no deal, in [0, 1].</param>
/// <param name="Ratifiable">Share of the texts looked at that both would sign, all ratifiers pass and all consenters let stand.</param>
/// <remarks>
/// The texts looked at lie between the status quo and the contract curve: for each of 11 divisions of weight between the two sides, 5
/// sizes of step towards the point of the curve. What each lets pass is asked of the mind that sits there, without noise.
/// </remarks>
public readonly record struct Zone(double Possible, double Ratifiable)
{
    private const int Divisions = 11;
    private const int Sizes = 5;

    /// <param name="assents">Those who have a say in the relation, with what they believe now.</param>
    public static Zone Of(CompiledRelation pair, World world, Assents assents)
    {
        var setting = world.Setting;
        if (world.Executive(pair.First) is not { } one || world.Executive(pair.Second) is not { } other)
        {
            return default;
        }

        var actors = assents.Actors;
        Span<double> curve = stackalloc double[setting.Issues.Length];
        Span<short> statusQuo = stackalloc short[setting.Issues.Length];
        Span<short> targets = stackalloc short[setting.Issues.Length];
        Quantise(world.StatusQuo, statusQuo);
        var (possible, ratifiable) = (0, 0);

        // Who has refused last is asked first: it comes to the same, with fewer questions.
        var (first, second) = (actors[0], actors[1]);
        for (var division = 0; division < Divisions; division++)
        {
            Point(one, other, pair, world, division / (Divisions - 1.0), curve);
            for (var size = 1; size <= Sizes; size++)
            {
                var deal = new Text(pair.Index, Step(pair, world, curve, statusQuo, size / (double)Sizes, targets));
                if (!assents.Lets(first, deal))
                {
                    continue;
                }

                if (assents.Lets(second, deal))
                {
                    possible++;
                    ratifiable += Passes(deal, assents, actors) ? 1 : 0;
                }
                else
                {
                    (first, second) = (second, first);
                }
            }
        }

        return new(possible / (double)(Divisions * Sizes), ratifiable / (double)(Divisions * Sizes));
    }

    /// <returns>Whether everybody but the executives lets a text pass.</returns>
    private static bool Passes(Text deal, Assents assents, IReadOnlyList<int> actors)
    {
        for (var place = 2; place < actors.Count; place++)
        {
            if (!assents.Lets(actors[place], deal))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The texts looked at.</summary>
    /// <returns>Targets, as <see cref="Deal"/> has them; nothing where a party has no executive.</returns>
    public static IEnumerable<short[]> Texts(CompiledRelation pair, World world)
    {
        var setting = world.Setting;
        if (world.Executive(pair.First) is not { } one || world.Executive(pair.Second) is not { } other)
        {
            yield break;
        }

        var curve = new double[setting.Issues.Length];
        var statusQuo = new short[setting.Issues.Length];
        Quantise(world.StatusQuo, statusQuo);
        for (var division = 0; division < Divisions; division++)
        {
            Point(one, other, pair, world, division / (Divisions - 1.0), curve);
            for (var size = 1; size <= Sizes; size++)
            {
                var targets = new short[curve.Length];
                Step(pair, world, curve, statusQuo, size / (double)Sizes, targets);
                yield return targets;
            }
        }
    }

    private static void Point(CompiledActor one, CompiledActor other, CompiledRelation pair, World world, double weight, Span<double> curve)
    {
        foreach (var issue in pair.Open)
        {
            var (own, theirs) = ((1 - weight) * one.Weight[issue], weight * other.Weight[issue]);
            curve[issue] = own + theirs <= 0 || world.IsBound(issue)
                ? world.StatusQuo[issue]
                : ((own * one.Ideal[issue]) + (theirs * other.Ideal[issue])) / (own + theirs);
        }
    }

    private static void Quantise(ReadOnlySpan<double> points, Span<short> targets)
    {
        for (var issue = 0; issue < points.Length; issue++)
        {
            targets[issue] = Deal.Quantise(points[issue]);
        }
    }

    /// <param name="statusQuo">As a text would have it.</param>
    private static Span<short> Step(
        CompiledRelation pair, World world, ReadOnlySpan<double> curve, ReadOnlySpan<short> statusQuo, double size, Span<short> targets)
    {
        targets.Fill(Deal.NoClause);
        var isAnnounced = world.Setting.IsAnythingAnnounced;
        var stands = world.StatusQuo;
        foreach (var issue in pair.Open)
        {
            var now = stands[issue];
            var target = Deal.Quantise(now + (size * (curve[issue] - now)));
            targets[issue] = target == statusQuo[issue] && !(isAnnounced && world.IsAnnounced(issue)) ? Deal.NoClause : target;
        }

        return targets;
    }
}
