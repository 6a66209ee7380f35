namespace DiplomacySim.Analysis;

/// <summary>Number, sum and sum of squares of whole numbers, exactly: merged in any order they are the same.</summary>
public struct ExactMoments
{
    private long sum;
    private Int128 squares;

    public int Count { get; private set; }

    /// <summary>NaN where there is no value.</summary>
    public readonly double Mean(int scale) => Count == 0 ? double.NaN : (double)sum / Count / scale;

    /// <summary>Variance of the population that the values are a sample of; NaN for fewer than two.</summary>
    public readonly double Variance(int scale) =>
        Count < 2 ? double.NaN : (double)((Count * squares) - ((Int128)sum * sum)) / Count / (Count - 1) / scale / scale;

    public void Add(int value)
    {
        if (value != Fixed.Missing)
        {
            Count++;
            sum += value;
            squares += (long)value * value;
        }
    }

    public readonly Interval Interval(int scale) => Analysis.Interval.Around(Mean(scale), Variance(scale) / Count, Count - 1, Count);
}
