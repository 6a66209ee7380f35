namespace DiplomacySim.Model;

public enum CommitmentStatus : byte
{
    InForce,
    Suspended,
    Breached,
    Fulfilled,
}

/// <summary>A clause in force: what one party still has to do.</summary>
public sealed class Commitment
{
    internal Commitment()
    {
    }

    /// <summary>Id of the act that made it.</summary>
    public int Id { get; private set; }

    /// <summary>Id of the act by which the whole deal came into force.</summary>
    public int Deal { get; private set; }

    public int Relation { get; private set; }

    public int Issue { get; private set; }

    /// <summary>Index of the party that is bound.</summary>
    public int Obligor { get; private set; }

    /// <summary>How far the party has to move the issue in all.</summary>
    public double Amount { get; private set; }

    public int Tranches { get; private set; }

    /// <summary>Round from which on the clause no longer binds.</summary>
    public int Until { get; private set; }

    public int Done { get; internal set; }

    public int Delays { get; internal set; }

    public CommitmentStatus Status { get; internal set; }

    public double Tranche => Amount / Tranches;

    public double Left => Tranche * (Tranches - Done);

    /// <summary>For <see cref="Papers"/>: what an act has made binding, with nothing done yet.</summary>
    internal void Write(in Act act, int tranches, int until)
    {
        (Id, Deal, Relation, Issue, Obligor) = (act.Id, act.Cause, act.Relation, act.Issue, act.Source);
        (Amount, Tranches, Until) = (act.Amount, tranches, until);
        (Done, Delays, Status) = (0, 0, CommitmentStatus.InForce);
    }

    public bool IsDueIn(int round) =>
        Done < Tranches && round < Until && Status is (CommitmentStatus.InForce or CommitmentStatus.Suspended);

    public bool BindsIn(int round) => Status != CommitmentStatus.Breached && round < Until;
}
