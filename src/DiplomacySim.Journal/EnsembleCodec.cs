using System.IO.Compression;
using System.Text;
using DiplomacySim.Analysis;
using DiplomacySim.Contracts;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Serialization;

namespace DiplomacySim.Journal;

/// <summary>Orders, batches and folds of ensembles as bytes in the record.</summary>
/// <remarks>
/// Orders, and batches with rounds or acts, are in the format of the wire, which is set up when it is first needed. Batches of outcomes alone are
/// two letters, a version, then all of it compressed: measure after measure, the bytes of one weight of all runs beside each other.
/// </remarks>
internal static class EnsembleCodec
{
    private const ushort Mark = 0x5344;
    private const byte Version = 1;

    private static readonly Lazy<ServiceProvider> Wire = new(() => new ServiceCollection()
        .AddSerializer(builder => builder.AddAssembly(typeof(EnsembleOrder).Assembly)).BuildServiceProvider());

    private static readonly Lazy<Serializer<EnsembleOrder>> Orders = new(() => Wire.Value.GetRequiredService<Serializer<EnsembleOrder>>());

    private static readonly Lazy<Serializer<Batch>> Batches = new(() => Wire.Value.GetRequiredService<Serializer<Batch>>());

    public static byte[] Write(EnsembleOrder order) => Orders.Value.SerializeToArray(order);

    public static byte[] Write(Batch batch) =>
        batch.Rounds.Length + batch.Acts.Length > 0 ? Batches.Value.SerializeToArray(batch) : WriteOutcomes(batch);

    /// <summary>A fold, with a sum that tells whether it is what was written.</summary>
    public static byte[] WriteFold(byte[] spreads)
    {
        using var bytes = new MemoryStream();
        using (var compressed = new ZLibStream(bytes, CompressionLevel.Fastest))
        {
            compressed.Write(spreads);
        }

        return bytes.ToArray();
    }

    public static EnsembleOrder ReadOrder(byte[] bytes) => Orders.Value.Deserialize(bytes) ?? throw new FormatException("There is no order.");

    public static Batch ReadBatch(byte[] bytes) => bytes is [0x44, 0x53, ..] ? ReadOutcomes(bytes)
        : Batches.Value.Deserialize(bytes) ?? throw new FormatException("There is no batch.");

    public static byte[] ReadFold(byte[] bytes)
    {
        using var compressed = new ZLibStream(new MemoryStream(bytes, writable: false), CompressionMode.Decompress);
        using var spreads = new MemoryStream();
        compressed.CopyTo(spreads);
        return spreads.ToArray();
    }

    private static byte[] WriteOutcomes(Batch batch)
    {
        using var bytes = new MemoryStream();
        using (var head = new BinaryWriter(bytes, Encoding.UTF8, leaveOpen: true))
        {
            head.Write(Mark);
            head.Write(Version);
        }

        using (var writer = new BinaryWriter(new ZLibStream(bytes, CompressionLevel.Optimal, leaveOpen: true), Encoding.UTF8))
        {
            var (slice, width) = (batch.Slice, batch.Runs.Length / batch.Slice.Count);
            foreach (var number in (int[])[slice.Point, slice.First, slice.Count, width, batch.Blocks.Length, .. batch.Blocks])
            {
                writer.Write7BitEncodedInt(number);
            }

            var column = new int[slice.Count];
            var plane = new byte[slice.Count];
            for (var measure = 0; measure < width; measure++)
            {
                for (var run = 0; run < column.Length; run++)
                {
                    column[run] = batch.Value(run, measure);
                }

                var least = column.Min();
                writer.Write(least);
                for (var shift = 0; shift < 32; shift += 8)
                {
                    for (var run = 0; run < column.Length; run++)
                    {
                        plane[run] = (byte)(unchecked(column[run] - least) >> shift);
                    }

                    writer.Write(plane);
                }
            }
        }

        return bytes.ToArray();
    }

    private static Batch ReadOutcomes(byte[] bytes)
    {
        if (bytes[2] != Version)
        {
            throw new FormatException($"It was written in version {bytes[2]} of the record's format; this program knows {Version}.");
        }

        using var reader = new BinaryReader(
            new ZLibStream(new MemoryStream(bytes, 3, bytes.Length - 3, writable: false), CompressionMode.Decompress), Encoding.UTF8);
        int Number() => reader.Read7BitEncodedInt();
        var (slice, width) = (new Slice(Number(), Number(), Number()), Number());
        var blocks = new int[Number()];
        for (var place = 0; place < blocks.Length; place++)
        {
            blocks[place] = Number();
        }

        var runs = new int[slice.Count * width];
        var plane = new byte[slice.Count];
        for (var measure = 0; measure < width; measure++)
        {
            var least = reader.ReadInt32();
            for (var shift = 0; shift < 32; shift += 8)
            {
                reader.BaseStream.ReadExactly(plane);
                for (var run = 0; run < slice.Count; run++)
                {
                    runs[(run * width) + measure] |= plane[run] << shift;
                }
            }

            for (var run = 0; run < slice.Count; run++)
            {
                runs[(run * width) + measure] = unchecked(runs[(run * width) + measure] + least);
            }
        }

        return reader.BaseStream.ReadByte() < 0 ? new(slice, runs, [], blocks, []) : throw new FormatException("There is more than a batch.");
    }
}
