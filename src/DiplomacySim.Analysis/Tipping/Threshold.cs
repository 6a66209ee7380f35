namespace DiplomacySim.Analysis;

/// <summary>Where a straight line through probes crosses a level.</summary>
internal static class Threshold
{
    /// <summary>Least squares, probes weighted by their runs; never outside the first and the last of them. Those without a response are left
    /// out.</summary>
    public static double Of(Probe[] probes, double level)
    {
        probes = [.. probes.Where(probe => probe.Response.Count > 0)];
        var runs = probes.Sum(probe => (double)probe.Response.Count);
        var at = probes.Sum(probe => probe.Response.Count * probe.At) / runs;
        var mean = probes.Sum(probe => probe.Response.Count * probe.Response.Mean) / runs;
        var slope = probes.Sum(probe => probe.Response.Count * (probe.At - at) * (probe.Response.Mean - mean))
            / probes.Sum(probe => probe.Response.Count * (probe.At - at) * (probe.At - at));
        var crossing = at + ((level - mean) / slope);
        return double.IsFinite(crossing) ? Math.Clamp(crossing, probes[0].At, probes[^1].At) : (probes[0].At + probes[^1].At) / 2;
    }
}
