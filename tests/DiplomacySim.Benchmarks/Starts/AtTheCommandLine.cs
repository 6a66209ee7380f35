namespace DiplomacySim.Benchmarks;

/// <summary>The client as whoever starts it sees it.</summary>
internal static class AtTheCommandLine
{
    private const string Scenario = $"scenarios/{Published.Flagship}";
    private const double Megabyte = 1e6;

    public static async IAsyncEnumerable<Figure> Measure(Effort effort)
    {
        using var client = new ClientProcess();
        var help = await Repeat(effort.Starts, () => client.ToEnd("--help"));
        yield return new Figure("`--help`", 1000 * Median.Of(help.Select(start => start.Seconds)), "ms", Target.NoMoreThan(150));

        var first = await Repeat(effort.Starts, () => client.ToLine("(round 1)", "run", Scenario));
        yield return new Figure("`run`: start to first round on screen", Median.Of(first), "s", Target.NoMoreThan(3));

        var whole = await Repeat(effort.Starts, () => client.ToEnd("run", Scenario, "--json"));
        yield return new Figure("`run --json`: start to end", Median.Of(whole.Select(start => start.Seconds)), "s", Target.NoMoreThan(4));
        yield return new Figure("`run --json`: most memory held", Median.Of(whole.Select(start => start.PeakBytes / Megabyte)), "MB",
            Target.NoMoreThan(250));
    }

    private static async Task<List<T>> Repeat<T>(int times, Func<Task<T>> start)
    {
        var starts = new List<T>();
        while (starts.Count < times)
        {
            starts.Add(await start());
        }

        return starts;
    }
}
