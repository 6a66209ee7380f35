using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace DiplomacySim.Scenarios;

/// <summary>
/// The text in which a scenario is kept and sent: JSON on one line, with bases and overrides worked in, without sources and without defaults.
/// Fields stand in the order of the records and entries in the order of the file; numbers are the shortest that read back the same.
/// </summary>
internal static class Canonical
{
    private const string Name = "canonical scenario";
    private const string Wanted = "the canonical text of a scenario";

    public static string Write(Node root, Problems problems)
    {
        ArrayBufferWriter<byte> bytes = new();
        using (Utf8JsonWriter json = new(bytes, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            Write(json, root, Records.Root);
        }

        if (bytes.WrittenCount > Limits.CanonicalBytes)
        {
            problems.Add(root.Place, Trail.Root, "the scenario with all that it extends is larger than 4 MiB", "a smaller scenario");
        }

        return Encoding.UTF8.GetString(bytes.WrittenSpan);
    }

    /// <returns>Null where a problem was reported.</returns>
    public static Node? Read(string json, Problems problems)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(json.Length <= Limits.CanonicalBytes ? json : "");
        if (bytes.Length is 0 or > Limits.CanonicalBytes)
        {
            problems.Add(new Place(Name, 1, 1), Trail.Root, json.Length == 0 ? "the text is empty" : "the text is larger than 4 MiB", Wanted);
            return null;
        }

        try
        {
            return JsonNodes.Read(bytes, Name, problems);
        }
        catch (JsonException error)
        {
            Place place = new(Name, (int)(error.LineNumber ?? 0) + 1, (int)(error.BytePositionInLine ?? 0) + 1);
            problems.Add(place, Trail.Root, $"not JSON: {Quoting.Clip(error.Message)}", Wanted);
            return null;
        }
    }

    private static void Write(Utf8JsonWriter json, Node node, Shape shape)
    {
        switch (node)
        {
            case Mapping map:
                json.WriteStartObject();
                foreach ((string key, Node value) in InOrder(map, shape))
                {
                    json.WritePropertyName(shape is TableShape { Key: NumberShape } ? Decimal.Write(Decimal.Parse(key)!.Value) : key);
                    Write(json, value, Sourced.Below(shape, key)!);
                }

                json.WriteEndObject();
                break;
            case Sequence list:
                json.WriteStartArray();
                foreach (Node item in list.Items)
                {
                    Write(json, item, ((ListShape)shape).Item);
                }

                json.WriteEndArray();
                break;
            case Scalar scalar:
                Write(json, scalar, shape);
                break;
        }
    }

    private static void Write(Utf8JsonWriter json, Scalar scalar, Shape shape)
    {
        switch (shape)
        {
            case NumberShape when !scalar.IsNull:
                json.WriteNumberValue(Decimal.Parse(scalar.Text)!.Value);
                break;
            case SwitchShape when !scalar.IsNull:
                json.WriteBooleanValue(scalar.Text == "true");
                break;
            case TextShape or ChoiceShape when !scalar.IsNull:
                json.WriteStringValue(scalar.Text);
                break;
            default:
                json.WriteNullValue();
                break;
        }
    }

    private static IEnumerable<(string Key, Node Value)> InOrder(Mapping map, Shape shape)
    {
        RecordShape? record = shape as RecordShape ?? (shape as OverlayShape)?.Record;
        return record is null
            ? map.Entries.Select(entry => (entry.Key, entry.Value.Value))
            : record.Fields.Keys.Where(map.Entries.ContainsKey).Select(key => (key, map[key]!));
    }
}
