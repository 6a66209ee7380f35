using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using DiplomacySim.Model;

namespace DiplomacySim.Analysis;

/// <summary>The documents as JSON text: camelCase, absent values as null.</summary>
[JsonSerializable(typeof(RunDocument))]
[JsonSerializable(typeof(LogDocument))]
[JsonSerializable(typeof(ClaimsDocument))]
public sealed partial class Json : JsonSerializerContext
{
    private static readonly Lazy<Json> Lazily = new(() => new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    }));

    private static Json Readable => Lazily.Value;

    public static string Of(RunDocument document) => JsonSerializer.Serialize(document, Readable.RunDocument);

    public static string Of(LogDocument document) => JsonSerializer.Serialize(document, Readable.LogDocument);

    public static string Of(ClaimsDocument document) => JsonSerializer.Serialize(document, Readable.ClaimsDocument);
}

/// <summary>The table of claims as JSON.</summary>
public sealed record ClaimsDocument(string Schema, string Scenario, int Runs, IReadOnlyList<FindingDocument> Findings)
{
    public const string Version = "diplomacysim/claims/1";
}

public sealed record FindingDocument(string Claim, string Text, string Measure, string Expected, double? Found, double? Low, double? High, bool Holds)
{
    public static FindingDocument Of(Finding finding) => new(
        finding.Claim,
        finding.Text,
        finding.Measure,
        Words.Kebab(finding.Expected.ToString()),
        Finite(finding.Found.Mean),
        Finite(finding.Found.Low),
        Finite(finding.Found.High),
        finding.Holds);

    private static double? Finite(double value) => double.IsFinite(value) ? value : null;
}
