using System.Collections.Concurrent;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using DiplomacySim.UseCases;
using NJsonSchema;

namespace DiplomacySim.Tests;

/// <summary>Holds documents to the schemas that are published.</summary>
internal static class DocumentCheck
{
    private static readonly ConcurrentDictionary<string, Task<JsonSchema>> Schemas = new(StringComparer.Ordinal);

    /// <param name="output">Documents, one after the other.</param>
    public static async Task Of(string output)
    {
        foreach (var document in Documents(output))
        {
            var name = document["schema"]!.GetValue<string>().Split('/')[1];
            var schema = await Schemas.GetOrAdd(name, kind => JsonSchema.FromJsonAsync(DocumentSchemas.Text(kind, isClosed: true)));
            var problems = schema.Validate(document.ToJsonString());

            Assert.True(problems.Count == 0, $"{name}: {string.Join(", ", problems.Take(5).Select(problem => $"{problem.Path} {problem.Kind}"))}");
        }
    }

    private static List<JsonNode> Documents(string output)
    {
        var bytes = Encoding.UTF8.GetBytes(output);
        var reader = new Utf8JsonReader(bytes, new JsonReaderOptions { AllowMultipleValues = true });
        var documents = new List<JsonNode>();
        while (reader.Read())
        {
            documents.Add(JsonNode.Parse(ref reader)!);
        }

        return documents;
    }
}
