using System.Globalization;
using DiplomacySim.Analysis;

namespace DiplomacySim.Reporting;

/// <summary>Numbers in sentences and tables.</summary>
internal static class Prose
{
    public const string Student =
        "Intervals of means are 95 % confidence intervals by Student's t: had the same number of runs been played on other seeds, again and again, "
        + "about 95 in 100 of such intervals would hold the mean that very many runs come to. A single run has no interval; a dash stands for it.";

    public const string Wilson =
        "Intervals of shares are 95 % confidence intervals by Wilson's method, which stays between 0 and 100 % and says something also where no run "
            + "or every run counts.";

    public const string HowPlaces =
        "Place: below all that are clearly greater and above all that are clearly less, on the same seeds, each pair of them judged by itself "
            + "at 95 %. Those with places in common cannot be told apart.";

    public static ReportSection Limits { get; } = new("What this cannot say")
    {
        Remarks =
        [
            "Intervals speak of the chance that is in the model: how far these numbers could be from those that very many runs would give. They do "
                + "not speak of how well the model or the "
            + "numbers in the scenario fit the world. This is no forecast; it is what follows from the assumptions.",
        ],
    };

    public static string Number(double value) => double.IsNaN(value) ? "–" : Picture.Number(value);

    public static string Signed(double value) => double.IsNaN(value) ? "–" : Picture.Signed(value);

    /// <returns>Never 0 % for what happened and never 100 % for what did not always.</returns>
    public static string Percent(double share) => double.IsNaN(share) ? "–" : Digits(share) + " %";

    /// <returns>"85 % [81, 88]".</returns>
    public static string Percent(in Interval share) => double.IsNaN(share.Mean) ? "not known"
        : $"{Digits(share.Mean, IsFine(share))} % [{Digits(share.Low, IsFine(share))}, {Digits(share.High, IsFine(share))}]";

    public static string PercentRange(in Interval share) =>
        double.IsNaN(share.Mean) ? "–" : $"{Digits(share.Low, IsFine(share))} to {Digits(share.High, IsFine(share))} %";

    /// <returns>A value of a parameter, with all its digits that matter.</returns>
    public static string Value(double value) => value.ToString("0.####", CultureInfo.InvariantCulture).Replace('-', '−');

    /// <returns>"0.31 [0.22, 0.40]".</returns>
    public static string Of(in Interval found) =>
        double.IsNaN(found.Mean) ? "not known" : $"{Number(found.Mean)} {Picture.LimitsOf(found, Picture.Number)}";

    public static string SignedOf(in Interval found) =>
        double.IsNaN(found.Mean) ? "not known" : $"{Signed(found.Mean)} {Picture.LimitsOf(found, Picture.Signed)}";

    public static string Range(in Interval found) => !found.HasLimits ? "–" : $"{Number(found.Low)} to {Number(found.High)}";

    public static string SignedRange(in Interval found) => !found.HasLimits ? "–" : $"{Signed(found.Low)} to {Signed(found.High)}";

    /// <returns>How many of so many 95 % intervals leave out the truth: "0.4", "10".</returns>
    public static string ByChance(int intervals) => (0.05 * intervals).ToString("0.#", CultureInfo.InvariantCulture);

    public static string Whole(double number) => number.ToString("#,0", CultureInfo.InvariantCulture);

    /// <returns>"1 run", "1,000 runs".</returns>
    public static string Count(int number, string one, string? many = null) => $"{Whole(number)} {(number == 1 ? one : many ?? one + "s")}";

    /// <returns>"2", or "2 to 4" for what may have any of these places.</returns>
    public static string Places(int first, int last) => first == last ? Whole(first) : $"{Whole(first)} to {Whole(last)}";

    /// <returns>"a, b and c".</returns>
    public static string List(IEnumerable<string> words, string last = "and")
    {
        string[] all = [.. words];
        return all.Length < 2 ? string.Concat(all) : $"{string.Join(", ", all[..^1])} {last} {all[^1]}";
    }

    public static string Capital(string text) => Words.Capital(text);

    /// <returns>Path of a parameter without what most of them begin with.</returns>
    public static string Path(string path) => path.StartsWith("actors.", StringComparison.Ordinal) ? path["actors.".Length..] : path;

    /// <returns>Fit for the name of a file; empty where nothing of the text is.</returns>
    public static string File(string text) =>
        string.Join('-', new string([.. text.ToLowerInvariant().Select(letter => char.IsAsciiLetterOrDigit(letter) ? letter : ' ')])
        .Split(' ', StringSplitOptions.RemoveEmptyEntries)) is var name && name.Length > 60 ? name[..60].TrimEnd('-') : name;

    public static bool IsClear(in Interval difference) => difference.Low > 0 || difference.High < 0;

    /// <summary>Limits that the document leaves out are unknown, as with a single run.</summary>
    public static Interval Interval(EstimateDocument? found) => Interval(found?.Mean, found?.Low, found?.High, found?.Count ?? 0);

    public static Interval Interval(double? mean, double? low, double? high, int count) =>
        mean is { } known ? new(known, low ?? double.NegativeInfinity, high ?? double.PositiveInfinity, count) : Analysis.Interval.Unknown;

    /// <summary>Whether some part of an interval of shares needs a decimal; then all get one.</summary>
    private static bool IsFine(in Interval share) => IsFine(share.Mean) || IsFine(share.Low) || IsFine(share.High);

    private static bool IsFine(double share) => share is (> 0 and < 0.0995) or (> 0.9005 and < 1);

    private static string Digits(double share) => Digits(share, IsFine(share));

    private static string Digits(double share, bool isFine) => (100 * share) switch
    {
        0 => "0",
        100 => "100",
        < 0.05 => "under 0.1",
        > 99.95 => "over 99.9",
        var percent => percent.ToString(isFine ? "0.0" : "0", CultureInfo.InvariantCulture),
    };
}
