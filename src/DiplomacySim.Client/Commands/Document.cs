using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace DiplomacySim.Client.Commands;

/// <summary>The one JSON document that a command prints on standard output.</summary>
internal static class Document
{
    private static readonly JsonSerializerOptions Readable = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static void Print<T>(T document) => Console.WriteLine(JsonSerializer.Serialize(document, Readable));

    public static JsonObject Node<T>(T document) => JsonSerializer.SerializeToNode(document, Readable)!.AsObject();
}
