namespace DiplomacySim.Model.State;

/// <summary>Values are part of the record and never reused.</summary>
public enum CommitmentStatus : byte
{
    InForce = 0,
    Suspended = 1,
    Breached = 2,
    Fulfilled = 3,

    /// <summary>The other side was to go first and broke its word: nothing is owed.</summary>
    Released = 4,
}

/// <summary>A clause in force: what one party still has to do.</summary>
public sealed record Commitment
{
    /// <summary>Id of the act that made it.</summary>
    public required int Id { get; init; }

    /// <summary>Id of the act by which the whole deal came into force.</summary>
    public required int Deal { get; init; }

    public required int Relation { get; init; }

    public required int Issue { get; init; }

    /// <summary>Index of the party that is bound.</summary>
    public required int Obligor { get; init; }

    /// <summary>How far the party has to move the issue in all.</summary>
    public required double Amount { get; init; }

    /// <summary>None for a clause that holds an issue where it is: it binds, and there is nothing to carry out.</summary>
    public required int Tranches { get; init; }

    /// <summary>Round from which on its tranches are due; null while they wait for the first of the other side's.</summary>
    public required int? From { get; init; }

    /// <summary>Round from which on the clause no longer binds. Where it waits for the other side it is counted anew when it starts.</summary>
    public required int Until { get; init; }

    public int Done { get; init; }

    public int Delays { get; init; }

    public CommitmentStatus Status { get; init; }

    public double Tranche => Tranches == 0 ? 0 : Amount / Tranches;

    public double Left => Tranche * (Tranches - Done);

    /// <summary>Whether anything is still to come, now or when it starts.</summary>
    public bool IsOwedIn(int round) =>
        Done < Tranches && round < Until && Status is (CommitmentStatus.InForce or CommitmentStatus.Suspended);

    public bool IsDueIn(int round) => round >= From && IsOwedIn(round);

    public bool BindsIn(int round) => Status is not (CommitmentStatus.Breached or CommitmentStatus.Released) && round < Until;
}
