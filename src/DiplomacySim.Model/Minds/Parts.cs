using DiplomacySim.Model.Preferences;

namespace DiplomacySim.Model.Minds;

/// <summary>What clauses hold for those who decide on a text: parts of clauses add up to that of the text.</summary>
/// <param name="Own">For the executive that drafts.</param>
/// <param name="Theirs">For the other side's executive.</param>
/// <param name="OfOther">What the other side would have to do.</param>
/// <param name="OfOwn">What the own side would have to do.</param>
/// <param name="Home">For the house of the own side.</param>
/// <param name="Abroad">For that of the other side.</param>
internal readonly record struct Parts(Prospect Own, Prospect Theirs, OtherPart OfOther, OtherPart OfOwn, HousePart Home, HousePart Abroad)
{
    public static Parts operator +(in Parts one, in Parts other) => new(one.Own + other.Own, one.Theirs + other.Theirs, one.OfOther + other.OfOther,
        one.OfOwn + other.OfOwn, one.Home + other.Home, one.Abroad + other.Abroad);
}

/// <summary>What clauses hold for a house.</summary>
/// <param name="Centre">For a member in the middle.</param>
/// <param name="Keep">What both sides' keeping them is worth more for each unit of a member's place.</param>
/// <param name="Sucker">The same of the own side's alone.</param>
internal readonly record struct HousePart(Prospect Centre, double Keep, double Sucker)
{
    public static HousePart operator +(in HousePart one, in HousePart other) =>
        new(one.Centre + other.Centre, one.Keep + other.Keep, one.Sucker + other.Sucker);
}
