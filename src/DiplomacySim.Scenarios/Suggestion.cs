namespace DiplomacySim.Scenarios;

/// <summary>The word that was probably meant.</summary>
internal static class Suggestion
{
    /// <returns><c>did you mean 'x'?</c>, or else the words there are, or else nothing.</returns>
    public static string For(string found, IReadOnlyCollection<string> known, string otherwise = "one of")
    {
        string? nearest = Nearest(found, known);
        return nearest is not null ? $"did you mean '{nearest}'?"
            : known.Count is > 0 and <= 20 ? $"{otherwise} {Quoting.List(known)}"
            : "";
    }

    /// <summary>The known word with the fewest differences, if these are few for its length.</summary>
    public static string? Nearest(string found, IEnumerable<string> known)
    {
        if (found.Length is 0 or > Limits.KeyLength)
        {
            return null;
        }

        string bare = Bare(found);
        (string Word, int Distance) best = known
            .Select(word => (Word: word, Distance: Distance(bare, Bare(word))))
            .Append((Word: "", Distance: int.MaxValue))
            .MinBy(pair => pair.Distance);
        return best.Distance <= Math.Max(1, Math.Min(found.Length, best.Word.Length) / 3) ? best.Word : null;
    }

    /// <summary>Ways of writing compound words are no difference: <c>status_quo</c>, <c>status-quo</c>, <c>statusQuo</c>.</summary>
    private static string Bare(string word) => string.Concat(word.Where(char.IsLetterOrDigit)).ToUpperInvariant();

    /// <summary>Insertions, omissions, replacements and swaps of neighbours between two words (optimal string alignment).</summary>
    internal static int Distance(string from, string to)
    {
        int[,] cost = new int[from.Length + 1, to.Length + 1];
        for (int i = 0; i <= from.Length; i++)
        {
            for (int j = 0; j <= to.Length; j++)
            {
                cost[i, j] = i == 0 ? j : j == 0 ? i : Math.Min(
                    Math.Min(cost[i - 1, j], cost[i, j - 1]) + 1,
                    cost[i - 1, j - 1] + (from[i - 1] == to[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && from[i - 1] == to[j - 2] && from[i - 2] == to[j - 1])
                {
                    cost[i, j] = Math.Min(cost[i, j], cost[i - 2, j - 2] + 1);
                }
            }
        }

        return cost[from.Length, to.Length];
    }
}
