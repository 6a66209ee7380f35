namespace DiplomacySim.Scenarios;

/// <summary>What a place in a scenario may hold, as the model's records say it.</summary>
internal abstract record Shape
{
    /// <summary>What is wanted, as in "… is wanted here".</summary>
    public abstract string Kind { get; }
}

/// <summary>A single value; in a file it can carry its source.</summary>
internal abstract record ScalarShape : Shape;

/// <param name="Section">Whose ids it holds; null for free text.</param>
internal sealed record TextShape(Section? Section = null) : ScalarShape
{
    public override string Kind => Section is { } section ? $"an id of {FieldNames.Camel(section.ToString())}" : "a text";
}

internal sealed record NumberShape(double Min, double Max, bool Whole) : ScalarShape
{
    public override string Kind => (Whole ? "a whole number" : "a number") + Range;

    /// <summary>In words, with a blank before; empty where any number will do.</summary>
    public string Range => (double.IsFinite(Min), double.IsFinite(Max)) switch
    {
        (true, true) => $" from {Decimal.Write(Min)} to {Decimal.Write(Max)}",
        (true, false) => $" of at least {Decimal.Write(Min)}",
        (false, true) => $" of at most {Decimal.Write(Max)}",
        _ => "",
    };
}

internal sealed record SwitchShape : ScalarShape
{
    public override string Kind => "true or false";
}

/// <param name="Values">Words of the file, in order, with the enumeration's values.</param>
internal sealed record ChoiceShape(OrderedDictionary<string, WordMeaning> Values) : ScalarShape
{
    public override string Kind => $"one of {Quoting.List(Values.Keys)}";
}

internal readonly record struct WordMeaning(object Value, string Meaning);

/// <summary>Values in a row; the type is that of an item in the model.</summary>
internal sealed record ListShape(Shape Item, Type ItemType) : Shape
{
    public override string Kind => "a list";
}

/// <summary>Values by id or by number; the type is that of the dictionary to make.</summary>
internal sealed record TableShape(ScalarShape Key, Shape Value, Type Type) : Shape
{
    public override string Kind => "a map";
}

/// <summary>Records by id; a list in the model, whose order is that of the file.</summary>
internal sealed record EntriesShape(RecordShape Record) : Shape
{
    public override string Kind => "a map of ids";
}

/// <summary>An entry of a section written a second time, with only what differs; the field beside it named <c>Base</c> says which entry.</summary>
internal sealed record OverlayShape(RecordShape Record, Section Section, string Base) : Shape
{
    public override string Kind => "a map";
}

internal sealed record RecordShape(Type Type, string Meaning) : Shape
{
    /// <summary>In the order of the record. Found when first asked for, since records may hold each other.</summary>
    public OrderedDictionary<string, Field> Fields => field ??= Records.FieldsOf(Type);

    public override string Kind => "a map";

    public bool Equals(RecordShape? other) => Type == other?.Type;

    public override int GetHashCode() => Type.GetHashCode();
}
