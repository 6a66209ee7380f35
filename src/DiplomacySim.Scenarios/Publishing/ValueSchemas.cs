using System.Text.Json.Nodes;

namespace DiplomacySim.Scenarios;

/// <summary>Schemas of values: each kind is defined once, by itself or with its source, and referred to by its name.</summary>
/// <param name="definitions">Where definitions go.</param>
internal sealed class ValueSchemas(JsonObject definitions)
{
    public static JsonObject Reference(string definition) => new() { ["$ref"] = "#/$defs/" + definition };

    public static JsonArray Words(IEnumerable<string> words) => [.. words.Select(word => JsonValue.Create(word))];

    /// <summary>Allows null besides, where null can take away.</summary>
    public static JsonObject Nullable(JsonObject schema, bool isNullable) =>
        isNullable ? new JsonObject { ["anyOf"] = new JsonArray(schema, new JsonObject { ["type"] = "null" }) } : schema;

    public static JsonObject Map(ScalarShape key, JsonObject value, int most, bool isChange) => new()
    {
        ["type"] = "object",
        ["patternProperties"] = new JsonObject { [key is NumberShape ? Decimal.Pattern : IdPattern] = Nullable(value, isChange) },
        ["additionalProperties"] = false,
        ["maxProperties"] = most,
    };

    private static string IdPattern => $"^(?!({string.Join('|', Scenarios.Quoting.ReservedIds)})$)[a-z0-9-]{{1,{Limits.KeyLength}}}$";

    public JsonObject Of(Shape shape) => shape switch
    {
        ListShape list => Define($"list-of-{Name(list.Item)}", "values", () => new JsonObject
        {
            ["type"] = "array",
            ["items"] = Of(list.Item),
            ["maxItems"] = Limits.Items,
        }),
        ScalarShape scalar => Define(Name(scalar), "value", () => Scalar(scalar)),
        _ => throw new NotSupportedException($"No schema for {shape.Kind}."),
    };

    public JsonObject Table(TableShape table, int most, bool isChange) => Define(
        $"map-of-{Name(table.Value)}-by-{Name(table.Key)}{(isChange ? "-change" : "")}",
        "values",
        () => Map(table.Key, Of(table.Value), most, isChange));

    private JsonObject Define(string name, string word, Func<JsonObject> make)
    {
        if (!definitions.ContainsKey(name))
        {
            JsonObject plain = make();
            definitions[name] = new JsonObject
            {
                ["anyOf"] = new JsonArray(plain, new JsonObject
                {
                    ["type"] = "object",
                    ["properties"] = new JsonObject { [word] = plain.DeepClone(), ["source"] = Scalar(new TextShape()) },
                    ["required"] = Words([word, "source"]),
                    ["additionalProperties"] = false,
                }),
            };
        }

        return Reference(name);
    }

    private static string Name(Shape shape) => shape switch
    {
        NumberShape number => (number.Whole ? "whole" : "number") + number.Range.Replace(' ', '-'),
        TextShape { Section: { } section } => $"id-of-{FieldNames.Camel(section.ToString())}",
        TextShape => "text",
        SwitchShape => "switch",
        ChoiceShape choice => Model.Words.Kebab(choice.Values.GetAt(0).Value.Value.GetType().Name),
        _ => throw new NotSupportedException($"No name for {shape.Kind}."),
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
                var meant = choice.Values.Where(word => word.Value.Meaning.Length > 0);
                string meanings = string.Join('\n', meant.Select(word => $"{word.Key}: {word.Value.Meaning}"));
                JsonObject words = new() { ["type"] = "string", ["enum"] = Words(choice.Values.Keys) };
                if (meanings.Length > 0)
                {
                    words.Insert(0, "description", meanings);
                }

                return words;
            case TextShape { Section: not null }:
                return new JsonObject { ["type"] = "string", ["pattern"] = Scenarios.Quoting.IdPattern, ["maxLength"] = Limits.KeyLength };
            default:
                return new JsonObject { ["type"] = "string", ["maxLength"] = Limits.TextLength };
        }
    }
}
