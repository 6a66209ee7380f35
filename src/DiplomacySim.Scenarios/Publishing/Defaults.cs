using System.Text.Json.Nodes;

namespace DiplomacySim.Scenarios;

/// <summary>What a field is where a file leaves it out, as a file would write it.</summary>
internal static class Defaults
{
    /// <returns>Null for fields that are required, empty by default, or records with defaults of their own.</returns>
    public static JsonNode? Json(Field field) => (field.Shape, field.Default) switch
    {
        (NumberShape { Whole: true }, int number) => number,
        (NumberShape, double number) => JsonValue.Create(number),
        (SwitchShape, bool on) => on,
        (TextShape, string { Length: > 0 } text) => text,
        (ChoiceShape choice, { } value) => choice.Values.First(word => word.Value.Value.Equals(value)).Key,
        _ => null,
    };
}
