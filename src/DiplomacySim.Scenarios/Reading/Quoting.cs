using System.Text.RegularExpressions;

namespace DiplomacySim.Scenarios;

/// <summary>How ids and quotations look.</summary>
internal static partial class Quoting
{
    private const int Quotation = 60;

    /// <summary>Ids that would be mistaken for the form that carries a source.</summary>
    public static readonly IReadOnlyList<string> ReservedIds = ["value", "values", "source"];

    public const string IdPattern = "^[a-z0-9-]+$";

    public static bool IsId(string text) => Id().IsMatch(text) && !text.EndsWith('\n');

    /// <summary>Short enough for a message, and harmless on a terminal.</summary>
    public static string Clip(string text)
    {
        string shown = text.Length <= Quotation ? text : text[..Quotation] + "…";
        return string.Concat(shown.Select(letter => Characters.IsRefused(letter) || letter == '\n' ? '\uFFFD' : letter));
    }

    public static string List(IEnumerable<string> words) => string.Join(", ", words);

    [GeneratedRegex(IdPattern, RegexOptions.CultureInvariant)]
    private static partial Regex Id();
}
