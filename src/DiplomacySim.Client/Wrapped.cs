using System.Text;

namespace DiplomacySim.Client;

/// <summary>Text broken into lines between words.</summary>
public static class Wrapped
{
    /// <summary>At least so much of a line is for words, however narrow it is.</summary>
    private const int Least = 20;

    /// <param name="text">One line; spaces at its beginning stay.</param>
    /// <param name="indent">Spaces before each line but the first.</param>
    /// <param name="width">Characters in a line; a longer word has a line of its own.</param>
    public static string Of(string text, int indent, int width)
    {
        if (text.Length <= width)
        {
            return text;
        }

        var (lines, line) = (new StringBuilder(), text[..^text.TrimStart().Length]);
        var (room, isEmpty) = (Math.Max(width, indent + Least), true);
        foreach (var word in Words(text.TrimStart()))
        {
            if (!isEmpty && line.Length + word.TrimEnd().Length > room)
            {
                lines.Append(line.TrimEnd()).Append('\n');
                line = new string(' ', indent);
            }

            (line, isEmpty) = (line + word, false);
        }

        return lines.Append(line.TrimEnd()).ToString();
    }

    /// <returns>Each with the spaces that follow on it, so that columns stay.</returns>
    private static IEnumerable<string> Words(string text)
    {
        var from = 0;
        for (var at = 1; at <= text.Length; at++)
        {
            if (at == text.Length || (text[at - 1] == ' ' && text[at] != ' '))
            {
                yield return text[from..at];
                from = at;
            }
        }
    }
}
