using System.Collections.Immutable;
using System.Collections.ObjectModel;
using DiplomacySim.Model;

namespace DiplomacySim.Tests;

public sealed class MutabilityTests
{
    private static readonly string[] Known =
    [
        "View.Restart(): void",
        "View.Answer().Causes: int[]",
        "View.Memory.BestHeard: double[]",
        "View.Memory.Change(): void",
        "View.Memory.Disappointment: double[]",
        "View.Memory.FirstHeard: double[]",
        "View.Memory.Grievance: double[]",
        "View.Memory.LastInitiative: int[]",
        "View.Memory.LastOffer: Deal[]",
        "View.Memory.Opened: int[]",
        "View.Memory.Reset(): void",
        "View.Memory.See(): void",
        "View.Memory.Trust: double[]",
        "View.Memory.Unreturned: int[]",
        "View.Self.Consents: bool[]",
        "View.Self.Hawkish: double[]",
        "View.Self.Ideal: double[]",
        "View.Self.Instruments: int[]",
        "View.Self.Weight: double[]",
        "View.Setting.Executives: int[]",
        "View.Setting.IncidentCodes: Coding[]",
        "View.Setting.Issues: Stake[]",
        "View.Setting.Legislatures: int[]",
        "View.Setting.PairOf: int[]",
        "View.Setting.Pairs: Pair[]",
        "View.Setting.ShockCodes: Coding[]",
        "View.Setting.Voices: int[]",
        "View.World.Apply(): void",
        "View.World.BoundUntil: int[]",
        "View.World.Capability: double[]",
        "View.World.Change(): void",
        "View.World.Commitments: List<Commitment>",
        "View.World.Economy: double[]",
        "View.World.Guarantee: double[]",
        "View.World.Leader: int[]",
        "View.World.Mediation: double[]",
        "View.World.Recent: double[]",
        "View.World.Reset(): void",
        "View.World.StatusQuo: double[]",
        "View.World.Substance: double[]",
        "View.World.Support: double[]",
        "View.World.Tone: double[]",
        "View.Self.Members.Bloc: string[]",
        "View.Self.Members.Loyalty: double[]",
        "View.Self.Members.Position: double[]",
        "View.Setting.Issues.Controls: bool[]",
        "View.Setting.Pairs.Open: int[]",
        "View.Setting.Pairs.Shares: double[][]",
        "View.World.Papers.Causes(): int[]",
        "View.World.Proceedings.Betrayals: int[]",
        "View.World.Proceedings.Chances: double[]",
        "View.World.Proceedings.Last: int[]",
        "View.World.Proceedings.Positions: double[]",
        "View.Answer().Decision.Terms.Add(): void",
    ];

    [Fact]
    public void Nothing_that_a_mind_is_shown_can_be_changed_by_it() => KnownOffences.Match(Known, [.. Mutability.Offences(typeof(View))]);

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
