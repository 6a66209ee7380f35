using System.Text.Json;
using DiplomacySim.Scenarios;

namespace DiplomacySim.Client.Completion;

/// <summary>What could stand at a place of the command line.</summary>
public static class Suggestions
{
    /// <returns>Scenario files that begin with what is typed, the folders on the way to others, and the names of scenarios that come with the
    /// program.</returns>
    public static IEnumerable<string> Scenarios(string typed)
    {
        var slash = typed.LastIndexOf('/') + 1;
        var folder = new DirectoryInfo(slash == 0 ? "." : typed[..slash]);
        var files = !folder.Exists ? [] : folder.EnumerateFileSystemInfos()
            .Where(entry => !entry.Name.StartsWith('.') && (entry is DirectoryInfo || entry.Extension is ".yaml" or ".yml"))
            .Select(entry => $"{typed[..slash]}{entry.Name}{(entry is DirectoryInfo ? "/" : "")}");
        return slash == 0 ? files.Concat(ScenarioFolder.Names(ScenarioFolder.Find())) : files;
    }

    /// <returns>Paths into a scenario file, one word further than what is typed.</returns>
    public static IEnumerable<string> Paths(string typed, string? file, MindCatalogue minds)
    {
        if (string.IsNullOrEmpty(file) || ScenarioFile.Load(file, minds) is not Loaded.Ready ready)
        {
            return [];
        }

        using var scenario = JsonDocument.Parse(ready.Canonical);
        var (place, prefix) = (scenario.RootElement, "");
        foreach (var word in typed.Split('.')[..^1])
        {
            if (place.ValueKind != JsonValueKind.Object || !place.TryGetProperty(word, out place))
            {
                return [];
            }

            prefix += $"{word}.";
        }

        return place.ValueKind != JsonValueKind.Object ? [] : [.. place.EnumerateObject()
            .Select(entry => $"{prefix}{entry.Name}{(entry.Value.ValueKind == JsonValueKind.Object ? "." : "=")}")];
    }
}
