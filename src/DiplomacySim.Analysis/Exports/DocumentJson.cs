using System.Text.Encodings.Web;
using System.Text.Json;

namespace DiplomacySim.Analysis;

/// <summary>How documents are written as JSON.</summary>
public static class DocumentJson
{
    public static readonly JsonSerializerOptions Readable = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static readonly JsonSerializerOptions OnOneLine = new(Readable) { WriteIndented = false };
}
