namespace DiplomacySim.Scenarios;

/// <summary>Looks for fields by name.</summary>
internal static class Fields
{
    /// <summary>Paths from a record to the fields of that name in the records within it, entries apart.</summary>
    public static IReadOnlyList<string> Named(string name, RecordShape record) =>
        [.. Paths(record, "").Where(path => path.EndsWith('.' + name, StringComparison.Ordinal))];

    /// <summary>Where a key that a record does not have may belong, or which of its keys may be meant.</summary>
    public static string Hint(string name, RecordShape record) => Named(name, record) switch
    {
        [string only] => $"did you mean '{only}'?",
        { Count: > 1 } several => $"it is under {Quoting.List(several)}",
        _ => Suggestion.For(name, record.Fields.Keys),
    };

    private static IEnumerable<string> Paths(RecordShape record, string before)
    {
        foreach (Field field in record.Fields.Values)
        {
            yield return before + field.Name;
            if (field.Shape is RecordShape inner && inner.Type != record.Type)
            {
                foreach (string path in Paths(inner, $"{before}{field.Name}."))
                {
                    yield return path;
                }
            }
        }
    }
}
