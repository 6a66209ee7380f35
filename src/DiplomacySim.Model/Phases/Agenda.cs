using DiplomacySim.Model.Texts;

namespace DiplomacySim.Model.Phases;

/// <summary>What the phases of one round hand on to one another about a relation.</summary>
internal struct Agenda
{
    /// <summary>The offers that the meeting has room for; 0 where there is none.</summary>
    public int Exchanges { get; set; }

    /// <summary>Whether a text has been on the table.</summary>
    public bool IsDiscussed { get; set; }

    /// <summary>The text that the executives have agreed on.</summary>
    public Deal? Agreed { get; set; }

    /// <summary>Id of the acceptance.</summary>
    public int AgreedBy { get; set; }
}
