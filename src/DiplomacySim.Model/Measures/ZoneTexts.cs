using System.Numerics;
using DiplomacySim.Model.Compiled;
using DiplomacySim.Model.State;
using DiplomacySim.Model.Texts;

namespace DiplomacySim.Model.Measures;

/// <summary>
/// The texts that a zone of possible agreement looks at. They lie between the status quo and the contract curve: for each of 11 divisions of weight
/// between the two sides, 5 sizes of step towards the point of the curve.
/// </summary>
/// <remarks>Most issues stand most of the time: their targets stay from one time to the next.</remarks>
internal sealed class ZoneTexts
{
    /// <summary>How many there are.</summary>
    public const int Count = Divisions * Sizes;

    /// <summary>From this one on they lie nearer to the ideal point of the second executive than to that of the first.</summary>
    public const int Middle = Divisions / 2 * Sizes;

    private const int Divisions = 11;
    private const int Sizes = 5;

    /// <summary>For each text its size as a share; more, so that whole vectors can be read.</summary>
    private static readonly double[] Steps = [.. Enumerable.Range(0, ManyTexts.Room(Count)).Select(text => ((text % Sizes) + 1) / (double)Sizes)];

    private readonly double[] curve = new double[ManyTexts.Room(Count)];
    private (CompiledRelation? Pair, CompiledActor? One, CompiledActor? Other) between;
    private (double Now, bool IsBound, bool IsAnnounced)[] stands = [];
    private short[] targets = [];
    private double[] points = [];

    /// <param name="one">The executives of the two parties.</param>
    public ManyTexts Of(CompiledRelation pair, CompiledActor one, CompiledActor other, World world)
    {
        var isSame = ReferenceEquals(between.Pair, pair) && ReferenceEquals(between.One, one) && ReferenceEquals(between.Other, other);
        if (!isSame)
        {
            var issues = world.Setting.Issues.Length;
            between = (pair, one, other);
            (stands, targets) = (new (double, bool, bool)[issues], new short[Count * issues]);
            points = new double[ManyTexts.Room(Count) * issues];
            Array.Fill(targets, Deal.NoClause);
        }

        foreach (var issue in pair.Open)
        {
            var now = (world.StatusQuo[issue], world.IsBound(issue), world.Setting.IsAnythingAnnounced && world.IsAnnounced(issue));
            if (!isSame || stands[issue] != now)
            {
                stands[issue] = now;
                Fill(issue, one, other);
            }
        }

        return new(pair.Index, targets, points, Count);
    }

    private void Fill(int issue, CompiledActor one, CompiledActor other)
    {
        var (now, isBound, isAnnounced) = stands[issue];
        for (var division = 0; division < Divisions; division++)
        {
            var weight = division / (Divisions - 1.0);
            var (own, theirs) = ((1 - weight) * one.Weight[issue], weight * other.Weight[issue]);
            curve.AsSpan(division * Sizes, Sizes).Fill(own + theirs <= 0 || isBound ? now
                : ((own * one.Ideal[issue]) + (theirs * other.Ideal[issue])) / (own + theirs));
        }

        var unchanged = isAnnounced ? new Vector<double>(double.NaN) : new(Deal.Quantise(now));
        var row = points.AsSpan(issue * curve.Length, curve.Length);
        for (var from = 0; from < row.Length; from += Vector<double>.Count)
        {
            var way = new Vector<double>(curve, from) - new Vector<double>(now);
            var target = Deal.Quantise(new Vector<double>(now) + (new Vector<double>(Steps, from) * way));
            Vector.ConditionalSelect(Vector.Equals(target, unchanged), new(Deal.NoClause), target).CopyTo(row[from..]);
        }

        for (var text = 0; text < Count; text++)
        {
            targets[(text * stands.Length) + issue] = (short)row[text];
        }

        for (var from = 0; from < row.Length; from += Vector<double>.Count)
        {
            (new Vector<double>(row[from..]) / Deal.Scale).CopyTo(row[from..]);
        }
    }
}
