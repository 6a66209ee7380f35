namespace DiplomacySim.Scenarios;

/// <summary>
/// Reads <c>{value: 0.13, source: "…"}</c> and <c>{values: …, source: "…"}</c> as the value itself, which then carries its source.
/// </summary>
internal static class Sourced
{
    public static Node Lift(Node node, Shape shape, Trail trail, Problems problems)
    {
        string word = shape is ScalarShape ? "value" : "values";
        if (node is Mapping map && shape is ScalarShape or ListShape or TableShape && map.Entries.ContainsKey(word))
        {
            return Unwrap(map, word, shape, trail, problems);
        }

        return Inside(node, shape, trail, problems);
    }

    /// <summary>The shape of what a key of a map holds; null for a key that the format does not know.</summary>
    public static Shape? Below(Shape shape, string key) => shape switch
    {
        RecordShape record => record.Fields.GetValueOrDefault(key)?.Shape,
        OverlayShape overlay => Below(overlay.Record, key),
        EntriesShape entries => entries.Record,
        TableShape table => table.Value,
        _ => null,
    };

    private static Node Inside(Node node, Shape shape, Trail trail, Problems problems) => (node, shape) switch
    {
        (Sequence list, ListShape wanted) => list with
        {
            Items = [.. list.Items.Select((item, index) => Lift(item, wanted.Item, trail.Down(index), problems))],
        },
        (Mapping map, not ScalarShape) => InEntries(map, shape, trail, problems),
        _ => node,
    };

    private static Mapping InEntries(Mapping map, Shape shape, Trail trail, Problems problems)
    {
        OrderedDictionary<string, MapEntry> entries = [];
        foreach ((string key, MapEntry entry) in map.Entries)
        {
            Node value = Below(shape, key) is { } below ? Lift(entry.Value, below, trail.Down(key), problems) : entry.Value;
            entries.Add(key, entry with { Value = value });
        }

        return map with { Entries = entries };
    }

    private static Node Unwrap(Mapping map, string word, Shape shape, Trail trail, Problems problems)
    {
        foreach ((string key, MapEntry entry) in map.Entries)
        {
            if (key != word && key != "source")
            {
                problems.Add(entry.Place, trail.Down(key), $"unknown key '{Quoting.Clip(key)}'", $"only '{word}' and 'source' stand here");
            }
        }

        // A second {value: …} inside stays as it is, and is of the wrong type.
        Node value = Inside(map[word]!, shape, trail, problems);
        if (map["source"] is { } source)
        {
            return value with { Source = TextReading.Read(source, trail.Down("source"), problems) };
        }

        problems.Add(map.Place, trail, "the source is missing", $"{{{word}: …, source: \"…\"}}, or the value alone");
        return value;
    }
}
