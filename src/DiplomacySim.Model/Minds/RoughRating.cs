using System.Numerics;

namespace DiplomacySim.Model.Minds;

/// <summary>What is roughly expected of as many texts as a vector holds.</summary>
/// <param name="Most">What a text scores at most, however likely it is to pass.</param>
/// <param name="Rather">What it is worth in force rather than having no deal.</param>
/// <param name="Due">What of that is due whether the text passes or not; at most 0.</param>
/// <param name="Assent">Probability that the other side signs it.</param>
/// <param name="Scale">What thresholds are multiplied by.</param>
/// <param name="Home">Margin of a member of the own house in the middle, and what each unit of a member's place adds to it.</param>
/// <param name="Abroad">The same of the other side's house.</param>
internal readonly record struct RoughRating(Vector<float> Most, Vector<float> Rather, Vector<float> Due, Vector<float> Assent, Vector<float> Scale,
    RoughMargin Home, RoughMargin Abroad);

/// <param name="Middle">Of a member in the middle.</param>
/// <param name="Slope">What each unit of a member's place adds to it.</param>
internal readonly record struct RoughMargin(Vector<float> Middle, Vector<float> Slope)
{
    public (double Middle, double Slope) At(int lane) => (Middle[lane], Slope[lane]);
}
