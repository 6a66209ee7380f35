using DiplomacySim.Model.Compiled;

namespace DiplomacySim.Model.Measures;

/// <summary>The verdict of earlier versions: from level and trend of the index alone. Told beside the new one for one version.</summary>
public static class EarlierVerdict
{
    private const double Significance = 0.05;
    private const double Window = 24;
    private const double Rupture = -5;
    private const double Normal = 1;
    private const double Slope = 0.02;

    /// <param name="index">The index, one value a round.</param>
    public static Verdict Of(ReadOnlySpan<double> index, CompiledScenario setting)
    {
        var timetable = setting.Timetable;
        var window = index[Math.Max(0, index.Length - timetable.Rounds(Window))..];
        var (level, trend) = (Mean(window), Trend.Of(window));
        var falls = trend.PValue < Significance && trend.Slope <= -Slope * timetable.Months;
        var rises = trend.PValue < Significance && trend.Slope >= Slope * timetable.Months;
        return level <= Rupture ? Verdict.Ruptured
            : falls ? Verdict.Degrading
            : level >= Normal ? Verdict.Normalised
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
