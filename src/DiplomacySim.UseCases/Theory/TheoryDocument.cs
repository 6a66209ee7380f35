using DiplomacySim.Analysis.Theory;

namespace DiplomacySim.UseCases;

/// <summary>What is played beside what published results predict, as JSON: what <c>theory</c> prints.</summary>
public sealed record TheoryDocument(string Schema, bool Holds, IReadOnlyList<Result> Results)
{
    public const string Version = "diplomacysim/theory/1";

    public static TheoryDocument Of(IReadOnlyList<Result> results) => new(Version, results.All(result => result.Holds), results);
}
