using System.Numerics;
using System.Runtime.CompilerServices;

namespace DiplomacySim.Model.Minds;

/// <summary>The texts that a text makes with one clause more, for as many clauses as a vector holds.</summary>
/// <param name="table">What clauses hold.</param>
/// <param name="held">The sums of the text's own clauses, one for each row of the table.</param>
/// <param name="place">Of the first of the clauses.</param>
internal readonly ref struct LongerTexts(ClauseTable table, ReadOnlySpan<float> held, int place)
{
    private readonly ClauseTable table = table;
    private readonly ReadOnlySpan<float> held = held;
    private readonly int place = place;

    /// <summary>Number of texts.</summary>
    public static int Count => Vector<float>.Count;

    /// <returns>The sums of a quantity over the clauses of each text.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector<float> Sum(int row) => new Vector<float>(held[row]) + table.At(row, place);

    /// <returns>The most of a quantity over the clauses of each text.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector<float> Most(int row) => Vector.Max(new Vector<float>(held[row]), table.At(row, place));
}
