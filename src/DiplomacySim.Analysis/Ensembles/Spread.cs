namespace DiplomacySim.Analysis;

/// <summary>How values spread over a known range, in memory that does not grow with their number.</summary>
/// <remarks>
/// Counts over equal bins; a quantile lies in the right bin and is interpolated within it, so that it is wrong by no more than one bin: 1/4096
/// of the range. Bins come into being in pages when a value falls there.
/// </remarks>
public sealed class Spread(double low, double high)
{
    public const int Bins = 4096;
    private const int Page = 128;

    private readonly int[]?[] pages = new int[Bins / Page][];
    private readonly int floor = Fixed.Of(low);
    private readonly double perBin = Bins / ((high - low) * Fixed.Scale);
    private long sum;
    private int least = int.MaxValue;
    private int most = int.MinValue;

    public int Count { get; private set; }

    /// <summary>NaN where there is no value.</summary>
    public double Mean => (double)sum / Count / Fixed.Scale;

    public void Add(int value)
    {
        if (value == Fixed.Missing)
        {
            return;
        }

        Count++;
        sum += value;
        least = Math.Min(least, value);
        most = Math.Max(most, value);
        var bin = Math.Clamp((int)((value - floor) * perBin), 0, Bins - 1);
        Put(bin, 1);
    }

    internal void Write(BinaryWriter writer)
    {
        writer.Write7BitEncodedInt(Count);
        if (Count == 0)
        {
            return;
        }

        writer.Write(sum);
        writer.Write(least);
        writer.Write(most);
        for (var (page, next) = (0, 0); page < pages.Length; page++)
        {
            for (var place = 0; place < Page && pages[page] is { } counts; place++)
            {
                if (counts[place] > 0)
                {
                    var bin = (page * Page) + place;
                    writer.Write7BitEncodedInt(bin - next);
                    writer.Write7BitEncodedInt(counts[place]);
                    next = bin + 1;
                }
            }
        }
    }

    /// <summary>Becomes the spread that was written, whatever was added before.</summary>
    internal void Read(BinaryReader reader)
    {
        Array.Clear(pages);
        (Count, sum, least, most) = (0, 0, int.MaxValue, int.MinValue);
        var count = reader.Read7BitEncodedInt();
        if (count == 0)
        {
            return;
        }

        (sum, least, most) = (reader.ReadInt64(), reader.ReadInt32(), reader.ReadInt32());
        for (var bin = 0; Count < count; bin++)
        {
            bin += reader.Read7BitEncodedInt();
            var values = reader.Read7BitEncodedInt();
            Put(bin, values);
            Count += values;
        }
    }

    /// <param name="share">From 0, the least value, to 1, the greatest.</param>
    /// <returns>NaN where there is no value.</returns>
    public double Quantile(double share)
    {
        if (Count == 0)
        {
            return double.NaN;
        }

        var rank = share * (Count - 1);
        var (lower, above) = ((int)rank, rank - Math.Floor(rank));
        var value = Ranked(lower);
        return above == 0 ? value : value + (above * (Ranked(lower + 1) - value));
    }

    private void Put(int bin, int values) => (pages[bin / Page] ??= new int[Page])[bin % Page] += values;

    /// <summary>The value of a rank from 0, the values of a bin taken as evenly spread over it.</summary>
    private double Ranked(int rank)
    {
        for (var (page, below) = (0, 0); page < pages.Length; page++)
        {
            for (var bin = 0; bin < Page && pages[page] is { } counts; bin++)
            {
                if (rank < below + counts[bin])
                {
                    var value = low + (((page * Page) + bin + ((rank - below + 0.5) / counts[bin])) * (high - low) / Bins);
                    return Math.Clamp(value, Fixed.Value(least), Fixed.Value(most));
                }

                below += counts[bin];
            }
        }

        throw new ArgumentOutOfRangeException(nameof(rank), rank, "There are not so many values.");
    }
}
