namespace DiplomacySim.Model.Questions;

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
