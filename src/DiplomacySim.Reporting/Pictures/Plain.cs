using System.Globalization;
using System.Text;

namespace DiplomacySim.Reporting;

/// <summary>Makes text from anywhere fit to be shown: names in scenarios may hold anything.</summary>
internal static class Plain
{
    public const int LongestLabel = 54;

    /// <summary>Without control characters, marks that turn the direction of writing, and halves of characters; white space is one space.</summary>
    public static string Text(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            var category = Rune.GetUnicodeCategory(rune);
            if (Rune.IsWhiteSpace(rune) || category == UnicodeCategory.Control)
            {
                if (plain.Length > 0 && plain[^1] != ' ')
                {
                    plain.Append(' ');
                }
            }
            else if (category is not (UnicodeCategory.Format or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned))
            {
                plain.Append(rune);
            }
        }

        return plain.ToString().TrimEnd();
    }

    /// <summary>The same, cut where it is too long to stand beside an axis.</summary>
    public static string Label(string text)
    {
        var runes = Text(text).EnumerateRunes().ToArray();
        return runes.Length <= LongestLabel ? string.Concat(runes) : string.Concat(runes[..(LongestLabel - 1)]) + "…";
    }
}
