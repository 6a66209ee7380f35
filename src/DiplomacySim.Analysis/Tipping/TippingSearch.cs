namespace DiplomacySim.Analysis;

/// <summary>Looks for the value of a parameter at which the mean of a response crosses a level.</summary>
/// <remarks>
/// A scan finds on which sides of the level the ends and some points between are; then the first change of sides is narrowed by halves. A probe that
/// is too close to call gets twice the runs, up to a limit; where that is not enough, the search closes in on the unclear part from both sides.
/// Probes are looked at many times, so a side counts as clear only at one and a half times the distance of a 95 % interval: with logistic responses
/// the limits then hold the true threshold in more than 95 % of searches.
/// </remarks>
public sealed record TippingSearch(double From, double To, double Level)
{
    private const double Margin = 1.5;

    /// <summary>Of a probe at first.</summary>
    public int Runs { get; init; } = 200;

    /// <summary>Of a probe at most.</summary>
    public int MostRuns { get; init; } = 3200;

    /// <summary>Probes of the scan, both ends among them; at least 2.</summary>
    public int Scan { get; init; } = 5;

    /// <summary>The search ends when the limits are this part of the range apart.</summary>
    public double Precision { get; init; } = 0.005;

    /// <param name="respond">Mean or share of the response at a value of the parameter, from so many runs. More runs are asked for only at a value
    /// that was asked before, and should take in those that were already played.</param>
    public async Task<TippingPoint> Find(Func<double, int, CancellationToken, Task<Interval>> respond, CancellationToken cancellation = default)
    {
        var probes = new SortedDictionary<double, Probe>();
        for (var point = 0; point < Scan; point++)
        {
            await Ask(From + ((To - From) * point / (Scan - 1))).ConfigureAwait(false);
        }

        Probe[] scan = [.. probes.Values];
        Probe[] clear = [.. scan.Where(probe => probe.Side != 0)];
        (Probe Before, Probe After)[] crossings = [.. clear.Zip(clear.Skip(1)).Where(pair => pair.First.Side != pair.Second.Side)];
        if (crossings.Length == 0)
        {
            var result = scan.All(probe => probe.Response.Count == 0) ? Tipping.Missing
                : clear.Length < scan.Length ? Tipping.NotClear : clear[0].Side > 0 ? Tipping.AllAbove : Tipping.AllBelow;
            return new(result, Interval.Unknown, false, 0, IsMonotone(scan), scan);
        }

        var (low, high) = crossings[0];
        while (Next([.. Within(probes.Values, low, high)]) is { } next)
        {
            var probe = await Ask(next).ConfigureAwait(false);
            (low, high) = probe.Side == 0 ? (low, high) : probe.Side == low.Side ? (probe, high) : (low, probe);
        }

        var threshold = Threshold.Of([.. Within(probes.Values, low, high)], Level);
        return new(
            Tipping.Found, new(threshold, low.At, high.At, probes.Values.Sum(probe => probe.Response.Count)), high.Side > 0, crossings.Length,
                IsMonotone(scan), [.. probes.Values]);

        async Task<Probe> Ask(double at)
        {
            var runs = Runs;
            var response = await respond(at, runs, cancellation).ConfigureAwait(false);
            while (Side(response) == 0 && runs < MostRuns)
            {
                runs = Math.Min(2 * runs, MostRuns);
                response = await respond(at, runs, cancellation).ConfigureAwait(false);
            }

            return probes[at] = new(at, response, Side(response));
        }
    }

    private int Side(Interval response) =>
        Level < response.Mean - (Margin * (response.Mean - response.Low)) ? 1 : Level > response.Mean + (Margin * (response.High - response.Mean))
        ? -1 : 0;

    /// <summary>Halves what lies between the limits, or the wider gap between a limit and the unclear probes, until that gains little.</summary>
    /// <param name="open">The limits and the unclear probes between them.</param>
    private double? Next(Probe[] open)
    {
        var (low, high) = (open[0].At, open[^1].At);
        var (from, to) = open.Length == 2 ? (low, high) : open[1].At - low >= high - open[^2].At ? (low, open[1].At) : (open[^2].At, high);
        var least = open.Length == 2 ? Precision * (To - From) : Math.Max(Precision * (To - From), (high - low) / 5);
        return to - from > least ? (from + to) / 2 : null;
    }

    private static IEnumerable<Probe> Within(IEnumerable<Probe> probes, Probe low, Probe high) =>
        probes.Where(probe => probe.At >= low.At && probe.At <= high.At);

    private static bool IsMonotone(Probe[] scan)
    {
        var pairs = scan.SelectMany((probe, place) => scan[(place + 1)..].Select(later => (probe.Response, Later: later.Response))).ToArray();
        return !(pairs.Any(pair => pair.Later.Low > pair.Response.High) && pairs.Any(pair => pair.Later.High < pair.Response.Low));
    }
}
