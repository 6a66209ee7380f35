using System.Text;

namespace DiplomacySim.Analysis;

/// <summary>How every measure of every relation spreads over the runs, round by round.</summary>
public sealed class Spreads
{
    private readonly Spread[] spreads;

    public Spreads(CompiledScenario setting, int rounds)
    {
        Setting = setting;
        Rounds = rounds;
        spreads = [.. Enumerable.Range(0, rounds * Width).Select(place => Of(place % Width % RoundMeasure.PerRelation))];
    }

    public CompiledScenario Setting { get; }

    public int Rounds { get; }

    /// <summary>Runs whose rounds are in it.</summary>
    public int Runs { get; private set; }

    private int Width => Setting.Relations.Length * RoundMeasure.PerRelation;

    /// <param name="round">From 1.</param>
    /// <param name="place">See <see cref="RoundMeasure.OfRelationAt"/> and <see cref="RoundMeasure.OfDirectionAt"/>.</param>
    public Spread this[int round, int place] => spreads[((round - 1) * Width) + place];

    /// <summary>Adds the rounds of a batch. A batch with a fold has all that was before it too, and takes its place.</summary>
    /// <remarks>
    /// Whoever adds all batches of a point in order has the spreads of all its runs at the end, however many had been folded when each was read:
    /// what lacks its rounds is in a fold that comes with a later batch.
    /// </remarks>
    public void Add(Batch batch)
    {
        if (batch.Fold is { } fold)
        {
            Read(fold);
            return;
        }

        Runs += batch.Rounds.Length / spreads.Length;
        var values = batch.Rounds;
        for (var place = 0; place < values.Length;)
        {
            for (var spread = 0; spread < spreads.Length; spread++)
            {
                spreads[spread].Add(values[place++]);
            }
        }
    }

    /// <summary>Everything as bytes, for <see cref="Batch.Fold"/>.</summary>
    public byte[] Write()
    {
        using var bytes = new MemoryStream();
        using var writer = new BinaryWriter(bytes, Encoding.UTF8);
        writer.Write7BitEncodedInt(Runs);
        Array.ForEach(spreads, spread => spread.Write(writer));
        writer.Flush();
        return bytes.ToArray();
    }

    private void Read(byte[] bytes)
    {
        using var reader = new BinaryReader(new MemoryStream(bytes, writable: false), Encoding.UTF8);
        Runs = reader.Read7BitEncodedInt();
        Array.ForEach(spreads, spread => spread.Read(reader));
    }

    private static Spread Of(int place)
    {
        var measure = place < RoundMeasure.OfRelation.Count
            ? RoundMeasure.OfRelation[place]
            : RoundMeasure.OfDirection[(place - RoundMeasure.OfRelation.Count) % RoundMeasure.OfDirection.Count];
        return new Spread(measure.Low, measure.High);
    }
}
