using System.Collections;
using System.Numerics;
using DiplomacySim.Model.Decisions;

namespace DiplomacySim.Model.Questions;

/// <summary>A set of choices; they come in the order of <see cref="Choice"/>.</summary>
public readonly record struct ChoiceSet : IReadOnlyCollection<Choice>
{
    private readonly ulong bits;

    private ChoiceSet(ulong bits) => this.bits = bits;

    public int Count => BitOperations.PopCount(bits);

    public static ChoiceSet Of(params ReadOnlySpan<Choice> choices)
    {
        var bits = 0UL;
        foreach (var choice in choices)
        {
            bits |= 1UL << (int)choice;
        }

        return new(bits);
    }

    public bool Contains(Choice choice) => (int)choice < 64 && (bits & (1UL << (int)choice)) != 0;

    /// <returns>The same with a choice or without it.</returns>
    public ChoiceSet With(Choice choice, bool has) => new(has ? bits | (1UL << (int)choice) : bits & ~(1UL << (int)choice));

    public IEnumerator<Choice> GetEnumerator()
    {
        for (var left = bits; left != 0; left &= left - 1)
        {
            yield return (Choice)BitOperations.TrailingZeroCount(left);
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
