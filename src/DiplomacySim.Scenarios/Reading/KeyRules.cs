namespace DiplomacySim.Scenarios;

/// <summary>What any key must be, before it is known what it means.</summary>
internal static class KeyRules
{
    /// <param name="key">As written.</param>
    /// <param name="at">Where.</param>
    /// <param name="trail">The map that it is in.</param>
    /// <param name="entries">What the map has so far.</param>
    /// <param name="problems">Is told what is wrong with it.</param>
    /// <param name="longest">Most letters.</param>
    /// <returns>Whether it can stand.</returns>
    public static bool Check(
        string key, Place at, Trail trail, OrderedDictionary<string, MapEntry> entries, Problems problems, int longest = Limits.KeyLength)
    {
        if (key.Length == 0)
        {
            problems.Add(at, trail, "an empty key", "a word before the ':'");
        }
        else if (key.Length > longest)
        {
            problems.Add(at, trail, $"the key '{Quoting.Clip(key)}' has {key.Length} characters", $"at most {longest}");
        }
        else if (Characters.FirstRefused(key) >= 0 || key.Contains('\n', StringComparison.Ordinal))
        {
            problems.Add(at, trail, $"a control character in the key '{Quoting.Clip(key)}'", "a word");
        }
        else if (entries.TryGetValue(key, out MapEntry? first))
        {
            problems.Add(at, trail.Down(key), $"'{Quoting.Clip(key)}' is here a second time", $"the first is in line {first.Place.Line}; keep one");
        }
        else
        {
            return true;
        }

        return false;
    }
}
