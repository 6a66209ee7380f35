using System.Numerics;

namespace DiplomacySim.Model.Texts;

/// <summary>A text between the two parties of a relation: a target for each issue that has a clause, and whether one side goes first.</summary>
/// <remarks>
/// Targets are whole thousandths of the scale, so that two machines whose last bits differ still write the same text.
/// </remarks>
public sealed class Deal : IEquatable<Deal>
{
    public const int Scale = 1000;

    /// <summary>In place of a target: the text says nothing of the issue.</summary>
    public const short NoClause = -1;

    private readonly short[] targets;

    /// <param name="relation">Index of the relation.</param>
    /// <param name="targets">For each issue of the scenario its target in thousandths, or -1 where there is no clause.</param>
    /// <param name="second">See <see cref="Second"/>.</param>
    public Deal(int relation, ReadOnlySpan<short> targets, int? second = null)
    {
        (Relation, Second) = (relation, second);
        this.targets = targets.ToArray();
    }

    public int Relation { get; }

    /// <summary>Index of the party whose part starts when the first tranches of the other side's have been seen; null where both start at
    /// once.</summary>
    public int? Second { get; }

    public int Issues => targets.Length;

    public ReadOnlySpan<short> Targets => targets;

    public Text Text => new(Relation, targets, Second);

    public int Clauses
    {
        get
        {
            var count = 0;
            for (var issue = 0; issue < targets.Length; issue++)
            {
                count += Has(issue) ? 1 : 0;
            }

            return count;
        }
    }

    public bool Has(int issue) => Text.Has(issue);

    /// <returns>Where the issue is to stand, in [0, 1]; <paramref name="statusQuo"/> where there is no clause on it.</returns>
    public double Target(int issue, double statusQuo) => Text.Target(issue, statusQuo);

    /// <summary>The nearest thousandth of the scale; half of one goes up.</summary>
    public static short Quantise(double value)
    {
        var scaled = Math.Clamp(value, 0, 1) * Scale;
        var below = Math.Floor(scaled);
        return (short)(scaled - below >= 0.5 ? below + 1 : below);
    }

    /// <summary>The same of as many as a vector holds.</summary>
    public static Vector<double> Quantise(Vector<double> values)
    {
        var scaled = Vector.Min(Vector.Max(values, Vector<double>.Zero), Vector<double>.One) * Scale;
        var below = Vector.Floor(scaled);
        return Vector.ConditionalSelect(Vector.GreaterThanOrEqual(scaled - below, new(0.5)), below + Vector<double>.One, below);
    }

    public static implicit operator Text(Deal deal) => deal.Text;

    public bool Equals(Deal? other) => other is not null && other.Relation == Relation && other.Second == Second
        && other.Targets.SequenceEqual(targets);

    public override bool Equals(object? obj) => Equals(obj as Deal);

    public override int GetHashCode()
    {
        var hash = Second is { } second ? unchecked((Relation * 31) + second + 1) : Relation;
        foreach (var target in targets)
        {
            hash = unchecked((hash * 31) + target);
        }

        return hash;
    }
}
