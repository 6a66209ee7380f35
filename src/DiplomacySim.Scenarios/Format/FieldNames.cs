namespace DiplomacySim.Scenarios;

/// <summary>From names in code to words in files.</summary>
internal static class FieldNames
{
    /// <summary><c>StatusQuo</c> is <c>statusQuo</c>.</summary>
    public static string Camel(string name) => char.ToLowerInvariant(name[0]) + name[1..];
}
