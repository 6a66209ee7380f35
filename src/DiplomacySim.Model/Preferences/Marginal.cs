namespace DiplomacySim.Model.Preferences;

/// <summary>The member of a legislature on whom a vote depends.</summary>
/// <param name="Position">Its place from accommodating (below 0) to hawkish (above 0).</param>
/// <param name="Bloc">Id of its bloc; empty where there are none.</param>
/// <param name="Margin">How far it is above its threshold, or below 0.</param>
public readonly record struct Marginal(double Position, string Bloc, double Margin);
