using System.Globalization;
using System.Text;
using System.Text.Json;

namespace DiplomacySim.Model;

/// <summary>Names of the model as they stand in files and telemetry.</summary>
public static class Words
{
    /// <returns>"GoodFaith" as "good-faith".</returns>
    public static string Kebab(string name) => JsonNamingPolicy.KebabCaseLower.ConvertName(name);

    /// <returns>What sentences call something: its name, and where it has none the words of its id.</returns>
    public static string Called(string name, string id) => name.Length > 0 ? name : id.Replace('-', ' ');

    /// <returns>The same with its first letter large.</returns>
    public static string Capital(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];

    /// <returns>A text from outside without what could move a cursor or turn the writing round.</returns>
    public static string Plain(string text) => string.Concat(text.EnumerateRunes()
        .Where(rune => Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.Format)));
}
