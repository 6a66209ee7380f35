namespace DiplomacySim.Analysis;

/// <summary>Numbers as whole millionths: what leaves a run of an ensemble is written so, and so sums do not depend on their order.</summary>
/// <remarks>Whoever played which runs, and on how many threads: mean, variance and quantiles are the same to the last bit.</remarks>
public static class Fixed
{
    public const int Scale = 1_000_000;

    /// <summary>Stands for a value that there is not.</summary>
    public const int Missing = int.MinValue;

    /// <param name="value">Within ±2,000; NaN where there is none.</param>
    public static int Of(double value) => double.IsNaN(value) ? Missing : checked((int)Math.Round(value * Scale));

    public static double Value(int millionths, int scale = Scale) => millionths == Missing ? double.NaN : millionths / (double)scale;
}
