using DiplomacySim.Model.Texts;

namespace DiplomacySim.Model.Acts;

/// <summary>What a text is compared with when it is told.</summary>
/// <param name="Issues">For each issue where it stood, in [0, 1].</param>
/// <param name="Amended">For an amendment the text that was voted on; otherwise null.</param>
public sealed record TextBaseline(IReadOnlyList<double> Issues, Deal? Amended = null);
