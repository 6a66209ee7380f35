namespace DiplomacySim.Analysis;

/// <summary>What came of a scenario at many points as JSON: what <c>sweep</c> prints.</summary>
public sealed record SweepDocument(
    string Schema, string Ensemble, string Scenario, long Seed, int Runs, int Rounds, IReadOnlyList<string> Parameters,
        IReadOnlyList<PointDocument> Points)
{
    public const string Version = "diplomacysim/sweep/1";

    public static SweepDocument Of(
        string ensemble, string scenario, long seed, int runs, int rounds, IReadOnlyList<string> paths, IReadOnlyList<string[]> values,
            Outcomes[] outcomes) => new(
        Version,
        ensemble,
        scenario,
        seed,
        runs,
        rounds,
        paths,
        [.. values.Select((point, place) => new PointDocument(
            place + 1, paths.Zip(point).ToDictionary(), VerdictDocument.Of(outcomes[place], seed), EstimateDocument.Of(outcomes[place]),
                FirstDealDocument.Of(outcomes[place])))]);
}

/// <param name="Point">Number of the point, from 1.</param>
/// <param name="Parameters">Path to value.</param>
public sealed record PointDocument(
    int Point,
    IReadOnlyDictionary<string, string> Parameters,
    IReadOnlyDictionary<string, VerdictDocument> Verdicts,
    IReadOnlyDictionary<string, EstimateDocument> Outcomes,
    FirstDealDocument FirstDeal);
