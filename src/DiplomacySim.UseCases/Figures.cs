using System.Globalization;

namespace DiplomacySim.UseCases;

/// <summary>Numbers as people are shown them; a dash for what is not known.</summary>
public static class Figures
{
    private const string None = "–";

    /// <returns>A number with two places; what rounds to nothing has no sign.</returns>
    public static string Two(double? value) => Shown(value, 2, "0.00");

    /// <returns>A number with three places.</returns>
    public static string Three(double? value) => Shown(value, 3, "0.000");

    /// <returns>A number with three places and its sign.</returns>
    public static string Plus(double? value) => Shown(value, 3, "+0.000;-0.000;0.000");

    /// <param name="limit">How a limit is shown.</param>
    /// <returns>"[0.211, 0.402]"; one dash where a limit is not known.</returns>
    public static string Range(double? low, double? high, Func<double?, string> limit) =>
        IsKnown(low) && IsKnown(high) ? $"[{limit(low)}, {limit(high)}]" : None;

    /// <returns>"1 run", "1,000 runs".</returns>
    public static string Count(long number, string one) =>
        string.Create(CultureInfo.InvariantCulture, $"{number:#,0} {one}{(number == 1 ? "" : "s")}");

    /// <summary>Why a difference is not that of the figures beside it.</summary>
    public const string Unrounded = "Differences are those of unrounded figures, where both sides have one.";

    /// <returns>Whether a difference, as it is shown with three places, is that of the figures as they are shown.</returns>
    public static bool AddsUp(double? first, double? second, double? difference) => !IsKnown(first) || !IsKnown(second) || !IsKnown(difference)
        || Math.Abs(Math.Round(second!.Value, 3) - Math.Round(first!.Value, 3) - Math.Round(difference!.Value, 3)) < 0.0001;

    public static bool IsKnown(double? value) => value is { } number && double.IsFinite(number);

    private static string Shown(double? value, int places, string format) => value is { } number && double.IsFinite(number)
        ? (Math.Round(number, places) + 0.0).ToString(format, CultureInfo.InvariantCulture) : None;
}
