using System.Text.Json;

namespace DiplomacySim.Model;

/// <summary>Names of the model as they stand in files and telemetry.</summary>
public static class Words
{
    /// <returns>"GoodFaith" as "good-faith".</returns>
    public static string Kebab(string name) => JsonNamingPolicy.KebabCaseLower.ConvertName(name);
}
