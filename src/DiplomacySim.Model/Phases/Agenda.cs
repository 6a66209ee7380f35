using DiplomacySim.Model.Texts;

namespace DiplomacySim.Model.Phases;

/// <summary>What the phases of one round hand on to one another.</summary>
/// <param name="relations">Number of relations.</param>
internal sealed class Agenda(int relations)
{
    /// <summary>For each relation the offers that the meeting has room for; 0 where there is none.</summary>
    public int[] Meetings { get; } = new int[relations];

    /// <summary>For each relation whether a text has been on the table.</summary>
    public bool[] Discussed { get; } = new bool[relations];

    /// <summary>For each relation the text that its executives have agreed on.</summary>
    public Deal?[] Agreed { get; } = new Deal?[relations];

    /// <summary>For each relation the id of the acceptance.</summary>
    public int[] AgreedBy { get; } = new int[relations];
}
