using System.Globalization;
using DiplomacySim.Model.Minds;

namespace DiplomacySim.Model.Why;

/// <summary>Why one text was put and not another, in words.</summary>
public static class ShortlistWording
{
    /// <summary>Difference of two probabilities from which it is told.</summary>
    private const double Told = 0.005;

    /// <summary>Difference in policy value from which it is told.</summary>
    private const double ToldWorth = 0.0001;

    /// <returns>Such as "more likely to pass (0.81 against 0.64), worth less (0.0021 against 0.0030)".</returns>
    public static string Beside(ShortlistedText other, ShortlistedText chosen)
    {
        string[] ways =
        [
            Chance("to be signed", other.Assent, chosen.Assent), Chance("to pass", other.Passage, chosen.Passage), Worth(other.Value, chosen.Value),
        ];
        return string.Join(", ", ways.Where(way => way.Length > 0)) is { Length: > 0 } said ? said : "as good but for its place";
    }

    private static string Chance(string of, double other, double chosen) => Math.Abs(other - chosen) < Told ? ""
        : string.Create(CultureInfo.InvariantCulture, $"{(other > chosen ? "more" : "less")} likely {of} ({other:0.00} against {chosen:0.00})");

    private static string Worth(double other, double chosen) => Math.Abs(other - chosen) < ToldWorth ? ""
        : string.Create(CultureInfo.InvariantCulture, $"worth {(other > chosen ? "more" : "less")} ({other:0.0000} against {chosen:0.0000})");
}
