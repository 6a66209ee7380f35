using System.Numerics;
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

    /// <summary>The sizes as shares, and more so that whole vectors can be read.</summary>
    private static readonly double[] Steps = [.. Enumerable.Range(1, ManyTexts.Room(Sizes)).Select(size => size / (double)Sizes)];

    /// <param name="assents">Those who have a say in the relation, with what they believe now.</param>
    public static Zone Of(CompiledRelation pair, World world, Assents assents)
    {
        var setting = world.Setting;
        if (world.Executive(pair.First) is not { } one || world.Executive(pair.Second) is not { } other)
        {
            return default;
        }

        var actors = assents.Actors;
        var issues = setting.Issues.Length;
        Span<double> curve = stackalloc double[issues];
        Span<short> targets = stackalloc short[Sizes * issues];
        Span<double> points = stackalloc double[ManyTexts.Room(Sizes) * issues];
        Span<Prospect> prospects = stackalloc Prospect[2 * Sizes];
        Span<bool?> weighed = stackalloc bool?[2];
        targets.Fill(Deal.NoClause);
        var (possible, ratifiable) = (0, 0);

        // Who has refused last is asked first: it comes to the same, with fewer questions.
        var (first, second) = (0, 1);
        for (var division = 0; division < Divisions; division++)
        {
            Point(one, other, pair, world, division / (Divisions - 1.0), curve);
            Step(pair, world, curve, targets, points);
            var texts = new ManyTexts(pair.Index, targets, points, Sizes);
            weighed.Clear();
            for (var place = 0; place < Sizes; place++)
            {
                if (!Lets(first, place, texts, prospects, weighed, assents, actors))
                {
                    continue;
                }

                if (Lets(second, place, texts, prospects, weighed, assents, actors))
                {
                    possible++;
                    ratifiable += Passes(texts[place], assents, actors) ? 1 : 0;
                }
                else
                {
                    (first, second) = (second, first);
                }
            }
        }

        return new(possible / (double)(Divisions * Sizes), ratifiable / (double)(Divisions * Sizes));
    }

    /// <param name="executive">0 or 1.</param>
    /// <param name="prospects">Of the texts, for each executive.</param>
    /// <param name="weighed">For each executive whether it has weighed them at once; null where it has not been asked yet.</param>
    /// <returns>Whether an executive lets one of the texts pass.</returns>
    private static bool Lets(int executive, int place, in ManyTexts texts, Span<Prospect> prospects, Span<bool?> weighed, Assents assents,
        IReadOnlyList<int> actors)
    {
        var own = prospects.Slice(executive * Sizes, Sizes);
        weighed[executive] ??= assents.Weigh(actors[executive], texts, own);
        return weighed[executive] == true ? assents.Lets(actors[executive], texts[place], own[place]) : assents.Lets(actors[executive], texts[place]);
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

        var issues = setting.Issues.Length;
        var (curve, points) = (new double[issues], new double[ManyTexts.Room(Sizes) * issues]);
        for (var division = 0; division < Divisions; division++)
        {
            var targets = new short[Sizes * issues];
            Array.Fill(targets, Deal.NoClause);
            Point(one, other, pair, world, division / (Divisions - 1.0), curve);
            Step(pair, world, curve, targets, points);
            foreach (var text in targets.Chunk(issues))
            {
                yield return text;
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

    /// <summary>Goes from the status quo towards a point in steps of all sizes at once.</summary>
    /// <param name="targets">Of each text; filled in for the open issues of the relation.</param>
    /// <param name="points">The same as <see cref="ManyTexts"/> has it to be weighed at once.</param>
    private static void Step(CompiledRelation pair, World world, ReadOnlySpan<double> curve, Span<short> targets, Span<double> points)
    {
        var room = ManyTexts.Room(Sizes);
        var isAnnounced = world.Setting.IsAnythingAnnounced;
        foreach (var issue in pair.Open)
        {
            var now = world.StatusQuo[issue];
            var unchanged = isAnnounced && world.IsAnnounced(issue) ? new Vector<double>(double.NaN) : new(Deal.Quantise(now));
            var row = points.Slice(issue * room, room);
            for (var from = 0; from < room; from += Vector<double>.Count)
            {
                var target = Deal.Quantise(new Vector<double>(now) + (new Vector<double>(Steps, from) * (curve[issue] - now)));
                Vector.ConditionalSelect(Vector.Equals(target, unchanged), new(Deal.NoClause), target).CopyTo(row[from..]);
            }

            for (var size = 0; size < Sizes; size++)
            {
                targets[(size * curve.Length) + issue] = (short)row[size];
            }

            for (var from = 0; from < room; from += Vector<double>.Count)
            {
                (new Vector<double>(row[from..]) / Deal.Scale).CopyTo(row[from..]);
            }
        }
    }
}
