using System.Globalization;
using System.Text.Json.Nodes;

namespace DiplomacySim.Tests;

/// <summary>How a number of a document is to be shown; written apart from the page.</summary>
internal static class Shown
{
    public static string Two(JsonNode? number) => Of(number, 2);

    public static string Three(JsonNode? number) => Of(number, 3);

    public static string Plus(JsonNode? number) => Three(number) is var text && IsSome(text) && text[0] != '-' ? $"+{text}" : text;

    public static string Range(JsonNode? low, JsonNode? high) => low is null || high is null ? "–" : $"[{Plus(low)}, {Plus(high)}]";

    public static string Percent(JsonNode share) => string.Create(CultureInfo.InvariantCulture, $"{share.GetValue<double>() * 100:0.0} %");

    /// <summary>A share; where texts are a sample, with its interval.</summary>
    public static string Share(JsonNode share, bool isWhole) => isWhole ? Small(share["share"]!)
        : $"{Small(share["share"]!)} ({Small(share["low"]!)} to {Small(share["high"]!)})";

    private static string Small(JsonNode share) => share.GetValue<double>() is > 0 and < 0.005 and var small
        ? string.Create(CultureInfo.InvariantCulture, $"{small * 100:0.00} %") : Percent(share);

    private static string Of(JsonNode? number, int places)
    {
        if (number is null)
        {
            return "–";
        }

        var text = Math.Round(number.GetValue<double>(), places, MidpointRounding.ToEven).ToString($"F{places}", CultureInfo.InvariantCulture);
        return IsSome(text) ? text : text.TrimStart('-');
    }

    /// <summary>Whether it is a number other than 0.</summary>
    private static bool IsSome(string text) => text.Any(digit => digit is > '0' and <= '9');
}
