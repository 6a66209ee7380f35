using DiplomacySim.Model.Acts;
using DiplomacySim.Model.Compiled;

namespace DiplomacySim.Model.Measures;

/// <summary>How often what happened, in all and in each relation.</summary>
public sealed class Counts(CompiledScenario setting) : IAudience
{
    /// <summary>The counts by name, with the kinds of act that each one counts, as the table of acts has them.</summary>
    public static readonly IReadOnlyList<(string Name, ActKind[] Kinds)> All =
    [
        .. ActTable.All
            .SelectMany(row => row.Counts.Select(name => (Name: name, row.Kind)))
            .GroupBy(count => count.Name, count => count.Kind)
            .Select(kinds => (kinds.Key, kinds.ToArray())),
    ];

    private readonly int[] byKind = new int[Enum.GetValues<ActKind>().Length];
    private readonly int[][] byRelation = [.. setting.Relations.Select(_ => new int[Enum.GetValues<ActKind>().Length])];

    /// <summary>How often acts of a kind happened, what both sides do together once.</summary>
    public int this[ActKind kind] => byKind[(int)kind];

    public void Hear(in Act act)
    {
        if (IsCounted(act, setting))
        {
            byKind[(int)act.Kind]++;
            if (act.HasRelation)
            {
                byRelation[act.Relation][(int)act.Kind]++;
            }
        }
    }

    /// <summary>Acts that both sides do together are in the log once for each side, or once for both, and counted once.</summary>
    public static bool IsMutual(ActKind kind) => ActTable.Of(kind).IsMutual;

    /// <returns>False for the second side's half of what both do together.</returns>
    public static bool IsCounted(in Act act, CompiledScenario setting) => !IsMutual(act.Kind) || act.Source == setting.Relations[act.Relation].First;

    /// <returns>What a count of one relation is called.</returns>
    public static string Name(string count, string relation) => $"{count}@{relation}";

    public IEnumerable<KeyValuePair<string, int>> ByName() => All.Select(entry => KeyValuePair.Create(entry.Name, Of(entry.Kinds)));

    /// <summary>The counts of each relation, as <c>deals@us-iran</c>; nothing where there is but one.</summary>
    public IEnumerable<KeyValuePair<string, int>> ByRelation() =>
        from pair in setting.Relations
        where setting.Relations.Length > 1
        from entry in All
        select KeyValuePair.Create(Name(entry.Name, pair.Relation.Id), Of(entry.Kinds, pair.Index));

    /// <returns>How often acts of some kinds happened, what both sides do together once.</returns>
    public int Of(IReadOnlyList<ActKind> kinds) => Sum(kinds, byKind);

    /// <param name="relation">Index of the relation that they belong to.</param>
    public int Of(IReadOnlyList<ActKind> kinds, int relation) => Sum(kinds, byRelation[relation]);

    private static int Sum(IReadOnlyList<ActKind> kinds, int[] counts)
    {
        var sum = 0;
        for (var place = 0; place < kinds.Count; place++)
        {
            sum += counts[(int)kinds[place]];
        }

        return sum;
    }
}
