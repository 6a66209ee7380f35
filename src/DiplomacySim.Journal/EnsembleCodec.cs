using DiplomacySim.Analysis;
using DiplomacySim.Contracts;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Serialization;

namespace DiplomacySim.Journal;

/// <summary>Orders and batches of ensembles as bytes in the record: in the format of the wire, which is set up when it is first needed.</summary>
internal static class EnsembleCodec
{
    private static readonly Lazy<ServiceProvider> Wire = new(() => new ServiceCollection()
        .AddSerializer(builder => builder.AddAssembly(typeof(EnsembleOrder).Assembly)).BuildServiceProvider());

    private static readonly Lazy<Serializer<EnsembleOrder>> Orders = new(() => Wire.Value.GetRequiredService<Serializer<EnsembleOrder>>());

    private static readonly Lazy<Serializer<Batch>> Batches = new(() => Wire.Value.GetRequiredService<Serializer<Batch>>());

    public static byte[] Write(EnsembleOrder order) => Orders.Value.SerializeToArray(order);

    public static byte[] Write(Batch batch) => Batches.Value.SerializeToArray(batch);

    public static EnsembleOrder ReadOrder(byte[] bytes) => Orders.Value.Deserialize(bytes) ?? throw new FormatException("There is no order.");

    public static Batch ReadBatch(byte[] bytes) => Batches.Value.Deserialize(bytes) ?? throw new FormatException("There is no batch.");
}
