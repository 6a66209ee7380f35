using System.Diagnostics;

namespace DiplomacySim.Benchmarks;

/// <summary>Treaties of six by two threads, against as many by one.</summary>
internal static class TwoWorkers
{
    private const int Runs = 1000;

    /// <returns>How many times as fast two are.</returns>
    public static double Measure(int series)
    {
        _ = Play(workers: 1);
        return Median.Of(Enumerable.Range(0, series).Select(_ => Play(workers: 1) / Play(workers: 2)));
    }

    /// <returns>Seconds.</returns>
    private static double Play(int workers)
    {
        var start = Stopwatch.GetTimestamp();
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

        return Stopwatch.GetElapsedTime(start).TotalSeconds;
    }
}
