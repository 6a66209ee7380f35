using DiplomacySim.Model.Questions;

namespace DiplomacySim.Model.Phases;

/// <summary>One of the phases of a round: a known game of its own. It lives for one round.</summary>
internal interface IPhase
{
    /// <returns>The sheets of the round, in order.</returns>
    IEnumerable<Sheet> Play();
}
