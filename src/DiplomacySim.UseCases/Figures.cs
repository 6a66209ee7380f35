using System.Globalization;

namespace DiplomacySim.UseCases;

/// <summary>Numbers as people are shown them.</summary>
public static class Figures
{
    /// <returns>A number with two places; what rounds to nothing has no sign.</returns>
    public static string Two(double value) => (Math.Round(value, 2) + 0.0).ToString("0.00", CultureInfo.InvariantCulture);

    /// <returns>A number with three places; a dash for none.</returns>
    public static string Three(double? value) =>
        value is { } number ? (Math.Round(number, 3) + 0.0).ToString("0.000", CultureInfo.InvariantCulture) : "–";

    /// <returns>A number with three places and its sign; a dash for none.</returns>
    public static string Plus(double? value) =>
        value is { } number ? (Math.Round(number, 3) + 0.0).ToString("+0.000;-0.000;0.000", CultureInfo.InvariantCulture) : "–";
}
