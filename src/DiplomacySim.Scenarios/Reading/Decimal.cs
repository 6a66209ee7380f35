using System.Text.RegularExpressions;

namespace DiplomacySim.Scenarios;

/// <summary>Numbers as a scenario writes them: decimal, with a point, the same for every reader of YAML.</summary>
internal static partial class Decimal
{
    public const string Pattern = @"^-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][+-]?[0-9]+)?$";

    /// <summary>The number, or null where the text is not one.</summary>
    public static double? Parse(string text)
    {
        if (text.Length > Limits.NumberLength || !Strict().IsMatch(text))
        {
            return null;
        }

        double number = double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);
        return !double.IsFinite(number) ? null
            : number == 0 ? 0 // also for -0
            : number;
    }

    public static bool IsWhole(string text) => Whole().IsMatch(text);

    /// <summary>Shortest text that reads back as the same number.</summary>
    public static string Write(double number) => number.ToString("R", CultureInfo.InvariantCulture);

    /// <summary>Whether other readers of YAML would take a text without quotes for a number or a truth value.</summary>
    public static bool LooksLikeOne(string text) => Lookalike().IsMatch(text);

    /// <summary>What a number in another notation would be in this one; null where that is anyone's guess.</summary>
    public static string? Mend(string text)
    {
        if (text.Length > Limits.NumberLength)
        {
            return null;
        }

        string digits = text.Replace("_", "", StringComparison.Ordinal).TrimStart('+');
        if (Based().IsMatch(digits))
        {
            int radix = digits[1] switch { 'x' => 16, 'o' => 8, _ => 2 };
            return Convert.ToInt64(digits[2..], radix).ToString(CultureInfo.InvariantCulture);
        }

        bool isPercent = digits.EndsWith('%');
        digits = digits.TrimEnd('%', ' ');
        return Loose().IsMatch(digits) && decimal.TryParse(digits, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal number)
            ? (isPercent ? number / 100 : number).ToString(CultureInfo.InvariantCulture)
            : null;
    }

    [GeneratedRegex(Pattern, RegexOptions.CultureInvariant)]
    private static partial Regex Strict();

    [GeneratedRegex("^-?(0|[1-9][0-9]*)$", RegexOptions.CultureInvariant)]
    private static partial Regex Whole();

    [GeneratedRegex("^0(x[0-9a-fA-F]{1,12}|o[0-7]{1,12}|b[01]{1,48})$", RegexOptions.CultureInvariant)]
    private static partial Regex Based();

    [GeneratedRegex(@"^-?([0-9]+\.?[0-9]*|\.[0-9]+)$", RegexOptions.CultureInvariant)]
    private static partial Regex Loose();

    [GeneratedRegex(
        @"^([-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?|0o[0-7]+|0x[0-9a-fA-F]+|[-+]?\.(inf|Inf|INF)|\.(nan|NaN|NAN)"
            + "|true|True|TRUE|false|False|FALSE|null|Null|NULL|~)$",
        RegexOptions.CultureInvariant)]
    private static partial Regex Lookalike();
}
