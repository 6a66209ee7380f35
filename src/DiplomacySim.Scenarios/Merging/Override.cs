namespace DiplomacySim.Scenarios;

/// <summary>
/// A <c>--set path=value</c>: says the same as a file that extends the scenario and holds only that value. Records on the way can be
/// left out where one field only can be meant, as in <c>actors.congress.powers.veto</c> for <c>actors.congress.chamber.powers.veto</c>.
/// </summary>
internal sealed class Override(Problems problems)
{
    public const string File = "--set";

    /// <param name="root">The scenario.</param>
    /// <param name="set">The option's value.</param>
    /// <param name="index">Which option it is, from 1.</param>
    /// <returns>The scenario with the value in its place; as it was where a problem was reported.</returns>
    public Node Apply(Node root, string set, int index)
    {
        Place start = new(File, index, 1);
        int equals = set.IndexOf('=', StringComparison.Ordinal);
        if (FileText.IsTooLarge(set.Length, File, problems))
        {
            return root;
        }

        if (equals <= 0)
        {
            problems.Add(start, Trail.Root, $"'{Quoting.Clip(set)}' is no override", "path=value");
            return root;
        }

        if (string.IsNullOrWhiteSpace(set[(equals + 1)..]))
        {
            Place after = start with { Column = equals + 2 };
            problems.Add(after, set[..equals], "nothing is written after '='", "a value; null to take away what is there");
            return root;
        }

        Place At(int line, int column) => new(File, index, line == 1 ? equals + 1 + column : equals + 2);
        if (YamlReader.Read(set[(equals + 1)..], At, problems) is not { } value
            || Locate(root, set[..equals], value is Mapping, start) is not { } found)
        {
            return root;
        }

        Node lifted = Sourced.Lift(value, found.Shape, found.Trail, problems);
        return Merge.Over(root, Nest(lifted, found.Trail, start), Records.Root, Trail.Root, problems);
    }

    private static Node Nest(Node value, Trail trail, Place at) =>
        trail.Above is null ? value : Nest(new Mapping(at, new() { [trail.Key] = new MapEntry(at, value) }), trail.Above, at);

    private (Trail Trail, Shape Shape)? Locate(Node root, string path, bool isMap, Place at)
    {
        string[] words = path.Split('.');
        (Trail trail, Shape shape, Node? node) = (Trail.Root, (Shape)Records.Root, (Node?)root);
        for (int index = 0; index < words.Length; index++)
        {
            bool numbered = shape is TableShape { Key: NumberShape };
            string word = numbered ? string.Join('.', words[index..]) : words[index];
            bool isLast = numbered || index == words.Length - 1;
            if (Step(shape, word, node, isMap && isLast) is not { } keys)
            {
                problems.Add(at, path, $"'{Quoting.Clip(word)}' leads nowhere", Hint(shape, word, node));
                return null;
            }

            foreach (string key in keys)
            {
                trail = trail.Down(key);
                shape = Sourced.Below(shape, key)!;
                node = (node as Mapping)?[key];
            }

            if (numbered)
            {
                break;
            }
        }

        return (trail, shape);
    }

    /// <returns>The keys that a word of the path stands for; null where there are none.</returns>
    private static IReadOnlyList<string>? Step(Shape shape, string word, Node? node, bool canAdd) => shape switch
    {
        OverlayShape overlay => Step(overlay.Record, word, node, canAdd),
        RecordShape record when record.Fields.ContainsKey(word) => [word],
        RecordShape record => Fields.Named(word, record) is [string only] ? only.Split('.') : null,
        EntriesShape => canAdd || (node as Mapping)?[word] is not null ? [word] : null,
        TableShape => [word],
        _ => null,
    };

    private static string Hint(Shape shape, string word, Node? node) => shape switch
    {
        OverlayShape overlay => Hint(overlay.Record, word, node),
        RecordShape record => Fields.Hint(word, record),
        EntriesShape => Suggestion.For(word, (node as Mapping)?.Entries.Keys.ToList() ?? []),
        _ => $"the path ends before it: {shape.Kind} has no parts of its own",
    };
}
