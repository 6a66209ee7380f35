using DiplomacySim.Analysis;

namespace DiplomacySim.Contracts.Wire;

[GenerateSerializer, Alias("diplomacysim.batch")]
internal struct BatchOnWire
{
    [Id(0)]
    public int Point;

    [Id(1)]
    public int First;

    [Id(2)]
    public int Count;

    [Id(3)]
    public int[] Runs;

    [Id(4)]
    public int[] Rounds;

    [Id(5)]
    public int[] Blocks;

    [Id(6)]
    public int[] Acts;
}

[RegisterConverter]
internal sealed class BatchConverter : IConverter<Batch, BatchOnWire>
{
    public Batch ConvertFromSurrogate(in BatchOnWire surrogate) => new(
        new(surrogate.Point, surrogate.First, surrogate.Count), surrogate.Runs, surrogate.Rounds, surrogate.Blocks, surrogate.Acts);

    public BatchOnWire ConvertToSurrogate(in Batch value) => new()
    {
        Point = value.Slice.Point,
        First = value.Slice.First,
        Count = value.Slice.Count,
        Runs = value.Runs,
        Rounds = value.Rounds,
        Blocks = value.Blocks,
        Acts = value.Acts,
    };
}
