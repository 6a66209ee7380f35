using System.Runtime.CompilerServices;

namespace DiplomacySim.Model;

/// <summary>What speaks for or against a choice. A decision's value is the sum of its terms.</summary>
public enum Term : byte
{
    /// <summary>Gain if both sides keep the deal, times the credibility that they do.</summary>
    Keep,

    /// <summary>Gain (mostly loss) if only one's own side keeps it, times the doubt.</summary>
    Sucker,

    /// <summary>Cost at home of a concession to a party against which there is grievance.</summary>
    Domestic,

    /// <summary>Cost of an unreturned concession to a stronger party.</summary>
    Asymmetry,

    /// <summary>The other side's gain, as far as its concerns are held legitimate.</summary>
    Recognition,

    /// <summary>Political capital that any deal costs.</summary>
    Capital,

    /// <summary>Price of going beyond what one is ready to commit to.</summary>
    Readiness,

    /// <summary>Choice noise.</summary>
    Noise,

    /// <summary>Wish to meet.</summary>
    Appetite,

    /// <summary>A bad relation makes it urgent to meet.</summary>
    Urgency,

    /// <summary>A summit without result.</summary>
    Disappointment,

    /// <summary>Being seen with an adversary.</summary>
    Exposure,

    /// <summary>Good offices of a third party.</summary>
    Mediation,

    /// <summary>Belief that time brings a better counterpart.</summary>
    Waiting,

    /// <summary>Change of policy value by the act itself.</summary>
    Gain,

    /// <summary>Answer in kind to the other's deeds.</summary>
    Reaction,

    /// <summary>Accumulated grievance.</summary>
    Resentment,

    /// <summary>Weariness of pressure already applied.</summary>
    Fatigue,

    /// <summary>A step that invites a return.</summary>
    Initiative,

    /// <summary>What is still to come from the other side.</summary>
    Future,

    /// <summary>What keeping one's word is worth.</summary>
    GoodFaith,

    /// <summary>The other side is in breach.</summary>
    Retaliation,

    /// <summary>Loyalty of members to the executive that signed.</summary>
    Loyalty,

    /// <summary>Hardship or danger of a client.</summary>
    Client,

    /// <summary>Outcome that a third party fears or hopes for.</summary>
    Stake,

    /// <summary>The answer was laid down from outside; what it took to turn the decision.</summary>
    Imposed,
}

/// <summary>One line of a decision.</summary>
public readonly record struct Entry(Term Term, double Value);

/// <summary>The terms of a decision, in the order in which they were weighed.</summary>
public struct Ledger : IEquatable<Ledger>
{
    public const int Capacity = 10;

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

/// <summary>Why an actor chose as it did.</summary>
/// <param name="Terms">What it weighed; their sum is the value.</param>
/// <param name="Threshold">Value from which it would have said yes.</param>
/// <param name="Credibility">Where a promise was weighed: probability, to the actor, that the other side delivers; otherwise 0.</param>
/// <param name="Outcome">What it chose.</param>
public readonly record struct Decision(Ledger Terms, double Threshold, double Credibility, Choice Outcome)
{
    public double Value => Terms.Sum;

    public double Margin => Value - Threshold;

    /// <summary>
    /// The term that weighed most in the direction in which the decision went: noise only where the decision would have gone the other way
    /// without it. Where the answer was laid down that is the reason.
    /// </summary>
    public Term MainReason
    {
        get
        {
            if (Terms.Of(Term.Imposed) != 0)
            {
                return Term.Imposed;
            }

            var sign = Margin >= 0 ? 1 : -1;
            if ((Margin - Terms.Of(Term.Noise)) * sign < 0)
            {
                return Term.Noise;
            }

            var best = default(Entry);
            for (var line = 0; line < Terms.Count; line++)
            {
                if (Terms[line].Term != Term.Noise && (line == 0 || Terms[line].Value * sign > best.Value * sign))
                {
                    best = Terms[line];
                }
            }

            return best.Term;
        }
    }
}
