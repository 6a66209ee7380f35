using System.Text.Json;
using System.Text.Json.Nodes;

namespace DiplomacySim.Scenarios;

/// <summary>The format as JSON Schema (draft 2020-12), for editors and for programs that write scenarios.</summary>
/// <remarks>
/// Each record stands there twice: complete, and as a change, in which nothing is required and null takes away; a file with <c>extends</c> is a change.
/// What concerns several values at once only the loader checks.
/// </remarks>
public static class JsonSchema
{
    private const string Change = "Change";
    private const string Source = "source";

    /// <returns>Indented, with a line break at the end.</returns>
    public static string Text() => Node().ToJsonString(Layout) + "\n";

    private static readonly JsonSerializerOptions Layout = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static JsonObject Node()
    {
        JsonObject definitions = new() { [Source] = Free("What the value rests on.") };
        foreach (RecordShape record in Records.Within(Records.Root))
        {
            definitions[record.Type.Name] = Record(record, isChange: false);
            definitions[record.Type.Name + Change] = Record(record, isChange: true);
        }

        string root = Records.Root.Type.Name;
        JsonObject change = definitions[root + Change]!.AsObject();
        change["properties"]!.AsObject().Insert(0, Extends.Key, Free("Scenario that this one changes, as a file name relative to this file."));
        change["required"] = new JsonArray(Extends.Key);
        return new JsonObject
        {
            ["$schema"] = "https://json-schema.org/draft/2020-12/schema",
            ["title"] = "DiplomacySim scenario",
            ["type"] = "object",
            ["if"] = new JsonObject { ["required"] = new JsonArray(Extends.Key) },
            ["then"] = Reference(root + Change),
            ["else"] = Reference(root),
            ["$defs"] = definitions,
        };
    }

    private static JsonObject Record(RecordShape record, bool isChange)
    {
        JsonObject properties = [];
        foreach (Field field in record.Fields.Values)
        {
            properties[field.Name] = Described(field, isChange);
        }

        JsonObject schema = new() { ["description"] = record.Meaning, ["type"] = "object", ["properties"] = properties, ["additionalProperties"] = false };
        JsonArray required = [.. record.Fields.Values.Where(field => field.Required).Select(field => JsonValue.Create(field.Name))];
        if (!isChange && required.Count > 0)
        {
            schema["required"] = required;
        }

        return schema;
    }

    private static JsonObject Described(Field field, bool isChange)
    {
        JsonObject schema = Orelse(Of(field.Shape, field.Name, isChange), isChange && !(field.Required && field.Shape is OverlayShape));
        schema.Insert(0, "description", Describe(field));
        if (Defaults.Json(field) is { } value)
        {
            schema["default"] = value;
        }

        return schema;
    }

    private static string Describe(Field field) => field.Shape is ChoiceShape choice
        ? field.Meaning + string.Concat(choice.Values.Select(value => value.Value.Meaning.Length == 0 ? "" : $"\n- {value.Key}: {value.Value.Meaning}"))
        : field.Meaning;

    /// <summary>Allows null besides, where null can take away.</summary>
    private static JsonObject Orelse(JsonObject schema, bool isNullable) =>
        isNullable ? new JsonObject { ["anyOf"] = new JsonArray(schema, new JsonObject { ["type"] = "null" }) } : schema;

    private static JsonObject Of(Shape shape, string field, bool isChange) => shape switch
    {
        ScalarShape scalar => Sourced(Scalar(scalar), "value"),
        ListShape list => Sourced(new JsonObject { ["type"] = "array", ["items"] = Of(list.Item, field, isChange: false), ["maxItems"] = Limits.Items }, "values"),
        TableShape table => Sourced(Map(table.Key, Of(table.Value, field, isChange), field, isChange), "values"),
        EntriesShape entries => Map(new TextShape(), Reference(entries.Record.Type.Name + (isChange ? Change : "")), field, isChange),
        OverlayShape overlay => Reference(overlay.Record.Type.Name + Change),
        RecordShape record => Reference(record.Type.Name + (isChange ? Change : "")),
        _ => throw new NotSupportedException($"No schema for {shape}."),
    };

    private static JsonObject Map(ScalarShape key, JsonObject value, string field, bool isChange) => new()
    {
        ["type"] = "object",
        ["propertyNames"] = key is NumberShape
            ? new JsonObject { ["pattern"] = Decimal.Pattern }
            : new JsonObject { ["pattern"] = Words.IdPattern, ["maxLength"] = Limits.KeyLength, ["not"] = new JsonObject { ["enum"] = new JsonArray([.. Words.ReservedIds.Select(id => JsonValue.Create(id))]) } },
        ["additionalProperties"] = Orelse(value, isChange),
        ["maxProperties"] = Limits.Entries(field),
    };

    private static JsonObject Sourced(JsonObject plain, string word) => new()
    {
        ["anyOf"] = new JsonArray(plain, new JsonObject
        {
            ["type"] = "object",
            ["properties"] = new JsonObject { [word] = plain.DeepClone(), [Source] = Reference(Source) },
            ["required"] = new JsonArray(word, Source),
            ["additionalProperties"] = false,
        }),
    };

    private static JsonObject Scalar(ScalarShape shape)
    {
        switch (shape)
        {
            case NumberShape number:
                JsonObject schema = new() { ["type"] = number.Whole ? "integer" : "number" };
                if (double.IsFinite(number.Min))
                {
                    schema["minimum"] = number.Min;
                }

                if (double.IsFinite(number.Max))
                {
                    schema["maximum"] = number.Max;
                }

                return schema;
            case SwitchShape:
                return new JsonObject { ["type"] = "boolean" };
            case ChoiceShape choice:
                return new JsonObject { ["enum"] = new JsonArray([.. choice.Values.Keys.Select(word => JsonValue.Create(word))]) };
            case TextShape { Section: not null }:
                return new JsonObject { ["type"] = "string", ["pattern"] = Words.IdPattern, ["maxLength"] = Limits.KeyLength };
            default:
                return new JsonObject { ["type"] = "string", ["maxLength"] = Limits.TextLength };
        }
    }

    private static JsonObject Free(string description) => new() { ["description"] = description, ["type"] = "string", ["maxLength"] = Limits.TextLength };

    private static JsonObject Reference(string definition) => new() { ["$ref"] = "#/$defs/" + definition };
}
