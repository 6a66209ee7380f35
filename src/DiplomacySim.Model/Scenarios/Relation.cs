namespace DiplomacySim.Model.Scenarios;

[Meaning("A pair of parties whose relationship is played and measured.")]
public sealed record Relation
{
    [Key]
    public string Id { get; init; } = "";

    [Meaning("The two parties; the first is asked first."), RefersTo(Section.Parties)]
    public required IReadOnlyList<string> Between { get; init; }

    [Meaning("Whether their executives can meet and bargain.")]
    public bool Talks { get; init; } = true;

    [Meaning("Trust of each party in the other at the start; also what it drifts back to."), Within(0, 1), RefersTo(Section.Parties)]
    public IReadOnlyDictionary<string, double> Trust { get; init; } = new Dictionary<string, double>();

    [Meaning("Grievance of each party against the other at the start."), Within(0, 1), RefersTo(Section.Parties)]
    public IReadOnlyDictionary<string, double> Grievance { get; init; } = new Dictionary<string, double>();

    [Meaning("Each party's first estimate that the other's ratifiers let a deal stand."), Within(0, 1), RefersTo(Section.Parties)]
    public IReadOnlyDictionary<string, double> Ratification { get; init; } = new Dictionary<string, double>();

    [Meaning("Tone of each party's words towards the other at the start, in Goldstein weights."), Within(-10, 10), RefersTo(Section.Parties)]
    public IReadOnlyDictionary<string, double> Tone { get; init; } = new Dictionary<string, double>();

    [Meaning("Substance of each party's deeds towards the other at the start, in Goldstein weights."), Within(-10, 10), RefersTo(Section.Parties)]
    public IReadOnlyDictionary<string, double> Substance { get; init; } = new Dictionary<string, double>();

    [Meaning("Crises that can end in war; none where there are none.")]
    [Mechanism("crises")]
    public Crisis? Crisis { get; init; }
}
