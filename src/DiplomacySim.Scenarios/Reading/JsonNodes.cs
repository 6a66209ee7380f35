using System.Text;
using System.Text.Json;

namespace DiplomacySim.Scenarios;

/// <summary>From JSON to nodes, as strict as for YAML.</summary>
internal ref struct JsonNodes
{
    private readonly string file;
    private readonly Problems problems;
    private readonly ReadOnlySpan<byte> text;
    private readonly int keyLength;
    private Utf8JsonReader json;
    private int nodes;
    private int line = 1;
    private int lineStart;

    private JsonNodes(ReadOnlySpan<byte> bytes, string file, Problems problems, int keyLength)
    {
        this.file = file;
        this.problems = problems;
        this.keyLength = keyLength;
        text = bytes;
        json = new Utf8JsonReader(bytes, new JsonReaderOptions { MaxDepth = Limits.Depth });
    }

    /// <param name="keyLength">Most letters of a key.</param>
    /// <param name="wanted">What a file that holds no object should have been.</param>
    /// <exception cref="JsonException">The text is not JSON, or nested too deeply.</exception>
    public static Node? Read(
        ReadOnlySpan<byte> bytes, string file, Problems problems, int keyLength = Limits.KeyLength,
        string wanted = "the canonical text of a scenario")
    {
        JsonNodes reader = new(bytes, file, problems, keyLength);
        reader.json.Read();
        if (reader.json.TokenType != JsonTokenType.StartObject)
        {
            problems.Add(reader.Here(), Trail.Root, "no JSON object", wanted);
            return null;
        }

        Node node = reader.Value(Trail.Root);
        reader.json.Read();
        return node;
    }

    private Place Here()
    {
        int start = (int)json.TokenStartIndex;
        for (int next; (next = text[lineStart..start].IndexOf((byte)'\n')) >= 0; line++)
        {
            lineStart += next + 1;
        }

        return new(file, line, start - lineStart + 1);
    }

    private Node Value(Trail trail)
    {
        Place at = Here();
        if (++nodes > Limits.Nodes)
        {
            throw new JsonException(Limits.TooManyNodes, path: null, lineNumber: 0, json.TokenStartIndex);
        }

        return json.TokenType switch
        {
            JsonTokenType.StartObject => Entries(at, trail),
            JsonTokenType.StartArray => Items(at, trail),
            JsonTokenType.String => new Scalar(at, Text(), Quoted: true),
            _ => new Scalar(at, Encoding.UTF8.GetString(json.ValueSpan), Quoted: false),
        };
    }

    private Sequence Items(Place at, Trail trail)
    {
        List<Node> items = [];
        while (json.Read() && json.TokenType != JsonTokenType.EndArray)
        {
            items.Add(Value(trail.Down(items.Count)));
        }

        return new Sequence(at, items);
    }

    private Mapping Entries(Place at, Trail trail)
    {
        OrderedDictionary<string, MapEntry> entries = [];
        while (json.Read() && json.TokenType != JsonTokenType.EndObject)
        {
            Place keyPlace = Here();
            string key = Text();
            json.Read();
            bool isSound = KeyRules.Check(key, keyPlace, trail, entries, problems, keyLength);
            Node value = Value(isSound ? trail.Down(key) : trail);
            if (isSound)
            {
                entries.Add(key, new MapEntry(keyPlace, value));
            }
        }

        return new Mapping(at, entries);
    }

    /// <summary>A lone surrogate in an escape is no text.</summary>
    private readonly string Text()
    {
        try
        {
            return json.GetString()!;
        }
        catch (InvalidOperationException error)
        {
            throw new JsonException("a text that is not Unicode", path: null, lineNumber: 0, json.TokenStartIndex, error);
        }
    }
}
