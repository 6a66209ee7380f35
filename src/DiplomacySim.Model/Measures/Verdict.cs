using DiplomacySim.Model.Compiled;

namespace DiplomacySim.Model.Measures;

/// <summary>What became of a relationship. Values are part of the record and never reused.</summary>
public enum Verdict
{
    Ruptured = 0,
    Degrading = 1,
    Stabilised = 2,
    Recovering = 3,
    Normalised = 4,
}

/// <summary>Reads a verdict from the level and the trend of the index over a window, never from a single round.</summary>
public static class Verdicts
{
    private const double Significance = 0.05;

    /// <param name="index">The index, one value a round.</param>
    public static Verdict Of(ReadOnlySpan<double> index, CompiledScenario setting)
    {
        var (yardstick, timetable) = (setting.Rules.Measures, setting.Timetable);
        var window = index[Math.Max(0, index.Length - timetable.Rounds(yardstick.Window))..];
        var level = Mean(window);
        var trend = Trend.Of(window);
        var falls = trend.PValue < Significance && trend.Slope <= -yardstick.Slope * timetable.Months;
        var rises = trend.PValue < Significance && trend.Slope >= yardstick.Slope * timetable.Months;
        return level <= yardstick.Rupture ? Verdict.Ruptured
            : falls ? Verdict.Degrading
            : level >= yardstick.Normal ? Verdict.Normalised
            : rises ? Verdict.Recovering
            : Verdict.Stabilised;
    }

    private static double Mean(ReadOnlySpan<double> values)
    {
        var sum = 0.0;
        foreach (var value in values)
        {
            sum += value;
        }

        return values.Length == 0 ? 0 : sum / values.Length;
    }
}
