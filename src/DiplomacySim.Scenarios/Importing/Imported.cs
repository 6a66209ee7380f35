namespace DiplomacySim.Scenarios.Importing;

/// <summary>A scenario made of what others have: text to look at, complete and save.</summary>
/// <param name="Text">YAML; empty where there are problems.</param>
/// <param name="Notes">What the files say and the scenario does not, or how it was read; the scenario's <c>about</c> says it too.</param>
public sealed record Imported(string Text, IReadOnlyList<string> Notes, IReadOnlyList<Problem> Problems)
{
    /// <summary>Of a text in <c>about</c>; the rest of it is for what was imported.</summary>
    private const int NotesLength = Limits.TextLength - 500;

    /// <summary>What a name must be.</summary>
    internal static readonly string NameRule = $"a text that can be seen, in one line, of at most {Limits.TextLength} letters";

    /// <summary>What the files were taken for, by what stands in them.</summary>
    public string Kind { get; init; } = "";

    /// <param name="files">A domain and its profiles (XML or JSON), one table, or one game.</param>
    /// <param name="columns">Of a table of actors: what its columns are called, as <c>capability=Power</c>.</param>
    public static Imported From(IReadOnlyList<string> files, IReadOnlyList<string>? columns = null)
    {
        var (problems, notes) = (new Problems(), new List<string>());
        foreach (var file in files)
        {
            problems.Open(file);
        }

        (string File, byte[] Bytes)[] read =
            [.. files.Select(file => (file, FileText.Bytes(file, file, new Place(file, 1, 1), Trail.Root, problems) ?? []))];
        var kind = "";
        var text = problems.Any ? "" : Written();
        return (problems.Any ? new("", [], problems.Sorted()) : Checked(text, files[0], notes)) with { Kind = kind };

        string Written()
        {
            ForeignLayout[] layouts = [.. read.Select(file => ForeignLayouts.Of(file.File, file.Bytes))];
            if (layouts.Distinct().Count() > 1)
            {
                var other = Array.FindIndex(layouts, layout => layout != layouts[0]);
                problems.Add(new Place(files[other], 1, 1), Trail.Root, $"{Name(layouts[other])} beside {Name(layouts[0])}", "files of one layout");
                return "";
            }

            if (layouts[0] is ForeignLayout.Xml or ForeignLayout.Json)
            {
                kind = GeniusDomain.Kind;
                return layouts[0] == ForeignLayout.Xml ? GeniusDomain.Scenario(read, notes, problems)
                    : JsonDomain.Scenario(read, notes, problems, out kind);
            }

            if (read.Length > 1)
            {
                problems.Add(new Place(files[1], 1, 1), Trail.Root, $"a second {Name(layouts[0])[2..]}", "one at a time");
            }

            return FileText.Decode(read[0].Bytes, files[0], problems) is not { } only || problems.Any ? ""
                : layouts[0] == ForeignLayout.Game ? GambitGame.Scenario(files[0], only, notes, problems, out kind)
                : Table(files[0], only);
        }

        string Table(string file, string text)
        {
            var table = DelimitedText.Read(text);
            var isScored = ScoredGame.IsOne(table) && columns is null or [];
            kind = isScored ? ScoredGame.Kind : ActorTable.Kind;
            table.RefuseBroken(file, problems);
            return problems.Any ? "" : isScored ? ScoredGame.Scenario(file, table, notes, problems)
                : ActorTable.Scenario(file, table, columns ?? [], notes, problems);
        }

        static string Name(ForeignLayout layout) => layout switch
        {
            ForeignLayout.Xml => "a file in XML",
            ForeignLayout.Json => "a file in JSON",
            ForeignLayout.Game => "a game of Gambit",
            _ => "a table",
        };
    }

    /// <summary>A file that is named twice would count twice.</summary>
    internal static void RefuseTwice(IEnumerable<string> files, Problems problems)
    {
        if (files.GroupBy(Path.GetFullPath).FirstOrDefault(same => same.Count() > 1) is { } twice)
        {
            problems.Add(new Place(twice.First(), 1, 1), Trail.Root, "the file is named twice", "each profile once");
        }
    }

    /// <returns>Whether a text can be a name here: what would be dropped or cannot be seen could make two names one.</returns>
    internal static bool IsName(string text) =>
        text.Length <= Limits.TextLength && !text.Contains('\n', StringComparison.Ordinal) && Characters.FirstRefused(text) < 0
        && Characters.IsVisible(text);

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

        var stem = letters.Length == 0 || Quoting.ReservedIds.Contains(letters) || IsOther(letters) ? $"x{letters}"
            : letters[..Math.Min(50, letters.Length)].TrimEnd('-');
        var id = stem;
        for (var number = 2; taken.Contains(id); number++)
        {
            id = string.Create(CultureInfo.InvariantCulture, $"{stem}-{number}");
        }

        taken.Add(id);
        return id;
    }

    /// <summary>Whether YAML takes a bare word for something else than a text.</summary>
    private static bool IsOther(string word) => word is "null" or "true" or "false" or "yes" or "no" or "on" or "off" or "y" or "n"
        || word.StartsWith("0x", StringComparison.Ordinal) || word.StartsWith("0o", StringComparison.Ordinal)
        || (char.IsAsciiDigit(word[0]) && word.All(letter => char.IsAsciiDigit(letter) || letter is '-' or 'e'));

    /// <returns>A text in quotes, as YAML has it.</returns>
    internal static string Quoted(string text)
    {
        var printable = string.Concat(text.Where(letter => !char.IsControl(letter)));
        return '"' + printable.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal) + '"';
    }
}
