using System.Diagnostics;

namespace DiplomacySim.Benchmarks;

/// <summary>Grain calls a second of live runs, and of as many empty calls made in the same order by as many callers.</summary>
/// <param name="Pings">Empty calls a second: the letters of the same runs with nothing in them and nobody to read them.</param>
/// <param name="Letters">Letters to actors a second, with all that a run does besides.</param>
/// <param name="Ratio">Letters to pings.</param>
/// <param name="Alone">Time that the same runs take one after the other on one thread, as a share of the time of the live ones.</param>
internal sealed record LiveRates(double Pings, double Letters, double Ratio, double Alone)
{
    /// <summary>Runs that follow one another in a measurement.</summary>
    private const int Runs = 8;

    /// <summary>How often a run's letters are pinged, so that both sides are measured for about as long.</summary>
    private const int Pinged = 5;

    /// <summary>Medians of measurements taken by turns, so that what else the machine does falls on both alike.</summary>
    /// <param name="at">Runs that are played at the same time, and grains that ping at the same time.</param>
    /// <param name="measurements">Those that count; as many are made before, for the compiler to see what is used.</param>
    public static async Task<LiveRates> Measure(LiveSilo silo, int at, int measurements)
    {
        var ready = Published.Load(Published.Flagship);
        Reference[] runs = [.. Enumerable.Range(1, at * Runs).Select(seed => Reference.Of(ready, seed))];
        var measured = new List<LiveRates>();
        for (var number = 0; number < 2 * measurements; number++)
        {
            measured.Add(await Once(silo, [.. runs.Chunk(Runs)]));
        }

        double MedianOf(Func<LiveRates, double> value) => Median.Of(measured.Skip(measurements).Select(value));
        return new LiveRates(MedianOf(one => one.Pings), MedianOf(one => one.Letters), MedianOf(one => one.Ratio), MedianOf(one => one.Alone));
    }

    private static async Task<LiveRates> Once(LiveSilo silo, Reference[][] rows)
    {
        var letters = rows.Sum(row => row.Sum(run => run.Letters));
        var ping = await Time(rows, run => silo.Ping(run.Sheets), Pinged) / Pinged;
        var live = await Time(rows, silo.Play, 1);
        var alone = await Time([[.. rows.SelectMany(row => row)]], run => Task.FromResult(Simulation.Play(run.Setting, run.Order.Seed)), 1);
        return new LiveRates(letters / ping, letters / live, ping / live, alone / live);
    }

    /// <returns>Seconds that it takes to play every row, the rows at the same time, the runs of a row one after the other.</returns>
    private static async Task<double> Time(Reference[][] rows, Func<Reference, Task> play, int times)
    {
        var start = Stopwatch.GetTimestamp();
        await Task.WhenAll(rows.Select(row => Task.Run(async () =>
        {
            foreach (var run in Enumerable.Repeat(row, times).SelectMany(runs => runs))
            {
                await play(run);
            }
        })));
        return Stopwatch.GetElapsedTime(start).TotalSeconds;
    }
}
