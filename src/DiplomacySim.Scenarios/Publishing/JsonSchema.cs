using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace DiplomacySim.Scenarios;

/// <summary>The format as JSON Schema (draft 2020-12), for editors and for programs that write scenarios.</summary>
/// <remarks>
/// Each record stands there twice: complete, and as a change, in which nothing is required and null takes away;
/// a file with <c>extends</c> is a change. What concerns several values at once only the loader checks.
/// </remarks>
public static class JsonSchema
{
    private const string Change = "Change";

    private static readonly JsonSerializerOptions Layout = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <returns>Indented, with a line break at the end.</returns>
    public static string Text() => Node().ToJsonString(Layout) + "\n";

    private static JsonObject Node()
    {
        JsonObject definitions = [];
        ValueSchemas values = new(definitions);
        foreach (RecordShape record in Records.Within(Records.Root))
        {
            definitions[record.Type.Name] = Record(record, values, isChange: false);
            definitions[record.Type.Name + Change] = Record(record, values, isChange: true);
        }

        string root = Records.Root.Type.Name;
        JsonObject change = definitions[root + Change]!.AsObject();
        JsonObject extends = values.Of(new TextShape());
        extends.Insert(0, "description", "Scenario that this one changes, as a file name relative to this file.");
        change["properties"]!.AsObject().Insert(0, Extends.Key, extends);
        change["required"] = new JsonArray(Extends.Key);
        return new JsonObject
        {
            ["$schema"] = "https://json-schema.org/draft/2020-12/schema",
            ["title"] = "DiplomacySim scenario",
            ["type"] = "object",
            ["if"] = new JsonObject { ["required"] = new JsonArray(Extends.Key) },
            ["then"] = ValueSchemas.Reference(root + Change),
            ["else"] = ValueSchemas.Reference(root),
            ["$defs"] = definitions,
        };
    }

    private static JsonObject Record(RecordShape record, ValueSchemas values, bool isChange)
    {
        JsonObject properties = [];
        foreach (Field field in record.Fields.Values)
        {
            properties[field.Name] = Property(field, values, isChange);
        }

        JsonObject schema = new() { ["description"] = record.Meaning, ["type"] = "object", ["properties"] = properties };
        if (!isChange && record.Fields.Values.Any(field => field.Required))
        {
            schema["required"] = ValueSchemas.Words(record.Fields.Values.Where(field => field.Required).Select(field => field.Name));
        }

        schema["additionalProperties"] = false;
        return schema;
    }

    private static JsonObject Property(Field field, ValueSchemas values, bool isChange)
    {
        JsonObject schema = ValueSchemas.Nullable(Of(field, values, isChange), isChange);
        schema.Insert(0, "description", field.Meaning);
        if (Defaults.Json(field) is { } value)
        {
            schema["default"] = value;
        }

        return schema;
    }

    private static JsonObject Of(Field field, ValueSchemas values, bool isChange)
    {
        string suffix = isChange ? Change : "";
        return field.Shape switch
        {
            OverlayShape overlay => ValueSchemas.Reference(overlay.Record.Type.Name + Change),
            RecordShape record => ValueSchemas.Reference(record.Type.Name + suffix),
            EntriesShape entries => ValueSchemas.Map(
                new TextShape(), ValueSchemas.Reference(entries.Record.Type.Name + suffix), Limits.Entries(field.Name), isChange),
            TableShape table => values.Table(table, Limits.Entries(field.Name), isChange),
            var shape => values.Of(shape),
        };
    }
}
