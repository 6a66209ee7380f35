using System.Runtime.InteropServices;
using DiplomacySim.Analysis;
using Orleans.Serialization.Cloning;

namespace DiplomacySim.Contracts.Wire;

/// <summary>Numbers go as the bytes that they are in memory: there are many, and they are written and read for every batch.</summary>
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
    public byte[] Runs;

    [Id(4)]
    public byte[] Rounds;

    [Id(5)]
    public byte[] Blocks;

    [Id(6)]
    public byte[] Acts;

    [Id(7)]
    public byte[]? Fold;
}

[RegisterConverter]
internal sealed class BatchConverter : IConverter<Batch, BatchOnWire>
{
    public Batch ConvertFromSurrogate(in BatchOnWire surrogate) => new(
        new(surrogate.Point, surrogate.First, surrogate.Count), Numbers(surrogate.Runs), Numbers(surrogate.Rounds), Numbers(surrogate.Blocks),
            Numbers(surrogate.Acts), surrogate.Fold);

    public BatchOnWire ConvertToSurrogate(in Batch value) => new()
    {
        Point = value.Slice.Point,
        First = value.Slice.First,
        Count = value.Slice.Count,
        Runs = Bytes(value.Runs),
        Rounds = Bytes(value.Rounds),
        Blocks = Bytes(value.Blocks),
        Acts = Bytes(value.Acts),
        Fold = value.Fold,
    };

    private static int[] Numbers(byte[] bytes) => MemoryMarshal.Cast<byte, int>(bytes).ToArray();

    private static byte[] Bytes(int[] numbers) => MemoryMarshal.AsBytes<int>(numbers).ToArray();
}

/// <summary>Nobody changes a batch: within a silo it goes from hand to hand.</summary>
[RegisterCopier]
internal sealed class BatchCopier : ShallowCopier<Batch>;
