namespace DiplomacySim.Analysis;

/// <summary>What the search for a tipping point came to.</summary>
public enum Tipping
{
    /// <summary>The response crosses the level between two probes that are clearly on either side of it.</summary>
    Found,

    /// <summary>No tipping point in the range: every probe of the scan is clearly above the level.</summary>
    AllAbove,

    /// <summary>No tipping point in the range: every probe of the scan is clearly below the level.</summary>
    AllBelow,

    /// <summary>Even with the most runs, no two probes are clearly on either side of the level.</summary>
    NotClear,

    /// <summary>No run of the scan has the response, such as the round of a first deal where there is none.</summary>
    Missing,
}

/// <summary>The value of a parameter at which the mean of a response crosses a level.</summary>
/// <param name="Threshold">Estimate, on a straight line through the probes from <see cref="Interval.Low"/> to <see cref="Interval.High"/>, which are
/// the nearest probes that are clearly on either side; NaN unless found. Its count is that of the runs of all probes.</param>
/// <param name="Rising">Whether the response crosses from below to above.</param>
/// <param name="Crossings">How often the probes of the scan change sides. Above 1 there are other tipping points; this is the first.</param>
/// <param name="IsMonotone">False if some probe of the scan is clearly above an earlier one and some is clearly below an earlier one.</param>
/// <param name="Probes">All of them, in the order of the parameter, each with its final number of runs.</param>
public sealed record TippingPoint(Tipping Result, Interval Threshold, bool Rising, int Crossings, bool IsMonotone, IReadOnlyList<Probe> Probes);

/// <summary>What the response is at one value of the parameter.</summary>
/// <param name="Side">1 clearly above the level, -1 clearly below it, 0 not clear.</param>
public readonly record struct Probe(double At, Interval Response, int Side);
