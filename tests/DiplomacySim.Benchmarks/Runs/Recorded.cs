using DiplomacySim.Analysis;
using DiplomacySim.Scenarios;

namespace DiplomacySim.Benchmarks;

/// <summary>What is added to a run, as a ratio: its record, the search for packages, a second thread.</summary>
/// <remarks>By processor time, by turns.</remarks>
internal static class Recorded
{
    private const int Runs = 200;
    private const string Flagship = "paris-2018.yaml";
    private const string WithoutSearch = "contract-curve.yaml";

    private static readonly string[] NoSearch = ["actors.white-house.mind=contract-curve", "actors.kremlin.mind=contract-curve"];

    public static IEnumerable<Figure> Measure(int series)
    {
        var (curve, search, found) = (Compile(WithoutSearch), Compile(Flagship), Compile(Flagship, NoSearch));
        var ratios = Ratios(series, () => Play(curve), () => Record(curve, 1), () => Record(curve, 2), () => Play(found), () => Play(search));
        yield return new("a recorded run of an ensemble, a bare one being 1", ratios(1, 0), "", Target.NoMoreThan(1.6));
        yield return new("a recorded run by two threads, by one being 1", ratios(2, 1), "", Target.NoMoreThan(1.05));
        yield return new("a run with search for packages, one without being 1", ratios(4, 3), "", Target.NoMoreThan(1.5));
    }

    private static CompiledScenario Compile(string file, params string[] sets) => new(
        ((Loaded.Ready)ScenarioFile.Load(Path.Combine(Published.Root, "scenarios", file), sets)).Scenario);

    private static void Play(CompiledScenario setting)
    {
        for (var run = 1; run <= Runs; run++)
        {
            new Simulation(setting, new Chance(Chance.SeedOf(1, run))).Play(setting.Scenario.Rounds);
        }
    }

    private static void Record(CompiledScenario setting, int threads)
    {
        Thread[] all = [.. Enumerable.Range(0, threads).Select(number => new Thread(() =>
            new Player(setting, setting.Scenario.Rounds, Detail.Rounds).Play(new(0, (number * Runs / threads) + 1, Runs / threads), 1)))];
        Array.ForEach(all, thread => thread.Start());
        Array.ForEach(all, thread => thread.Join());
    }

    /// <returns>The median of the ratios of two of the works.</returns>
    private static Func<int, int, double> Ratios(int series, params Action[] works)
    {
        Array.ForEach(works, work => Time(work));
        var times = Enumerable.Range(0, series).Select(_ => works.Select(Time).ToArray()).ToArray();
        return (one, other) => Median.Of(times.Select(time => time[one] / time[other]));
    }

    private static double Time(Action work)
    {
        var before = Environment.CpuUsage.TotalTime;
        work();
        return (Environment.CpuUsage.TotalTime - before).TotalSeconds;
    }
}
