using System.Globalization;

namespace DiplomacySim.Reporting;

/// <summary>Rounds as months.</summary>
internal static class Months
{
    private const int MostMarks = 5;

    private static readonly int[] Steps = [1, 2, 3, 6, 12, 24, 36, 60, 120, 240, 600, 1200];

    /// <returns>"November 2018".</returns>
    public static string Month(this CompiledScenario setting, int round) => setting.Date(round).ToString("MMMM yyyy", CultureInfo.InvariantCulture);

    /// <returns>"Nov 2018".</returns>
    public static string ShortMonth(this CompiledScenario setting, int round) =>
        setting.Date(round).ToString("MMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>A few labels for an axis of rounds.</summary>
    public static IEnumerable<Mark> Marks(CompiledScenario setting, int rounds)
    {
        var step = Steps.First(step => step == Steps[^1] || (rounds - 1) / step < MostMarks);
        for (var round = 1; round <= rounds; round += step)
        {
            yield return new(round, setting.ShortMonth(round));
        }
    }
}
