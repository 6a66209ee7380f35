namespace DiplomacySim.Model.Measures;

/// <summary>Where a relation stands at the end of a round: the mean of its two directions.</summary>
/// <param name="Tone">Flow of words, -10 to +10.</param>
/// <param name="Substance">Flow of deeds, -10 to +10.</param>
/// <param name="Stock">See <see cref="Measures.Stock"/>, -15 to +5.</param>
/// <param name="Pressure">Pressure in force, in [0, 1].</param>
/// <param name="IsHit">Whether there was a hostile deed of one party to the other, a breach or an incident in the round.</param>
/// <param name="RiskOfWar">Probability, as things stood at the start of the round, that it would come to war in it.</param>
public readonly record struct CoursePoint(double Tone, double Substance, double Stock, double Pressure, bool IsHit, double RiskOfWar = 0);
