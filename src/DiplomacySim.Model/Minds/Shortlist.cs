using DiplomacySim.Model.Texts;

namespace DiplomacySim.Model.Minds;

/// <summary>The texts from which an executive chose the one that it put.</summary>
/// <param name="Looked">Number of texts that were looked at.</param>
/// <param name="Texts">The best of them, best first.</param>
public sealed record Shortlist(int Looked, IReadOnlyList<ShortlistedText> Texts);

/// <param name="Value">What signing it is worth to the executive rather than having no deal, in policy value.</param>
/// <param name="Assent">Probability, to the executive, that the other side signs it.</param>
/// <param name="Passage">Probability, to the executive, that it passes houses and third parties.</param>
public sealed record ShortlistedText(Deal Deal, double Value, double Assent, double Passage)
{
    /// <summary>By which texts are ranked.</summary>
    public double Score => Value * Assent;
}
