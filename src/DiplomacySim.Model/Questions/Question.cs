namespace DiplomacySim.Model.Questions;

/// <summary>What an actor is asked. Values are part of the record and never reused.</summary>
public enum Question : byte
{
    /// <summary>A mediator: bring the two together?</summary>
    Mediate = 0,

    /// <summary>A guarantor: stand in for what they promise?</summary>
    Guarantee = 1,

    /// <summary>A spoiler: provoke?</summary>
    Spoil = 2,

    /// <summary>A patron: support the client?</summary>
    Support = 3,

    /// <summary>Meet the other side?</summary>
    Meet = 4,

    /// <summary>Put a text on the table?</summary>
    Propose = 5,

    /// <summary>Say yes to the text on the table, answer with another, or refuse?</summary>
    Consider = 6,

    /// <summary>Ratify what the executive agreed?</summary>
    Ratify = 7,

    /// <summary>A consenter: let the text stand?</summary>
    Consent = 8,

    /// <summary>Take a text that a legislature has changed?</summary>
    Reconsider = 9,

    /// <summary>Carry out the tranche that is due?</summary>
    Comply = 10,

    /// <summary>Act alone towards the other side?</summary>
    Act = 11,

    /// <summary>A legislature: pass an act of its own?</summary>
    Legislate = 12,

    /// <summary>Sign an act of one's own legislature?</summary>
    Sign = 13,

    /// <summary>A legislature: override the veto?</summary>
    Override = 14,

    /// <summary>Where do you stand with the other side now?</summary>
    Appraise = 15,

    /// <summary>A crisis: stand firm at the risk of war, or back down?</summary>
    StandFirm = 16,

    /// <summary>An executive: win a bloc of one's own legislature over for its vote on a text?</summary>
    WinOver = 17,

    /// <summary>An executive before a meeting: say in public how far you will go at most?</summary>
    Pledge = 18,
}
