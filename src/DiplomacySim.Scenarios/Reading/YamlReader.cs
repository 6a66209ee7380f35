using YamlDotNet.Core;
using YamlDotNet.Core.Events;
using YamlScalar = YamlDotNet.Core.Events.Scalar;

namespace DiplomacySim.Scenarios;

/// <summary>
/// From YAML to nodes, by the parser's stream of events: what YAML allows and a scenario does not (anchors, tags, merge keys,
/// duplicate keys, several documents, deep nesting) is refused before anything is built of it.
/// </summary>
internal sealed class YamlReader
{
    private const string Instead = "write the values out; a variant of a scenario can use 'extends'";

    private readonly Problems problems;
    private readonly Func<int, int, Place> place;
    private readonly Parser parser;
    private int nodes;

    private YamlReader(string text, Func<int, int, Place> place, Problems problems)
    {
        this.problems = problems;
        this.place = Within(text, place);
        parser = new Parser(new Scanner(new StringReader(text), skipComments: true));
    }

    /// <param name="text">One document.</param>
    /// <param name="place">From line and column to where that is for the user.</param>
    /// <param name="problems">Where problems go.</param>
    /// <returns>Null where reading could not go on to the end.</returns>
    public static Node? Read(string text, Func<int, int, Place> place, Problems problems)
    {
        if (!Characters.Check(text, place, problems))
        {
            return null;
        }

        YamlReader reader = new(text, place, problems);
        try
        {
            return reader.Document();
        }
        catch (Refusal refusal)
        {
            problems.Add(refusal.Place, refusal.Trail, refusal.Message, refusal.Hint);
        }
        catch (YamlException error)
        {
            Place at = reader.place((int)error.Start.Line, (int)error.Start.Column);
            problems.Add(at, Trail.Root, $"not YAML: {Quoting.Clip(error.Message)}", "see the indentation, brackets and quotes here and just above");
        }
        catch (InvalidOperationException)
        {
            // The scanner's answer to a stray end-of-document marker.
            problems.Add(reader.Here, Trail.Root, "not YAML: the document ends before it begins", "one map, without '---' or '...'");
        }

        return null;
    }

    /// <summary>What is missing at the end of a text without a last line break, the parser misses in a line below it.</summary>
    private static Func<int, int, Place> Within(string text, Func<int, int, Place> place)
    {
        string[] lines = text.ReplaceLineEndings("\n").Split('\n');
        int last = lines.Length;
        int end = lines[^1].Length + 1;
        return (line, column) => line <= last ? place(line, column) : place(last, end);
    }

    private Place Here => parser.Current is { } now ? At(now) : place(1, 1);

    private Place At(ParsingEvent now) => place((int)now.Start.Line, (int)now.Start.Column);

    private Node Document()
    {
        Next<StreamStart>();
        if (Next<ParsingEvent>() is not DocumentStart start)
        {
            throw new Refusal(place(1, 1), Trail.Root, "the file is empty", "a map that begins with 'name:'");
        }

        if (start.Version is not null || start.Tags?.Any(tag => tag.Handle is not "!" and not "!!") == true)
        {
            problems.Add(At(start), Trail.Root, "a YAML directive", "leave it out");
        }

        Next<ParsingEvent>();
        Node node = Value(Trail.Root, depth: 0);
        Next<DocumentEnd>();
        if (Next<ParsingEvent>() is DocumentStart second)
        {
            problems.Add(At(second), Trail.Root, "a second document", "one scenario in a file");
        }

        return node;
    }

    private Node Value(Trail trail, int depth)
    {
        ParsingEvent now = parser.Current!;
        Place at = At(now);
        if (++nodes > Limits.Nodes)
        {
            throw new Refusal(at, trail, Limits.TooManyNodes, "a smaller scenario");
        }

        if (now is AnchorAlias alias)
        {
            problems.Add(at, trail, $"the alias *{Quoting.Clip(alias.Value.Value)}", Instead);
            return new Unreadable(at);
        }

        if (now is NodeEvent node)
        {
            RefuseAnchorAndTag(node, at, trail);
        }

        return now switch
        {
            YamlScalar scalar => Text(scalar, at, trail),
            SequenceStart => Items(at, trail, Deeper(depth, at, trail)),
            MappingStart => Entries(at, trail, Deeper(depth, at, trail)),
            _ => throw new Refusal(at, trail, "not YAML: a value is missing", "a value after the key"),
        };
    }

