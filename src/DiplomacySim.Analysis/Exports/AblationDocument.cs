namespace DiplomacySim.Analysis;

/// <summary>What each mechanism of a scenario does, as JSON: what <c>ablate</c> prints.</summary>
/// <param name="Of">What is looked at: the first differences of each change.</param>
/// <param name="Changes">The mechanisms, then the circumstances.</param>
public sealed record AblationDocument(string Schema, string Scenario, string Ensemble, long Seed, int Runs, int Rounds, IReadOnlyList<string> Of,
    IReadOnlyList<AblationRowDocument> Changes)
{
    public const string Version = "diplomacysim/ablate/1";
}

/// <param name="Name">The mechanism that is taken out, or what is different.</param>
/// <param name="IsMechanism">Whether a mechanism is taken out; otherwise a circumstance is another one.</param>
/// <param name="Sets">Overrides that make the change, as <c>--with</c> of <c>compare</c> takes them.</param>
/// <param name="Differences">With the change less as it is, on the same seeds.</param>
public sealed record AblationRowDocument(string Name, bool IsMechanism, IReadOnlyList<string> Sets, IReadOnlyList<DifferenceDocument> Differences);
