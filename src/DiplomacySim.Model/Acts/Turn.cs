namespace DiplomacySim.Model;

/// <summary>What an actor is asked.</summary>
public enum Question : byte
{
    /// <summary>A mediator: bring the two together?</summary>
    Mediate,

    /// <summary>A guarantor: stand in for what they promise?</summary>
    Guarantee,

    /// <summary>A spoiler: provoke?</summary>
    Spoil,

    /// <summary>A patron: support the client?</summary>
    Support,

    /// <summary>Meet the other side?</summary>
    Meet,

    /// <summary>Put a text on the table?</summary>
    Propose,

    /// <summary>Say yes to the text on the table, answer with another, or refuse?</summary>
    Consider,

    /// <summary>Ratify what the executive agreed?</summary>
    Ratify,

    /// <summary>A consenter: let the text stand?</summary>
    Consent,

    /// <summary>Take a text that a legislature has changed?</summary>
    Reconsider,

    /// <summary>Carry out the tranche that is due?</summary>
    Comply,

    /// <summary>Act alone towards the other side?</summary>
    Act,

    /// <summary>A legislature: pass an act of its own?</summary>
    Legislate,

    /// <summary>Sign an act of one's own legislature?</summary>
    Sign,

    /// <summary>A legislature: override the veto?</summary>
    Override,

    /// <summary>Where do you stand with the other side now?</summary>
    Appraise,
}

/// <summary>A question put to an actor, with what is asked about.</summary>
public readonly record struct Turn
{
    public required Question Question { get; init; }

    /// <summary>Index of the actor asked.</summary>
    public required int Actor { get; init; }

    /// <summary>Index of the relation.</summary>
    public required int Relation { get; init; }

    /// <summary>Index of the party on the other side, as the actor asked sees it.</summary>
    public required int Other { get; init; }

    /// <summary>The text on the table.</summary>
    public Deal? Deal { get; init; }

    /// <summary>Id of the act that is answered; 0 for none.</summary>
    public int Answers { get; init; }

    /// <summary>Offers made so far in this meeting.</summary>
    public int Exchange { get; init; }

    /// <summary>Offers that this meeting has room for.</summary>
    public int Exchanges { get; init; }

    /// <summary>Index of the issue, where the question is about one; otherwise -1.</summary>
    public int Issue { get; init; }

    /// <summary>Id of the commitment whose tranche is due; otherwise 0.</summary>
    public int Commitment { get; init; }

    /// <summary>How far the issue would move.</summary>
    public double Amount { get; init; }

    /// <summary>A legislature that ratifies cannot amend once the text has been amended.</summary>
    public bool Final { get; init; }
}

/// <summary>What an actor can answer.</summary>
public enum Choice : byte
{
    Abstain,
    Meet,
    MeetAtSummit,
    Decline,
    Offer,
    Demand,
    Accept,
    Counter,
    Reject,
    Ratify,
    Amend,
    Veto,
    CarryOut,
    Delay,
    Suspend,
    Breach,
    Coerce,
    Conciliate,
    Pass,
    Sign,
    Refuse,
    Override,
    Sustain,
    Mediate,
    Guarantee,
    Consent,
    Withhold,
    Spoil,
    Aid,
    Appraise,
}

/// <summary>An actor's answer to a turn.</summary>
public readonly record struct Move
{
    public required Choice Choice { get; init; }

    /// <summary>The text offered, or the amended one.</summary>
    public Deal? Deal { get; init; }

    /// <summary>Index of the issue moved; otherwise -1.</summary>
    public int Issue { get; init; }

    /// <summary>How far the issue is moved.</summary>
    public double Amount { get; init; }

    /// <summary>Why; null where nothing was weighed.</summary>
    public Decision? Decision { get; init; }

    public Tally Tally { get; init; }

    public Belief Belief { get; init; }

    /// <summary>Ids of the acts that the answer rests on, beside the one that it answers.</summary>
    public int[]? Causes { get; init; }
}

/// <summary>A vote.</summary>
public readonly record struct Tally(int Ayes, int Noes, int Needed)
{
    public bool Carried => Ayes >= Needed;

    public bool WasTaken => Ayes + Noes > 0;
}

/// <summary>Where an actor stands with another party.</summary>
/// <param name="Trust">Probability that the other is trustworthy.</param>
/// <param name="Grievance">Stock of grievance, in [0, 1].</param>
/// <param name="Ratification">Estimate that the other's ratifiers let a deal stand.</param>
public readonly record struct Belief(double Trust, double Grievance, double Ratification);
