namespace DiplomacySim.Scenarios;

/// <summary>What files say beside their values, in comments.</summary>
internal static class Explanations
{
    /// <returns>Path of a value to the words beside it, or in the lines above it.</returns>
    public static IReadOnlyDictionary<string, string> Of(Node? root)
    {
        var (explanations, files) = (new Dictionary<string, string>(), new Dictionary<string, string[]>());
        if (root is not null)
        {
            Gather(root, Trail.Root, explanations, place => Comment(Lines(place.File, files), place.Line - 1));
        }

        return explanations;
    }

    private static void Gather(Node node, Trail trail, Dictionary<string, string> explanations, Func<Place, string> comment)
    {
        foreach (var (key, entry) in node is Mapping map ? map.Entries : [])
        {
            var inner = trail.Down(key);
            if (comment(entry.Place) is { Length: > 0 } words)
            {
                explanations[inner.ToString()] = words;
            }

            Gather(entry.Value, inner, explanations, comment);
        }
    }

    /// <returns>The comment at the end of a line, or in the lines just above it; empty where there is none.</returns>
    private static string Comment(string[] lines, int line)
    {
        if (line < 0 || line >= lines.Length)
        {
            return "";
        }

        if (Start(lines[line]) is >= 0 and var start)
        {
            return Words(lines[line][start..]);
        }

        var first = line;
        while (first > 0 && lines[first - 1].TrimStart().StartsWith('#') && Depth(lines[first - 1]) == Depth(lines[line]))
        {
            first--;
        }

        return string.Join(' ', lines[first..line].Select(Words)).Trim();
    }

    /// <returns>Where a comment begins that follows something; below 0 where none does.</returns>
    private static int Start(string line)
    {
        var quote = '\0';
        for (var place = 0; place < line.Length; place++)
        {
            var letter = line[place];
            if (quote != '\0')
            {
                quote = letter == quote ? '\0' : quote;
            }
            else if (letter is '"' or '\'' && (place == 0 || !char.IsLetterOrDigit(line[place - 1])))
            {
                quote = letter;
            }
            else if (letter == '#' && place > 0 && char.IsWhiteSpace(line[place - 1]))
            {
                return place;
            }
        }

        return -1;
    }

    /// <summary>Without the sign of a comment; headings of a file are none.</summary>
    private static string Words(string comment) =>
        comment.TrimStart().TrimStart('#').Trim() is var words && words.StartsWith("--", StringComparison.Ordinal) ? "" : words;

    private static int Depth(string line) => line.Length - line.TrimStart().Length;

    private static string[] Lines(string file, Dictionary<string, string[]> files)
    {
        if (!files.TryGetValue(file, out var lines))
        {
            try
            {
                lines = File.Exists(file) ? File.ReadAllLines(file) : [];
            }
            catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
            {
                // It could be read a moment ago, and its values are known; what it says beside them is not.
                lines = [];
            }

            files[file] = lines;
        }

        return lines;
    }
}