    private void RefuseAnchorAndTag(NodeEvent now, Place at, Trail trail)
    {
        if (!now.Anchor.IsEmpty)
        {
            problems.Add(at, trail, $"the anchor &{Quoting.Clip(now.Anchor.Value)}", "leave it out; a variant of a scenario can use 'extends'");
        }

        if (!now.Tag.IsEmpty)
        {
            string tag = now.Tag.IsNonSpecific ? "!" : now.Tag.Value;
            problems.Add(at, trail, $"the tag {Quoting.Clip(tag)}", "leave it out; the format knows what each value is");
        }
    }

    private static int Deeper(int depth, Place at, Trail trail) =>
        depth < Limits.Depth
            ? depth + 1
            : throw new Refusal(at, trail, $"more than {Limits.Depth} levels of nesting", "a scenario needs less than ten");

    private Node Text(YamlScalar scalar, Place at, Trail trail)
    {
        if (scalar.Style == ScalarStyle.Plain && scalar.Value.Length == 0)
        {
            string hint = "a value; no key for the default; null to take away what a base says";
            problems.Add(at, trail, "nothing is written here", hint);
            return new Unreadable(at);
        }

        bool block = scalar.Style is ScalarStyle.Folded or ScalarStyle.Literal;
        return new Scalar(at, block ? scalar.Value.TrimEnd('\n') : scalar.Value, scalar.Style != ScalarStyle.Plain);
    }

    private Sequence Items(Place at, Trail trail, int depth)
    {
        List<Node> items = [];
        while (Next<ParsingEvent>() is not SequenceEnd)
        {
            items.Add(Value(trail.Down(items.Count), depth));
        }

        return new Sequence(at, items);
    }

    private Mapping Entries(Place at, Trail trail, int depth)
    {
        OrderedDictionary<string, MapEntry> entries = [];
        while (Next<ParsingEvent>() is not MappingEnd)
        {
            Place keyPlace = Here;
            string? key = Key(trail, depth, entries);
            Next<ParsingEvent>();
            Node value = Value(key is null ? trail : trail.Down(key), depth);
            if (key is not null)
            {
                entries.TryAdd(key, new MapEntry(keyPlace, value));
            }
        }

        return new Mapping(at, entries);
    }

    /// <returns>Null for a key that was refused.</returns>
    private string? Key(Trail trail, int depth, OrderedDictionary<string, MapEntry> entries)
    {
        Place at = Here;
        if (parser.Current is not YamlScalar scalar)
        {
            problems.Add(at, trail, "a key that is a list, a map or an alias", "a word");
            Value(trail, depth);
            return null;
        }

        nodes++;
        RefuseAnchorAndTag(scalar, at, trail);
        string key = scalar.Value;
        if (key == "<<")
        {
            problems.Add(at, trail, "a merge key", Instead);
            return null;
        }

        return KeyRules.Check(key, at, trail, entries, problems) ? key : null;
    }

    private T Next<T>()
        where T : ParsingEvent =>
        Moves() && parser.Current is T wanted
            ? wanted
            : throw new Refusal(Here, Trail.Root, "not YAML: the file ends too early", "a whole document");

    private bool Moves()
    {
        try
        {
            return parser.MoveNext();
        }
        catch (ArgumentException)
        {
            // The parser's answer to a tag that is none, such as "!!]".
            throw new Refusal(Here, Trail.Root, "not YAML: a tag that is none, here or just below", "a value without '!', or in quotes");
        }
    }

    /// <summary>Reading cannot go on.</summary>
    private sealed class Refusal(Place place, Trail trail, string message, string hint) : Exception(message)
    {
        public Place Place { get; } = place;

        public Trail Trail { get; } = trail;

        public string Hint { get; } = hint;
    }
}
