namespace DiplomacySim.Scenarios;

/// <summary>Makes a scenario of a tree, and goes on past everything that is wrong with it.</summary>
internal sealed class Binder
{
    private readonly Mapping root;
    private readonly Problems problems;
    private readonly ValueReading values;

    /// <summary>Whether a record says only what differs, so that nothing can be missing.</summary>
    private readonly bool partial;

    private Binder(Mapping root, Problems problems, bool partial)
    {
        this.root = root;
        this.problems = problems;
        this.partial = partial;
        values = new ValueReading(root, problems);
    }

    /// <returns>A scenario in which what could not be read has its default, or is empty.</returns>
    public static Scenario Bind(Mapping root, Problems problems) =>
        (Scenario)new Binder(root, problems, partial: false).Record(root, Records.Root, root.Place, Trail.Root, before: null);

    /// <param name="node">What is written.</param>
    /// <param name="shape">What is wanted.</param>
    /// <param name="at">Where the key is; of a list's item, where the item is.</param>
    /// <param name="trail">The keys to it.</param>
    /// <param name="before">The default, which a record changes field by field.</param>
    /// <returns>Null where a problem was reported.</returns>
    private object? Value(Node node, Shape shape, Place at, Trail trail, object? before) => (node, shape) switch
    {
        (Unreadable, _) => null,
        (Scalar { IsNull: true }, _) when partial => null,
        (_, ScalarShape single) => values.Read(node, single, trail),
        (Sequence list, ListShape wanted) => Items(list, wanted, trail),
        (Mapping map, TableShape table) => Table(map, table, trail),
        (Mapping map, EntriesShape entries) => Entries(map, entries, trail),
        (Mapping map, OverlayShape overlay) => new Binder(root, problems, partial: true).Record(map, overlay.Record, at, trail, before: null),
        (Mapping map, RecordShape record) => Record(map, record, at, trail, before),
        _ => values.Wrong(node, shape, trail),
    };

    private object Record(Mapping map, RecordShape shape, Place at, Trail trail, object? before)
    {
        object made = before is null ? Blank.Of(shape) : Blank.Copy(before);
        foreach ((string key, MapEntry entry) in map.Entries)
        {
            if (!shape.Fields.TryGetValue(key, out Field? field))
            {
                problems.Add(entry.Place, trail.Down(key), $"unknown key '{Quoting.Clip(key)}'", problems.IsFull ? "" : Fields.Hint(key, shape));
            }
            else if (Value(entry.Value, field.Shape, entry.Place, trail.Down(key), field.Property.GetValue(made)) is { } value)
            {
                field.Property.SetValue(made, value);
            }
        }

        foreach (Field field in shape.Fields.Values)
        {
            if (field.Required && !partial && !map.Entries.ContainsKey(field.Name))
            {
                problems.Add(at, trail.Down(field.Name), $"'{field.Name}' is missing", $"{field.Shape.Kind}: {field.Meaning}");
            }
            else if (field.Shape is OverlayShape overlay && map[field.Name] is Mapping over)
            {
                Overlay(made, field, overlay, map, over, trail.Down(field.Name));
            }
        }

        return made;
    }

    /// <summary>What an overlay says was read and judged by itself; here it is laid over the entry that it changes.</summary>
    private void Overlay(object made, Field field, OverlayShape overlay, Mapping map, Mapping over, Trail trail)
    {
        if (map[overlay.Base] is Scalar { Text: var id } && (root[FieldNames.Camel(overlay.Section.ToString())] as Mapping)?[id] is Mapping under)
        {
            Node whole = Merge.Over(under, over, overlay.Record, trail, problems);
            object entry = new Binder(root, new Problems(), partial: false).Record((Mapping)whole, overlay.Record, over.Place, trail, before: null);
            Records.KeyOf(overlay.Record.Type)?.SetValue(entry, id);
            field.Property.SetValue(made, entry);
        }
    }

    private Array Entries(Mapping map, EntriesShape shape, Trail trail)
    {
        int most = Limits.Entries(trail.Key);
        values.Count(map, map.Entries.Count, most, trail);
        List<object> made = [];
        foreach ((string id, MapEntry entry) in map.Entries.Take(most))
        {
            values.CheckId(id, entry.Place, trail.Down(id));
            if (entry.Value is Mapping inner)
            {
                object record = Record(inner, shape.Record, entry.Place, trail.Down(id), before: null);
                Records.KeyOf(shape.Record.Type)!.SetValue(record, id);
                made.Add(record);
            }
            else
            {
                values.Wrong(entry.Value, shape.Record, trail.Down(id));
            }
        }

        return Blank.List(shape.Record.Type, made);
    }

    private Array? Items(Sequence list, ListShape shape, Trail trail)
    {
        values.Count(list, list.Items.Count, Limits.Items, trail);
        HashSet<object>? once = shape.Item is ChoiceShape or TextShape { Section: not null } ? [] : null;
        List<object> made = [];
        for (int index = 0; index < list.Items.Count && index < Limits.Items; index++)
        {
            Node item = list.Items[index];
            if (Value(item, shape.Item, item.Place, trail.Down(index), before: null) is not { } value)
            {
                continue;
            }

            made.Add(value);
            if (once?.Add(value) == false)
            {
                problems.Add(item.Place, trail.Down(index), $"{item.Kind} is here a second time", "each once");
            }
        }

        return made.Count == list.Items.Count ? Blank.List(shape.ItemType, made) : null;
    }

    private System.Collections.IDictionary Table(Mapping map, TableShape shape, Trail trail)
    {
        int most = Limits.Entries(trail.Key);
        values.Count(map, map.Entries.Count, most, trail);
        var made = (System.Collections.IDictionary)Activator.CreateInstance(shape.Type)!;
        foreach ((string word, MapEntry entry) in map.Entries.Take(most))
        {
            Trail here = trail.Down(word);
            object? key = values.Key(word, shape.Key, entry.Place, here);
            object? value = Value(entry.Value, shape.Value, entry.Place, here, before: null);
            if (key is not null && made.Contains(key))
            {
                problems.Add(entry.Place, here, $"'{Quoting.Clip(word)}' is here a second time", "each once");
            }
            else if (key is not null && value is not null)
            {
                made.Add(key, value);
            }
        }

        return made;
    }
}
