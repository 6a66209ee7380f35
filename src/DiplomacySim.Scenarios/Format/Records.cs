using System.Collections.Concurrent;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace DiplomacySim.Scenarios;

/// <summary>Reads the format off the model's records, which are its one source.</summary>
internal static class Records
{
    private static readonly ConcurrentDictionary<Type, RecordShape> Known = new();

    public static RecordShape Root => Of(typeof(Scenario));

    public static RecordShape Of(Type type) => Known.GetOrAdd(type, made => new RecordShape(made, MeaningOf(made)));

    /// <summary>The property that holds an entry's id; null for records that are no entries.</summary>
    public static PropertyInfo? KeyOf(Type type) =>
        type.GetProperties().FirstOrDefault(property => property.IsDefined(typeof(KeyAttribute)));

    /// <summary>The records within a record, itself first, each once.</summary>
    public static IEnumerable<RecordShape> Within(RecordShape top)
    {
        OrderedDictionary<Type, RecordShape> found = new() { [top.Type] = top };
        for (int next = 0; next < found.Count; next++)
        {
            foreach (Field field in found.GetAt(next).Value.Fields.Values)
            {
                if (RecordIn(field.Shape) is { } inner)
                {
                    found.TryAdd(inner.Type, inner);
                }
            }
        }

        return found.Values;
    }

    internal static OrderedDictionary<string, Field> FieldsOf(Type type)
    {
        object blank = Activator.CreateInstance(type)!;
        OrderedDictionary<string, Field> fields = [];
        foreach (PropertyInfo property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(property => property.CanWrite && !property.IsDefined(typeof(KeyAttribute)))
            .OrderBy(property => property.MetadataToken))
        {
            string name = FieldNames.Camel(property.Name);
            bool required = property.IsDefined(typeof(RequiredMemberAttribute));
            object? value = required ? null : property.GetValue(blank);
            fields.Add(name, new Field(name, property, ShapeOf(property), required, MeaningOf(property), value));
        }

        return fields;
    }

    private static RecordShape? RecordIn(Shape shape) => shape switch
    {
        RecordShape record => record,
        EntriesShape entries => entries.Record,
        OverlayShape overlay => overlay.Record,
        ListShape list => RecordIn(list.Item),
        TableShape table => RecordIn(table.Value),
        _ => null,
    };

    private static Shape ShapeOf(PropertyInfo property)
    {
        WithinAttribute? within = property.GetCustomAttribute<WithinAttribute>();
        Section? section = property.GetCustomAttribute<RefersToAttribute>()?.Section;
        Type type = property.PropertyType;
        if (Argument(type, typeof(IReadOnlyDictionary<,>)) is [Type key, Type value])
        {
            bool isByName = key == typeof(string);
            ScalarShape keys = isByName ? new TextShape(section) : Number(key, within: null);
            Type made = typeof(OrderedDictionary<,>).MakeGenericType(key, value);
            return new TableShape(keys, Single(value, within, isByName ? null : section), made);
        }

        if (Argument(type, typeof(IReadOnlyList<>)) is [Type item])
        {
            Shape single = Single(item, within, section);
            return single is RecordShape record && KeyOf(item) is not null ? new EntriesShape(record) : new ListShape(single, item);
        }

        Shape shape = Single(type, within, section);
        return shape is RecordShape entry && SectionOf(entry.Type) is { } kind && NamerOf(property, kind) is { } namer
            ? new OverlayShape(entry, kind, FieldNames.Camel(namer.Name))
            : shape;
    }

    private static Shape Single(Type type, WithinAttribute? within, Section? section)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        return type == typeof(string) ? new TextShape(section)
            : type == typeof(bool) ? new SwitchShape()
            : type.IsEnum ? Choices(type)
            : type == typeof(double) || type == typeof(int) ? Number(type, within)
            : type.IsClass ? Of(type)
            : throw new NotSupportedException($"A scenario cannot hold a {type}.");
    }

    private static NumberShape Number(Type type, WithinAttribute? within)
    {
        bool whole = type == typeof(int);
        return new NumberShape(
            Math.Max(within?.Min ?? double.NegativeInfinity, whole ? int.MinValue : double.NegativeInfinity),
            Math.Min(within?.Max ?? double.PositiveInfinity, whole ? int.MaxValue : double.PositiveInfinity),
            whole);
    }

    private static ChoiceShape Choices(Type type)
    {
        OrderedDictionary<string, WordMeaning> values = [];
        foreach (FieldInfo value in type.GetFields(BindingFlags.Public | BindingFlags.Static))
        {
            values.Add(Model.Words.Kebab(value.Name), new WordMeaning(value.GetValue(null)!, MeaningOf(value)));
        }

        return new ChoiceShape(values);
    }

    private static Section? SectionOf(Type entry)
    {
        Type entries = typeof(IReadOnlyList<>).MakeGenericType(entry);
        PropertyInfo? list = typeof(Scenario).GetProperties().FirstOrDefault(property => property.PropertyType == entries);
        return Enum.TryParse(list?.Name, out Section section) ? section : null;
    }

    /// <summary>The field beside a property that holds an id of the section.</summary>
    private static PropertyInfo? NamerOf(PropertyInfo overlay, Section section) =>
        overlay.DeclaringType!.GetProperties().FirstOrDefault(property =>
            property.PropertyType == typeof(string) && property.GetCustomAttribute<RefersToAttribute>()?.Section == section);

    private static Type[]? Argument(Type type, Type generic) =>
        type.IsGenericType && type.GetGenericTypeDefinition() == generic ? type.GetGenericArguments() : null;

    private static string MeaningOf(MemberInfo member) => member.GetCustomAttribute<MeaningAttribute>()?.Text ?? "";
}
