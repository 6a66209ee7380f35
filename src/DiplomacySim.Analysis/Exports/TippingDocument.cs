namespace DiplomacySim.Analysis;

/// <summary>Where a response tips as JSON: what <c>tipping</c> prints.</summary>
/// <param name="Threshold">Estimate; null where there is none.</param>
/// <param name="Low">The nearest value below it that is clearly on one side.</param>
/// <param name="High">The nearest value above it that is clearly on the other side.</param>
/// <param name="None">Why there is no threshold; null where there is one.</param>
/// <param name="Rising">The response is above the level at values above the threshold.</param>
/// <param name="Crossings">How often the scan of the range crosses the level.</param>
/// <param name="Monotone">False where the response clearly rises and clearly falls over the range.</param>
public sealed record TippingDocument(
    string Schema,
    string Scenario,
    string Parameter,
    string Until,
    long Seed,
    int Rounds,
    double? Threshold,
    double? Low,
    double? High,
    string? None,
    bool Rising,
    int Crossings,
    bool Monotone,
    IReadOnlyList<ProbeDocument> Probes)
{
    public const string Version = "diplomacysim/tipping/1";

    public static TippingDocument Of(TippingPoint found, string scenario, string parameter, string until, long seed, int rounds) => new(
        Version,
        scenario,
        parameter,
        until,
        seed,
        rounds,
        EstimateDocument.Finite(found.Threshold.Mean),
        EstimateDocument.Finite(found.Threshold.Low),
        EstimateDocument.Finite(found.Threshold.High),
        found.Result switch
        {
            Tipping.AllAbove => "the response is above the level over the whole range",
            Tipping.AllBelow => "the response is below the level over the whole range",
            Tipping.NotClear => "the response is too close to the level to call, even with the most runs",
            Tipping.Missing => $"{Goal.Read(until)?.Response.Absence} at any value that was tried, so that the measure is missing",
            _ => null,
        },
        found.Rising,
        found.Crossings,
        found.IsMonotone,
        [.. found.Probes.Select(probe => new ProbeDocument(
            probe.At, EstimateDocument.Finite(probe.Response.Mean), EstimateDocument.Finite(probe.Response.Low),
                EstimateDocument.Finite(probe.Response.High), probe.Response.Count, probe.Side))]);
}

/// <param name="At">Value of the parameter.</param>
/// <param name="Side">1 clearly above the level, -1 clearly below, 0 too close to call.</param>
public sealed record ProbeDocument(double At, double? Mean, double? Low, double? High, int Runs, int Side);
