using System.Globalization;
using System.Text;
using Spectre.Console;

namespace DiplomacySim.Client;

/// <summary>What may reach a terminal.</summary>
public static class Terminal
{
    private const string Bars = "▁▂▃▄▅▆▇█";

    static Terminal()
    {
        if (Console.IsOutputRedirected)
        {
            // Who reads a file or a pipe breaks lines by itself.
            AnsiConsole.Profile.Width = 100_000;
        }
    }

    /// <summary>A line with markup of ours; what is put into it is taken as it stands.</summary>
    public static void Say(FormattableString line) => AnsiConsole.MarkupLineInterpolated(CultureInfo.InvariantCulture, line);

    /// <summary>A text from a file without what could move the cursor or turn the writing round.</summary>
    public static string Plain(string text) => string.Concat(text.EnumerateRunes()
        .Where(rune => Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.Format)));

    /// <summary>A series as a line of bars on a fixed scale, one for each value.</summary>
    public static string Sparkline(IEnumerable<double> values, double low, double high) => string.Concat(values.Select(value =>
        Bars[Math.Clamp((int)((value - low) / (high - low) * Bars.Length), 0, Bars.Length - 1)]));
}
