namespace DiplomacySim.Scenarios;

/// <summary>Where something is written; line and column from 1.</summary>
internal readonly record struct Place(string File, int Line, int Column);

/// <summary>A piece of a file before it is given a meaning.</summary>
internal abstract record Node(Place Place)
{
    /// <summary>What the value rests on, where the file says so.</summary>
    public string? Source { get; init; }

    /// <summary>What a reader would call it, as in "found …".</summary>
    public abstract string Kind { get; }

    /// <summary>This and all within.</summary>
    public abstract int Size { get; }
}

/// <summary>A single value. Quoted is what is written in quotes or as a block, and so is a text whatever it looks like.</summary>
internal sealed record Scalar(Place Place, string Text, bool Quoted) : Node(Place)
{
    public bool IsNull => !Quoted && Text is "null" or "Null" or "NULL" or "~";

    public override string Kind => IsNull ? "null" : Quoted ? $"the text \"{Quoting.Clip(Text)}\"" : $"'{Quoting.Clip(Text)}'";

    public override int Size => 1;
}

internal sealed record Sequence(Place Place, IReadOnlyList<Node> Items) : Node(Place)
{
    public override string Kind => "a list";

    public override int Size => 1 + Items.Sum(item => item.Size);
}

internal sealed record Mapping(Place Place, OrderedDictionary<string, MapEntry> Entries) : Node(Place)
{
    public override string Kind => "a map";

    public override int Size => 1 + Entries.Values.Sum(entry => entry.Value.Size);

    public Node? this[string key] => Entries.TryGetValue(key, out MapEntry? entry) ? entry.Value : null;
}

/// <summary>Something refused already: nothing more is said about it.</summary>
internal sealed record Unreadable(Place Place) : Node(Place)
{
    public override string Kind => "something unreadable";

    public override int Size => 1;
}

/// <summary>What a key holds; the place is that of the key.</summary>
internal sealed record MapEntry(Place Place, Node Value);
