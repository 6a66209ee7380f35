namespace DiplomacySim.Model.Measures;

/// <summary>A relation as a whole at the end of a round.</summary>
/// <param name="Relation">Index of the relation.</param>
/// <param name="Hazard">Probability of at least one incident in the next round.</param>
public readonly record struct Prospects(int Round, int Relation, Zone Zone, double Hazard);
