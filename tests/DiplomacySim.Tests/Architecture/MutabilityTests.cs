using System.Collections.Immutable;
using System.Collections.ObjectModel;
using DiplomacySim.Model;

namespace DiplomacySim.Tests;

public sealed class MutabilityTests
{
    [Fact]
    public void Nothing_that_a_mind_is_shown_can_be_changed_by_it() => Assert.Empty(Mutability.Offences(typeof(View)));

    [Fact]
    public void What_can_be_changed_is_found_wherever_it_is() => Assert.Equal(
        [
            "Shown.Array: double[]",
            "Shown.Builder: Builder<double>",
            "Shown.Field: int",
            "Shown.Reference(): ref int",
            "Shown.Set: string",
            "Shown.Next().Clear(): void",
            "Shown.Next().Lists: IReadOnlyDictionary<string, List<int?>>",
            "Shown.Next() as Derived.Numbers: ICollection<int>",
        ],
        Mutability.Offences(typeof(Shown)));

    internal sealed record Shown(int Positional)
    {
        public int Field;
        public readonly int Fixed = Positional;

        public required string Init { get; init; }

        public string Set { get; set; } = "";

        public string Private { get; private set; } = "";

        public double[] Array { get; init; } = [];

        public ImmutableArray<double> Immutable { get; init; } = [];

        public ImmutableArray<double>.Builder Builder { get; init; } = ImmutableArray.CreateBuilder<double>();

        public ReadOnlyCollection<double> ReadOnly => Array.AsReadOnly();

        public ReadOnlySpan<double> Span => Array;

        public ref int Reference() => ref Field;

        public ref readonly int Readable() => ref Field;

        public IReadOnlyList<Next> Next() => Fixed == Positional ? [] : [new Derived()];
    }

    internal abstract class Next
    {
        public IReadOnlyDictionary<string, List<int?>> Lists { get; } = new Dictionary<string, List<int?>>();

        public Shown? Back { get; }

        public abstract void Clear();
    }

    internal sealed class Derived : Next
    {
        public ICollection<int> Numbers { get; } = [];

        public override void Clear() => Numbers.Clear();
    }
}
