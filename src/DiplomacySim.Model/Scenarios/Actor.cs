namespace DiplomacySim.Model.Scenarios;

[Meaning("An institution of a party.")]
public sealed record Actor
{
    [Key]
    public string Id { get; init; } = "";

    [Meaning("Name shown in reports; the id where empty.")]
    public string Name { get; init; } = "";

    [Meaning("Party it belongs to."), RefersTo(Section.Parties)]
    public required string Party { get; init; }

    [Meaning("What it does: negotiates and acts, ratifies, or stands beside.")]
    public required Role Role { get; init; }

    [Meaning("Mind that answers for it; empty for the usual one of its role.")]
    [Mechanism("search for packages", On = "package-search")]
    public string Mind { get; init; } = "";

    [Meaning("Where it wants each issue; an issue not named is wanted where it stands."), Within(0, 1), RefersTo(Section.Issues)]
    public IReadOnlyDictionary<string, double> Ideal { get; init; } = new Dictionary<string, double>();

    [Meaning("How much each issue matters to it, on any scale: weights are shares of the sum. An issue not named does not matter."), Within(0, 1e6),
        RefersTo(Section.Issues)]
    public IReadOnlyDictionary<string, double> Salience { get; init; } = new Dictionary<string, double>();

    [Meaning("How it weighs a deal and when it says yes.")]
    public Judgement Judgement { get; init; } = new();

    [Meaning("Executives: what they offer and how they give way."), Concerns(Role.Executive)]
    public Tactic Tactic { get; init; } = new();

    [Meaning("Executives: when they meet."), Concerns(Role.Executive)]
    public Contact Contact { get; init; } = new();

    [Meaning("Executives and legislatures: when they act alone."), Concerns(Role.Executive, Role.Legislature)]
    public Coercion Coercion { get; init; } = new();

    [Meaning("Legislatures: members, rules of voting and powers."), Concerns(Role.Legislature)]
    public Chamber Chamber { get; init; } = new();

    [Meaning("Third parties: what part they play."), Concerns(Role.ThirdParty)]
    public Standing Standing { get; init; } = new();

    [Meaning("Minds of reference: what they go by; none for the usual minds.")]
    public Strategy? Strategy { get; init; }

    [Meaning("For issues whose levels are worth what distance does not say. The id of an entry is that of the issue.")]
    public IReadOnlyList<Worth> Worth { get; init; } = [];
}
