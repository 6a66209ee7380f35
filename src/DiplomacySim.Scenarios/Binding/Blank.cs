using System.Reflection;

namespace DiplomacySim.Scenarios;

/// <summary>Model objects before a file has filled them.</summary>
internal static class Blank
{
    /// <summary>A record with its defaults, and empty where a field is required.</summary>
    public static object Of(RecordShape shape)
    {
        object made = Activator.CreateInstance(shape.Type)!;
        foreach (Field field in shape.Fields.Values)
        {
            if (field.Required && Empty(field.Shape) is { } empty)
            {
                field.Property.SetValue(made, empty);
            }
        }

        return made;
    }

    /// <summary>A record like another, that can be filled without changing the other.</summary>
    public static object Copy(object record) =>
        record.GetType().GetMethod("<Clone>$", BindingFlags.Public | BindingFlags.Instance)!.Invoke(record, null)!;

    public static Array List(Type item, List<object> items)
    {
        Array made = Array.CreateInstance(item, items.Count);
        ((System.Collections.ICollection)items).CopyTo(made, 0);
        return made;
    }

    private static object? Empty(Shape shape) => shape switch
    {
        TextShape => "",
        ListShape list => List(list.ItemType, []),
        EntriesShape entries => List(entries.Record.Type, []),
        TableShape table => Activator.CreateInstance(table.Type),
        RecordShape record => Of(record),
        _ => null,
    };
}
