namespace DiplomacySim.Model.Scenarios;

[Meaning("The rules of the game that are the same for all. Each phase can be switched off.")]
public sealed record Rules
{
    [Meaning("How loss grows with the distance from the ideal point.")]
    public Loss Loss { get; init; } = Loss.Quadratic;

    [Meaning("Executives decide whether to meet.")]
    public bool Contact { get; init; } = true;

    [Meaning("Executives exchange offers.")]
    public bool Bargaining { get; init; } = true;

    [Meaning("Ratifiers vote on what executives agreed.")]
    public bool Ratification { get; init; } = true;

    [Meaning("Commitments are carried out or not.")]
    public bool Compliance { get; init; } = true;

    [Meaning("Actors act alone, against or towards others.")]
    public bool Coercion { get; init; } = true;

    [Meaning("Shocks, incidents, public support and the economy.")]
    public bool Drift { get; init; } = true;

    [Meaning("Offers in a meeting at working level; a summit has twice as many."), Within(1, 100)]
    public int Exchanges { get; init; } = 3;

    [Meaning("Months from one occasion on which actors decide to the next: they meet, bargain, ratify, carry out and act. Where a round is longer, "
        + "every round is one."), Within(0.01, 120)]
    public double Pace { get; init; } = 1;

    [Meaning("Months that a commitment binds after it has been carried out."), Within(0, 10_000)]
    public int Term { get; init; } = 24;

    [Meaning("Who breaks a clause releases the other side: its clauses of the same deal are suspended, which nobody holds against it.")]
    [Mechanism("release by a breach")]
    public bool Snapback { get; init; }

    [Meaning("A deal is weighed by its tranches: a betrayed side stops, so that one tranche is at stake at a time, and how far the other keeps its "
        + "word is foreseen by the rule that it follows. Otherwise the whole deal is one throw.")]
    [Mechanism("deals in tranches")]
    public bool Tranched { get; init; }

    [Meaning("A text can say which side goes first: the part of the other starts when the first tranches of that side have been seen, and is not "
        + "owed if it breaks its word before.")]
    [Mechanism("sequenced texts")]
    public bool Sequenced { get; init; }

    [Meaning("Whether a text passes at home is weighed apart from whether it is kept: a vote that is lost is no betrayal.")]
    [Mechanism("passage apart from keeping")]
    public bool Passage { get; init; }

    [Meaning("What a text must be worth grows with the stakes that it binds; so does the noise on it.")]
    [Mechanism("thresholds by what is bound")]
    public bool ScaledThresholds { get; init; }

    [Meaning("What one's own side likes to do is set off against what it gives up.")]
    [Mechanism("concessions not netted")]
    public bool Netted { get; init; } = true;

    [Meaning("How trust, grievance and estimates move.")]
    public Beliefs Beliefs { get; init; } = new();

    [Meaning("How the relationship is measured.")]
    public Yardstick Measures { get; init; } = new();
}

public enum Loss
{
    [Meaning("With the square of the distance.")]
    Quadratic,

    [Meaning("With the distance.")]
    Absolute,
}
