using System.Globalization;
using DiplomacySim.Model.Preferences;

namespace DiplomacySim.Model.Why;

/// <summary>How far an executive could oblige itself, where that is not what it was at first.</summary>
public static class ReadinessWording
{
    /// <returns>"ready to commit 0.35: 0.20 at first, +0.15 by what hurts"; null where nothing has moved it.</returns>
    public static string? Of(in Readiness readiness)
    {
        (double By, string Words)[] moves =
            [(readiness.Hurt, "by what hurts"), (readiness.Optimism, "by what it hopes of the other side"), (readiness.Sober, "after the crisis")];
        var told = moves.Where(move => move.By != 0)
            .Select(move => string.Create(CultureInfo.InvariantCulture, $"{move.By:+0.00;-0.00} {move.Words}")).ToArray();
        return told.Length == 0 ? null
            : string.Create(CultureInfo.InvariantCulture, $"ready to commit {readiness.Level:0.00}: {readiness.AtFirst:0.00} at first, ")
                + string.Join(", ", told);
    }
}
