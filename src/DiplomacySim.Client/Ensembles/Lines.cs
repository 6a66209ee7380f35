using System.Globalization;
using Spectre.Console;

namespace DiplomacySim.Client.Ensembles;

/// <summary>Pieces of what ensembles show on a terminal.</summary>
public static class Lines
{
    private const int Width = 40;

    /// <returns>A dash for what is not known.</returns>
    public static string Percent(double? share) =>
        Figures.IsKnown(share) ? share!.Value.ToString("0.0 %", CultureInfo.InvariantCulture) : "–";

    /// <returns>"2", or "2 to 4" for what may have any of these places.</returns>
    public static string Places(int first, int last) => first == last
        ? first.ToString(CultureInfo.InvariantCulture) : FormattableString.Invariant($"{first} to {last}");

    /// <returns>A bar for a share from 0 to 1.</returns>
    public static string Bar(double share) => new string('█', (int)Math.Round(share * Width / 2)).PadRight(Width / 2);

    /// <param name="quantiles">Five, from the lowest to the highest.</param>
    /// <returns>Where they lie between two ends.</returns>
    public static string Box(ReadOnlySpan<double> quantiles, double low, double high)
    {
        Span<int> at = stackalloc int[5];
        for (var place = 0; place < at.Length; place++)
        {
            at[place] = high > low ? (int)Math.Round((quantiles[place] - low) / (high - low) * (Width - 1)) : 0;
        }

        var line = new char[Width];
        for (var place = 0; place < Width; place++)
        {
            line[place] = place == at[2] ? '●' : place >= at[1] && place <= at[3] ? '━' : place >= at[0] && place <= at[4] ? '┄' : ' ';
        }

        return new string(line);
    }
}
