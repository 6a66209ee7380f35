namespace DiplomacySim.Model.Measures;

/// <summary>One relation in one direction at the end of a round.</summary>
/// <param name="From">Index of the party.</param>
/// <param name="To">Index of the other party.</param>
/// <param name="Tone">Flow of words, -10 to +10.</param>
/// <param name="Substance">Flow of deeds, -10 to +10.</param>
/// <param name="Index">Both, weighed as the scenario says.</param>
/// <param name="Stock">Where things stand: pressure in force and commitments, as <see cref="Measures.Stock"/> has it, -15 to +5.</param>
/// <param name="Trust">The party's trust in the other.</param>
/// <param name="Grievance">The party's grievance against the other.</param>
public readonly record struct Measure(int Round, int From, int To, double Tone, double Substance, double Index, double Stock,
    double Trust, double Grievance)
{
    /// <summary>How much better the words are than the deeds: dialogue without commitments is a wide gap.</summary>
    public double Gap => Tone - Substance;
}
