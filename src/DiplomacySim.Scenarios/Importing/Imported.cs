namespace DiplomacySim.Scenarios.Importing;

/// <summary>A scenario made of what others have: text to look at, complete and save.</summary>
/// <param name="Text">YAML; empty where there are problems.</param>
/// <param name="Notes">What the files say and the scenario does not, or how it was read; the scenario's <c>about</c> says it too.</param>
public sealed record Imported(string Text, IReadOnlyList<string> Notes, IReadOnlyList<Problem> Problems)
{
    /// <summary>Of a text in <c>about</c>; the rest of it is for what was imported.</summary>
    private const int NotesLength = Limits.TextLength - 500;

    /// <param name="files">One table (<c>.csv</c>, <c>.tsv</c> or <c>.txt</c>), or a domain and its profiles (XML).</param>
    /// <param name="columns">Of a table: what its columns are called, as <c>capability=Power</c>.</param>
    public static Imported From(IReadOnlyList<string> files, IReadOnlyList<string>? columns = null)
    {
        var (problems, notes) = (new Problems(), new List<string>());
        foreach (var file in files)
        {
            problems.Open(file);
        }

        var read = files.Select(file => (file, FileText.Bytes(file, file, new Place(file, 1, 1), Trail.Root, problems) ?? [])).ToArray();
        var text = problems.Any ? ""
            : files is [var only] && Path.GetExtension(only).ToUpperInvariant() is ".CSV" or ".TSV" or ".TXT"
            ? ActorTable.Scenario(only, FileText.Decode(read[0].Item2, only, problems) ?? "", columns ?? [], notes, problems)
            : GeniusDomain.Scenario(read, notes, problems);
        return problems.Any ? new("", [], problems.Sorted()) : Checked(text, files[0], notes);
    }

    /// <summary>What is printed is a scenario that can be read; what it lacks is told of the file, whose lines it does not share.</summary>
    private static Imported Checked(string text, string file, IReadOnlyList<string> notes) => ScenarioFile.Parse(text, file) is Loaded.Refused refused
        ? new("", [], [.. refused.Problems.Select(problem => problem with { Line = 1, Column = 1 })]) : new(text, notes, []);

    /// <returns>Where the scenario comes from, and what was not carried over, as YAML.</returns>
    internal static string About(string source, IReadOnlyList<string> notes)
    {
        var all = string.Join("; ", notes);
        return Quoted(notes.Count == 0 ? source : $"{source} {(all.Length <= NotesLength ? all : all[..NotesLength] + "…")}.");
    }

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
