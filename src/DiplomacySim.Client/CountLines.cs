namespace DiplomacySim.Client;

/// <summary>How often what happened, as lists: in all relations first, then in each where there are several.</summary>
public static class CountLines
{
    /// <param name="counts">By name; those of one relation as <c>deals@us-iran</c>.</param>
    /// <param name="text">Of a number.</param>
    /// <param name="setting">For the names of relations.</param>
    /// <returns>One list for all relations and one for each, that says whose it is; what never happened is left out.</returns>
    public static IEnumerable<IEnumerable<string>> Of<T>(IEnumerable<KeyValuePair<string, T>> counts, Func<T, string> text, CompiledScenario setting)
        where T : System.Numerics.INumber<T>
    {
        var relations = counts.Where(count => count.Value > T.Zero).Select(count => (Name: count.Key.Split('@', 2), count.Value))
            .GroupBy(count => count.Name is [_, var relation] ? relation : null, count => $"{count.Name[0]} {text(count.Value)}").ToArray();
        var isOne = counts.All(count => !count.Key.Contains('@', StringComparison.Ordinal));
        return relations.Select(relation => isOne ? relation
            : relation.Select((count, place) => place > 0 ? count : $"{(relation.Key is { } id ? Between(id, setting) : "all relations")}: {count}"));
    }

    private static string Between(string relation, CompiledScenario setting) =>
        Words.Plain(setting.PartyNames(setting.Relations[setting.Relation(relation)]));
}
