using DiplomacySim.Model.Decisions;

namespace DiplomacySim.Model.Preferences;

/// <summary>A vote with the reasons of the member on whom it depended.</summary>
/// <param name="Issue">Index of the issue that is moved; null for a vote on a text.</param>
/// <param name="Amount">How far it is moved.</param>
public readonly record struct Vote(Tally Tally, Decision Decision, int? Issue, double Amount);
