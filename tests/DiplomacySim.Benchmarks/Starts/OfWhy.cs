namespace DiplomacySim.Benchmarks;

/// <summary>Questions about a run of more than 10,000 acts, from command to answer.</summary>
internal static class OfWhy
{
    private const int Rounds = 900;
    private const string Id = "long";

    public static async IAsyncEnumerable<Figure> Measure(Effort effort)
    {
        using var client = new ClientProcess();
        await client.ToEnd("run", $"scenarios/{Published.Flagship}", "--run-id", Id, "--rounds", $"{Rounds}", "--json");
        var log = Simulation.Play(new CompiledScenario(Published.Load(Published.Flagship).Scenario), 1, Rounds);
        var act = log.Acts.Last(act => act.Decision is not null && !act.IsHidden).Id;
        foreach (var (name, target, words) in new (string, double, string[])[]
        {
            ("explain", 0.3, ["explain", Id, $"{act}"]),
            ("trace", 0.3, ["trace", Id, "--round", $"{Rounds}"]),
            ("show", 0.3, ["show", Id]),
            ("flip", 1, ["flip", Id, $"{act}"]),
        })
        {
            var starts = new List<double>();
            while (starts.Count < effort.Starts)
            {
                starts.Add((await client.ToEnd(words)).Seconds);
            }

            yield return new Figure($"`{name}` on {log.Acts.Count:#,0} acts, from command to answer", Median.Of(starts), "s",
                Target.NoMoreThan(target));
        }

        yield return new Figure($"the same explanation in a process that is warm",
            1000 * Median.Of(Enumerable.Range(0, effort.Starts).Select(_ => Seconds(() => Explanation.Of(log, new Chance(1), act)))), "ms");
    }

    private static double Seconds(Action action)
    {
        var begun = System.Diagnostics.Stopwatch.GetTimestamp();
        action();
        return System.Diagnostics.Stopwatch.GetElapsedTime(begun).TotalSeconds;
    }
}
