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
