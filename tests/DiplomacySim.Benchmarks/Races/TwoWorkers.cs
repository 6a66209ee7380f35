using System.Diagnostics;

namespace DiplomacySim.Benchmarks;

/// <summary>Treaties of six by two threads, against as many by one.</summary>
internal static class TwoWorkers
{
    private const int Runs = 1000;

    /// <returns>How many times as fast two are: by the clock, for which the machine must be idle; and as they would be if each had a core to
    /// itself, by the processor time that both took.</returns>
    public static (double ByClock, double ByProcessor) Measure(int series)
    {
        _ = Play(workers: 1);
        var times = Enumerable.Range(0, series).Select(_ => (One: Play(workers: 1), Two: Play(workers: 2))).ToArray();
        return (
            Median.Of(times.Select(time => time.One.Clock / time.Two.Clock)),
            Median.Of(times.Select(time => 2 * (time.One.Processor / time.Two.Processor))));
    }

    private static (TimeSpan Clock, TimeSpan Processor) Play(int workers)
    {
        var (start, spent) = (Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime);
        Thread[] threads = [.. Enumerable.Range(0, workers).Select(worker => new Thread(() =>
        {
            var treaty = new Treaty();
            for (var run = worker; run < Runs; run += workers)
            {
                _ = treaty.Play(run);
            }
        }))];
        foreach (var thread in threads)
        {
            thread.Start();
        }

        foreach (var thread in threads)
        {
            thread.Join();
        }

        return (Stopwatch.GetElapsedTime(start), Environment.CpuUsage.TotalTime - spent);
    }
}
