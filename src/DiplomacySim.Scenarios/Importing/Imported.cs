namespace DiplomacySim.Scenarios.Importing;

/// <summary>A scenario made of what others have: text to look at, complete and save.</summary>
/// <param name="Text">YAML; empty where there are problems.</param>
public sealed record Imported(string Text, IReadOnlyList<Problem> Problems)
{
    /// <param name="files">One table (<c>.csv</c>), or a domain and its profiles (XML).</param>
    public static Imported From(IReadOnlyList<string> files)
    {
        var problems = new Problems();
        foreach (var file in files)
        {
            problems.Open(file);
        }

        var texts = files.Select(file => (File: file, Text: FileText.Read(file, file, new Place(file, 1, 1), Trail.Root, problems) ?? "")).ToArray();
        var text = problems.Any ? ""
            : files is [var only] && Path.GetExtension(only).Equals(".csv", StringComparison.OrdinalIgnoreCase)
            ? ActorTable.Scenario(texts[0].File, texts[0].Text, problems)
            : GeniusDomain.Scenario(texts, problems);
        return problems.Any ? new("", problems.Sorted()) : Checked(text, files[0]);
    }

    /// <summary>What is printed is a scenario that can be read.</summary>
    private static Imported Checked(string text, string file) =>
        ScenarioFile.Parse(text, file) is Loaded.Refused refused ? new("", refused.Problems) : new(text, []);

    /// <returns>An id for a name, that no other has yet.</returns>
    internal static string Id(string name, ICollection<string> taken)
    {
        var letters = string.Concat(name.ToLowerInvariant().Select(letter => letter is (>= 'a' and <= 'z') or (>= '0' and <= '9') ? letter : '-'))
            .Trim('-');
        while (letters.Contains("--", StringComparison.Ordinal))
        {
            letters = letters.Replace("--", "-", StringComparison.Ordinal);
        }

        var stem = letters.Length == 0 || Quoting.ReservedIds.Contains(letters) ? $"x{letters}"
            : letters[..Math.Min(50, letters.Length)].TrimEnd('-');
        var id = stem;
        for (var number = 2; taken.Contains(id); number++)
        {
            id = string.Create(CultureInfo.InvariantCulture, $"{stem}-{number}");
        }

        taken.Add(id);
        return id;
    }

    /// <returns>A text in quotes, as YAML has it.</returns>
    internal static string Quoted(string text)
    {
        var printable = string.Concat(text.Where(letter => !char.IsControl(letter)));
        return '"' + printable.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal) + '"';
    }
}
