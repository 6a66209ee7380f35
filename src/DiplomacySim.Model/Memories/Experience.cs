using DiplomacySim.Model.Decisions;

namespace DiplomacySim.Model.Memories;

/// <summary>An act that moved what an actor believes of another party.</summary>
/// <param name="Act">Id of the act.</param>
/// <param name="Before">What it believed just before.</param>
/// <param name="After">What it believed then; forgetting between rounds is no act's doing.</param>
public readonly record struct Experience(int Act, Belief Before, Belief After)
{
    public double Trust => After.Trust - Before.Trust;

    public double Grievance => After.Grievance - Before.Grievance;

    public double Ratification => After.Ratification - Before.Ratification;

    /// <summary>How far it moved all that is believed.</summary>
    public double Size => Math.Abs(Trust) + Math.Abs(Grievance) + Math.Abs(Ratification);
}
