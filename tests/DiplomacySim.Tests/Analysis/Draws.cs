namespace DiplomacySim.Tests;

/// <summary>Random numbers for tests of statistics, the same every time.</summary>
internal static class Draws
{
    public static double[] Uniform(int count, int sample, ulong series = 0) =>
        [.. Enumerable.Range(0, count).Select(place => new Chance(sample).Draw(place, Purpose.Resample, series))];

    public static double[] Normal(int count, int sample, ulong series = 0) =>
        [.. Enumerable.Range(0, count).Select(place => new Chance(sample).Normal(place, Purpose.Support, series))];

    /// <returns>In what part of 2,000 samples the interval holds the truth.</returns>
    public static double Coverage(double truth, Func<int, Analysis.Interval> interval) => Enumerable.Range(1, 2000)
        .Select(interval)
        .Count(found => found.Low <= truth && truth <= found.High) / 2000.0;
}
