using System.Numerics;

namespace DiplomacySim.Model.Texts;

/// <summary>Texts of one relation, which differ only in where their clauses go: they can be weighed one by one or many at once.</summary>
/// <param name="relation">Index of the relation.</param>
/// <param name="targets">For each text its targets, as <see cref="Text"/> has them.</param>
/// <param name="points">For each issue the targets of all texts, from 0 to 1, below 0 for no clause; <see cref="Room"/> places each.</param>
/// <param name="count">Number of texts.</param>
public readonly ref struct ManyTexts(int relation, ReadOnlySpan<short> targets, ReadOnlySpan<double> points, int count)
{
    private readonly ReadOnlySpan<short> targets = targets;
    private readonly ReadOnlySpan<double> points = points;

    public int Relation { get; } = relation;

    public int Count { get; } = count;

    public Text this[int place]
    {
        get
        {
            var issues = targets.Length / Count;
            return new(Relation, targets.Slice(place * issues, issues));
        }
    }

    /// <returns>Places that the targets of a number of texts take up, so that whole vectors can be read.</returns>
    public static int Room(int count) => (count + Vector<double>.Count - 1) / Vector<double>.Count * Vector<double>.Count;

    /// <returns>Where the texts from a place on, as many as a vector holds, have an issue; below 0 for no clause.</returns>
    internal Vector<double> Points(int issue, int from) => new(points.Slice((issue * Room(Count)) + from, Vector<double>.Count));
}
