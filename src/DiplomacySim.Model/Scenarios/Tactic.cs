namespace DiplomacySim.Model.Scenarios;

[Meaning("How offers move from one's own best towards the other's.")]
public sealed record Tactic
{
    [Meaning("How the concession depends on time or on the other.")]
    public TacticKind Kind { get; init; } = TacticKind.Linear;

    [Meaning("Shape for boulware and conceder: below 1 holds out, above 1 gives in early; 0 takes the usual 0.25 or 4."), Within(0, 100)]
    public double Exponent { get; init; }

    [Meaning("Months until it would have conceded all it can."), Within(1, 10_000)]
    public int Horizon { get; init; } = 24;

    [Meaning("What it makes of the whole relationship.")]
    public Disposition Disposition { get; init; } = Disposition.None;

    [Meaning("How many clauses a text of its own can have at most; none for as many as there are issues. Only for the mind `package-search`.")]
    [Mechanism("short agendas")]
    public PackageSize? Agenda { get; init; }

    [Meaning("Whether it learns from refusals what the other side asks and how far it goes. Only for the mind `package-search`.")]
    [Mechanism("learning from refusals")]
    public bool Learns { get; init; }
}

[Meaning("Clauses of a text at most, by the rank of the meeting.")]
public sealed record PackageSize
{
    [Meaning("At working level."), Within(1, 12)]
    public int Working { get; init; } = 2;

    [Meaning("At a summit."), Within(1, 12)]
    public int Summit { get; init; } = 4;
}

public enum TacticKind
{
    [Meaning("Gives way in proportion to time.")]
    Linear,

    [Meaning("Holds out until late.")]
    Boulware,

    [Meaning("Gives in early.")]
    Conceder,

    [Meaning("Gives as much as the other gave since its first offer.")]
    TitForTat,
}

public enum Disposition
{
    [Meaning("None beside the tactic.")]
    None,

    [Meaning("Demands without giving way, until they understand.")]
    Press,

    [Meaning("Declines to meet and to offer: time will bring a better counterpart.")]
    WaitAndSee,

    [Meaning("Graduated reciprocal initiatives in tension reduction (GRIT): small steps first, more if they are returned.")]
    ReciprocalSteps,
}
