namespace DiplomacySim.Model.Scenarios;

[Meaning("An event at a fixed round.")]
public sealed record Shock
{
    [Key]
    public string Id { get; init; } = "";

    [Meaning("Round at whose end it comes."), Within(1, 10_000)]
    public required int Round { get; init; }

    [Meaning("What happens, in words.")]
    public string Text { get; init; } = "";

    [Meaning("Party whose act it is; none for an event from outside."), RefersTo(Section.Parties)]
    public string Source { get; init; } = "";

    [Meaning("Party that it is done to."), RefersTo(Section.Parties)]
    public string Target { get; init; } = "";

    [Meaning("CAMEO code, where it is somebody's act.")]
    public string Code { get; init; } = "";

    [Meaning("Issue on which a clause in force prevents it; empty for an event that no text prevents. What it moves is then known beforehand, and "
        + "texts are weighed against it."), RefersTo(Section.Issues)]
    [Mechanism("events that a clause prevents")]
    public string Unless { get; init; } = "";

    [Meaning("How far it moves issues."), Within(-1, 1), RefersTo(Section.Issues)]
    public IReadOnlyDictionary<string, double> Moves { get; init; } = new Dictionary<string, double>();

    [Meaning("How much it changes public support of leaders."), Within(-1, 1), RefersTo(Section.Parties)]
    public IReadOnlyDictionary<string, double> Support { get; init; } = new Dictionary<string, double>();

    [Meaning("How much it changes economies."), Within(-1, 1), RefersTo(Section.Parties)]
    public IReadOnlyDictionary<string, double> Economy { get; init; } = new Dictionary<string, double>();
}

[Meaning("An event by chance between the parties of a relation.")]
public sealed record Incident
{
    [Key]
    public string Id { get; init; } = "";

    [Meaning("Party whose act it is."), RefersTo(Section.Parties)]
    public required string Source { get; init; }

    [Meaning("Party that it is done to."), RefersTo(Section.Parties)]
    public required string Target { get; init; }

    [Meaning("Probability in a month when the index of the relation is 0 or better."), Within(0, 1)]
    public required double Hazard { get; init; }

    [Meaning("Exponent by which the hazard rises as the index falls to -10: the hazard is multiplied by e to this power there."), Within(0, 10)]
    public double Escalation { get; init; } = 1;

    [Meaning("What happens, in words.")]
    public string Text { get; init; } = "";

    [Meaning("CAMEO code.")]
    public string Code { get; init; } = "190";

    [Meaning("How far it moves issues."), Within(-1, 1), RefersTo(Section.Issues)]
    public IReadOnlyDictionary<string, double> Moves { get; init; } = new Dictionary<string, double>();
}

[Meaning("A vote that may bring another leader.")]
public sealed record Election
{
    [Key]
    public string Id { get; init; } = "";

    [Meaning("Round at whose end it takes effect."), Within(1, 10_000)]
    public required int Round { get; init; }

    [Meaning("Actor whose office it is about."), RefersTo(Section.Actors)]
    public required string Actor { get; init; }

    [Meaning("Probability that the challenger wins, at public support of one half."), Within(0, 1)]
    public double Chance { get; init; } = 0.5;

    [Meaning("How much public support away from one half changes that probability."), Within(0, 10)]
    public double Incumbency { get; init; } = 1;

    [Meaning("The actor as the challenger would be; only what differs.")]
    public required Actor Challenger { get; init; }
}
