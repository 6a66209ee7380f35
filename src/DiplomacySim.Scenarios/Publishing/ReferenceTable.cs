using System.Text;

namespace DiplomacySim.Scenarios;

/// <summary>The format as tables in Markdown: a section for each record, a row for each field.</summary>
public static class ReferenceTable
{
    public static string Text()
    {
        StringBuilder text = new();
        foreach (RecordShape record in Records.Within(Records.Root))
        {
            text.Append(CultureInfo.InvariantCulture, $"## {Title(record)}\n\n{record.Meaning}\n\n");
            text.Append("| field | what it is | values | default |\n| --- | --- | --- | --- |\n");
            foreach (Field field in record.Fields.Values)
            {
                text.Append(CultureInfo.InvariantCulture, $"| `{field.Name}` | {field.Meaning} | {Values(field)} | {Default(field)} |\n");
            }

            text.Append('\n');
        }

        text.Append("## Words\n\n| word | what it means |\n| --- | --- |\n");
        var words = Choices().SelectMany(choice => choice.Values).Where(word => word.Value.Meaning.Length > 0);
        foreach ((string word, WordMeaning choice) in words.DistinctBy(word => word.Value.Value))
        {
            text.Append(CultureInfo.InvariantCulture, $"| `{word}` | {choice.Meaning} |\n");
        }

        return text.ToString();
    }

    private static IEnumerable<ChoiceShape> Choices() =>
        from record in Records.Within(Records.Root)
        from field in record.Fields.Values
        let choice = field.Shape as ChoiceShape ?? (field.Shape as ListShape)?.Item as ChoiceShape
        where choice is not null
        select choice;

    private static string Title(RecordShape record) => record.Type.Name;

    private static string Default(Field field) =>
        field.Required ? "**required**"
        : Defaults.Json(field) is { } value ? $"`{value.ToJsonString().Trim('"')}`"
        : "";

    private static string Values(Field field) => Values(field.Shape);

    private static string Values(Shape shape) => shape switch
    {
        ListShape list => $"list: {Values(list.Item)}",
        TableShape { Key: TextShape { Section: { } section } } table => $"map from {FieldNames.Camel(section.ToString())}: {Values(table.Value)}",
        TableShape { Key: NumberShape } table => $"map from numbers: {Values(table.Value)}",
        TableShape table => $"map from ids: {Values(table.Value)}",
        EntriesShape entries => $"map from ids: {Link(entries.Record)}",
        OverlayShape overlay => $"{Link(overlay.Record)}, only what differs",
        RecordShape record => Link(record),
        ChoiceShape choice => string.Join(", ", choice.Values.Keys.Select(word => $"`{word}`")),
        _ => shape.Kind.Replace("a number from ", "", StringComparison.Ordinal).Replace("a whole number from ", "whole, ", StringComparison.Ordinal),
    };

    private static string Link(RecordShape record) => $"[{Model.Words.Kebab(record.Type.Name)}](#{record.Type.Name.ToLowerInvariant()})";
}
