namespace DiplomacySim.Scenarios;

/// <summary>Reads a file and the files it extends into one tree.</summary>
internal sealed class Extends(Problems problems)
{
    public const string Key = "extends";

    private readonly List<string> chain = [];

    /// <returns>The merged tree; null where a file could not be read to its end.</returns>
    public Node? Read(string path) => Read(path, path, new Place(path, 1, 1), Trail.Root);

    /// <summary>As a file without a place on disk: it can extend nothing.</summary>
    public Node? ReadText(string text, string name)
    {
        if (FileText.IsTooLarge(System.Text.Encoding.UTF8.GetByteCount(text), name, problems))
        {
            return null;
        }

        Node? node = Own(text, name);
        if (node is Mapping map && map.Entries.TryGetValue(Key, out MapEntry? extends))
        {
            problems.Add(extends.Place, Trail.Root.Down(Key), "only a scenario in a file can extend another", "the whole scenario");
            return null;
        }

        return node is null ? null : Merge.Over(null, node, Records.Root, Trail.Root, problems);
    }

    private Node? Read(string path, string shown, Place askedAt, Trail trail)
    {
        string full = Path.GetFullPath(path);
        if (chain.Contains(full))
        {
            problems.Add(askedAt, trail, $"{Quoting.Clip(shown)} extends itself, by way of {chain.Count} files",
                "a base that does not come back here");
            return null;
        }

        if (chain.Count == Limits.Files)
        {
            problems.Add(askedAt, trail, $"more than {Limits.Files} files extend one another", "a shorter chain");
            return null;
        }

        chain.Add(full);
        problems.Open(shown);
        Node? node = FileText.Read(path, shown, askedAt, trail, problems) is { } text ? Own(text, shown) : null;
        if (node is not Mapping map || !map.Entries.TryGetValue(Key, out MapEntry? extends))
        {
            return node is null ? null : Merge.Over(null, node, Records.Root, Trail.Root, problems);
        }

        map.Entries.Remove(Key);
        return Base(extends.Value, path, shown) is { } below ? Merge.Over(below, map, Records.Root, Trail.Root, problems) : null;
    }

    private Node? Base(Node name, string path, string shown)
    {
        Trail trail = Trail.Root.Down(Key);
        if (TextReading.Read(name, trail, problems) is not { } relative)
        {
            return null;
        }

        if (relative.Length == 0 || relative.Contains('\n', StringComparison.Ordinal) || Path.IsPathRooted(relative))
        {
            problems.Add(name.Place, trail, $"found {name.Kind}", "a file name, relative to this file");
            return null;
        }

        return Read(Beside(path, relative), Beside(shown, relative), name.Place, trail);
    }

    private static string Beside(string file, string relative) => Path.Combine(Path.GetDirectoryName(file) ?? "", relative);

    private Node? Own(string text, string file)
    {
        Node? node = YamlReader.Read(text, (line, column) => new Place(file, line, column), problems);
        if (node is null or Mapping)
        {
            return node is null ? null : Sourced.Lift(node, Records.Root, Trail.Root, problems);
        }

        problems.Add(node.Place, Trail.Root, $"found {node.Kind}", "a map that begins with 'name:'");
        return null;
    }
}
