using DiplomacySim.Model.Acts;
using DiplomacySim.Model.Compiled;

namespace DiplomacySim.Model.Measures;

/// <summary>How often what happened.</summary>
public sealed class Counts : IAudience
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

    public int this[ActKind kind] => byKind[(int)kind];

    public void Hear(in Act act) => byKind[(int)act.Kind]++;

    /// <summary>Acts that both sides do together are in the log once for each side and counted once.</summary>
    public static bool IsMutual(ActKind kind) => ActTable.Of(kind).IsMutual;

    /// <returns>False for the second side's half of what both do together.</returns>
    public static bool IsCounted(in Act act, CompiledScenario setting) => !IsMutual(act.Kind) || act.Source == setting.Relations[act.Relation].First;

    public IEnumerable<KeyValuePair<string, int>> ByName() => All.Select(entry => KeyValuePair.Create(entry.Name, Of(entry.Kinds)));

    /// <returns>How often acts of some kinds happened, what both sides do together once.</returns>
    public int Of(IReadOnlyList<ActKind> kinds) => kinds.Sum(kind => byKind[(int)kind] / (IsMutual(kind) ? 2 : 1));
}
