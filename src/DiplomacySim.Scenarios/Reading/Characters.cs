using System.Text;

namespace DiplomacySim.Scenarios;

/// <summary>Which characters a file may hold.</summary>
internal static class Characters
{
    /// <summary>Control characters, and those that break lines or turn the direction of writing unseen.</summary>
    public static bool IsRefused(char letter) =>
        letter != '\n' && (char.IsControl(letter) || letter is '\u2028' or '\u2029' or '\uFEFF'
            or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069'));

    /// <returns>Whether a text has a letter, a digit or a sign that leaves a mark; others can stand in words, but make no name.</returns>
    public static bool IsVisible(string text) => text.EnumerateRunes().Any(rune => !Rune.IsWhiteSpace(rune) && Rune.GetUnicodeCategory(rune) is not
        (UnicodeCategory.Format or UnicodeCategory.Control or UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark
            or UnicodeCategory.OtherNotAssigned or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse)
        && rune.Value is not (0x115F or 0x1160 or 0x2800 or 0x3164 or 0xFFA0));

    /// <summary>Where the first refused character of a text is; negative where there is none.</summary>
    public static int FirstRefused(string text)
    {
        for (int index = 0; index < text.Length; index++)
        {
            if (IsRefused(text[index]) || IsLoneSurrogate(text, index))
            {
                return index;
            }
        }

        return -1;
    }

    /// <summary>Reports the first refused character of each line of a file.</summary>
    /// <returns>Whether there was none.</returns>
    public static bool Check(string text, Func<int, int, Place> place, Problems problems)
    {
        (int line, int lineStart, int reported) = (1, 0, 0);
        for (int index = 0; index < text.Length; index++)
        {
            char letter = text[index];
            if (letter == '\n' || (letter == '\r' && !(index + 1 < text.Length && text[index + 1] == '\n')))
            {
                line++;
                lineStart = index + 1;
            }
            else if (letter != '\r' && reported != line && (IsRefused(letter) || IsLoneSurrogate(text, index)))
            {
                reported = line;
                (string found, string hint) = letter == '\t' ? ("a tab", "spaces") : ($"the character U+{(int)letter:X4}", "leave it out");
                problems.Add(place(line, index - lineStart + 1), Trail.Root, found, hint);
            }
        }

        return reported == 0;
    }

    private static bool IsLoneSurrogate(string text, int index) =>
        char.IsHighSurrogate(text[index]) ? index + 1 == text.Length || !char.IsLowSurrogate(text[index + 1])
        : char.IsLowSurrogate(text[index]) && (index == 0 || !char.IsHighSurrogate(text[index - 1]));
}
