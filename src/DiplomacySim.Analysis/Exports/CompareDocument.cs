namespace DiplomacySim.Analysis;

/// <summary>Two ensembles side by side as JSON: what <c>compare</c> prints.</summary>
/// <param name="First">Scenario of the first.</param>
/// <param name="Second">Scenario of the second, with what was changed.</param>
/// <param name="Ensembles">Ids of both.</param>
public sealed record CompareDocument(
    string Schema, string First, string Second, IReadOnlyList<string> Ensembles, long Seed, int Runs, int Rounds,
        IReadOnlyList<DifferenceDocument> Differences)
{
    public const string Version = "diplomacysim/compare/1";
}

/// <param name="Measure">Name of a measure, or <c>verdict=…</c> for the share of runs that came to a verdict.</param>
/// <param name="Difference">Second less first, with its 95 % interval; null where no pair has a value on both sides.</param>
/// <param name="Paired">Always true: run by run, on the same seeds.</param>
/// <param name="Pairs">Pairs that have a value on both sides.</param>
/// <param name="Saved">How many times as many runs it would take without pairs; null where nothing varies.</param>
/// <param name="TogetherLow">The interval where all measures are looked at together: see <see cref="Holm"/>.</param>
/// <param name="TogetherHigh">The other end of it.</param>
public sealed record DifferenceDocument(
    string Measure, double? First, double? Second, double? Difference, double? Low, double? High, bool Paired, int Pairs, double? Saved,
    double? TogetherLow, double? TogetherHigh)
{
    public static IReadOnlyList<DifferenceDocument> Of(IReadOnlyList<Contrast> contrasts) =>
        [.. contrasts.Zip(Holm.Of([.. contrasts.Select(contrast => contrast.Found)]), Of)];

    private static DifferenceDocument Of(Contrast contrast, Interval together) => new(
        contrast.Measure,
        EstimateDocument.Finite(contrast.First),
        EstimateDocument.Finite(contrast.Second),
        EstimateDocument.Finite(contrast.Found.Mean),
        EstimateDocument.Finite(contrast.Found.Low),
        EstimateDocument.Finite(contrast.Found.High),
        true,
        contrast.Found.Count,
        EstimateDocument.Finite(contrast.Saved),
        EstimateDocument.Finite(together.Low),
        EstimateDocument.Finite(together.High));
}
