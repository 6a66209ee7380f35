using System.Runtime.CompilerServices;

namespace DiplomacySim.Model.Decisions;

/// <summary>One line of a decision.</summary>
public readonly record struct Entry(Term Term, double Value);

/// <summary>The terms of a decision, in the order in which they were weighed.</summary>
public struct Ledger : ITerms, IEquatable<Ledger>
{
    public const int Capacity = 14;

    private Terms terms;
    private Values values;

    public int Count { get; private set; }

    /// <summary>Sum of all entries.</summary>
    public double Sum { get; private set; }

    public readonly Entry this[int line] => (uint)line < (uint)Count
        ? new(terms[line], values[line])
        : throw new ArgumentOutOfRangeException(nameof(line));

    /// <summary>Weighs one term more. What is zero does not weigh and is left out.</summary>
    public void Add(Term term, double value)
    {
        if (value == 0)
        {
            return;
        }

        terms[Count] = term;
        values[Count] = value;
        Count++;
        Sum += value;
    }

    public readonly double Of(Term term)
    {
        for (var line = 0; line < Count; line++)
        {
            if (terms[line] == term)
            {
                return values[line];
            }
        }

        return 0;
    }

    public static bool operator ==(Ledger left, Ledger right) => left.Equals(right);

    public static bool operator !=(Ledger left, Ledger right) => !left.Equals(right);

    public readonly bool Equals(Ledger other)
    {
        if (Count != other.Count)
        {
            return false;
        }

        for (var line = 0; line < Count; line++)
        {
            if (this[line] != other[line])
            {
                return false;
            }
        }

        return true;
    }

    public override readonly bool Equals(object? obj) => obj is Ledger other && Equals(other);

    public override readonly int GetHashCode() => Count;

    [InlineArray(Capacity)]
    private struct Terms
    {
        private Term first;
    }

    [InlineArray(Capacity)]
    private struct Values
    {
        private double first;
    }
}
