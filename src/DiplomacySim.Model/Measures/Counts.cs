using DiplomacySim.Model.Acts;
using DiplomacySim.Model.Compiled;

namespace DiplomacySim.Model.Measures;

/// <summary>How often what happened.</summary>
public sealed class Counts : IAudience
{
    /// <summary>The counts by name, with the kinds of act that each one counts.</summary>
    public static readonly IReadOnlyList<(string Name, ActKind[] Kinds)> All =
    [
        ("meetings", [ActKind.Meeting]),
        ("declined", [ActKind.Declined]),
        ("offers", [ActKind.Offer, ActKind.Counter]),
        ("demands", [ActKind.Demand]),
        ("rejections", [ActKind.Rejection]),
        ("acceptances", [ActKind.Acceptance]),
        ("amendments", [ActKind.Amendment]),
        ("vetoes", [ActKind.Veto]),
        ("objections", [ActKind.Objection]),
        ("deals", [ActKind.Deal]),
        ("failures", [ActKind.DealFailed]),
        ("commitments", [ActKind.Commitment]),
        ("tranches", [ActKind.Tranche]),
        ("delays", [ActKind.Delay]),
        ("suspensions", [ActKind.Suspension]),
        ("breaches", [ActKind.Breach]),
        ("sanctions", [ActKind.Coercion, ActKind.Signature, ActKind.Override]),
        ("conciliations", [ActKind.Conciliation]),
        ("bills", [ActKind.Bill]),
        ("overrides", [ActKind.Override]),
        ("incidents", [ActKind.Incident]),
    ];

    private readonly int[] byKind = new int[Enum.GetValues<ActKind>().Length];

    public int this[ActKind kind] => byKind[(int)kind];

    public void Hear(in Act act) => Add(act);

    /// <summary>Acts that both sides do together are in the log once for each side and counted once.</summary>
    public static bool IsMutual(ActKind kind) => kind is ActKind.Meeting or ActKind.Deal;

    /// <returns>False for the second side's half of what both do together.</returns>
    public static bool IsCounted(in Act act, CompiledScenario setting) => !IsMutual(act.Kind) || act.Source == setting.Relations[act.Relation].First;

    public IEnumerable<KeyValuePair<string, int>> ByName() => All.Select(entry => KeyValuePair.Create(entry.Name, Of(entry.Kinds)));

    internal void Add(in Act act) => byKind[(int)act.Kind]++;

    private int Of(ActKind[] kinds) => kinds.Sum(kind => byKind[(int)kind] / (IsMutual(kind) ? 2 : 1));
}
