namespace DiplomacySim.Benchmarks;

/// <summary>Two ways to do the same work, measured in turn in one process and by its processor time, so that a busy machine slows both.</summary>
/// <param name="Ours">Does some of the work and says how many units it was; so does the other.</param>
internal sealed record Race(string Name, Func<long> Ours, Func<long> Plain)
{
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(0.4);
    private static readonly TimeSpan Stretch = TimeSpan.FromSeconds(0.04);

    /// <param name="series">How often both are measured.</param>
    public Standing Run(int series)
    {
        foreach (var side in (Func<long>[])[Ours, Plain, Ours, Plain])
        {
            _ = Time(side, WarmUp);
        }

        var times = Enumerable.Range(0, series).Select(_ => (Ours: Time(Ours, Stretch), Plain: Time(Plain, Stretch))).ToArray();
        return new(Median.Of(times.Select(time => time.Ours)), Median.Of(times.Select(time => time.Plain / time.Ours)));
    }

    /// <returns>Nanoseconds a unit.</returns>
    private static double Time(Func<long> side, TimeSpan atLeast)
    {
        var units = 0L;
        var start = Environment.CpuUsage.TotalTime;
        TimeSpan taken;
        do
        {
            units += side();
            taken = Environment.CpuUsage.TotalTime - start;
        }
        while (taken < atLeast);
        return taken.TotalNanoseconds / units;
    }
}

/// <param name="Nanoseconds">What a unit of ours takes.</param>
/// <param name="Ratio">Our speed, the other's being 1.</param>
internal readonly record struct Standing(double Nanoseconds, double Ratio);
