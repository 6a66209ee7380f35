namespace DiplomacySim.Benchmarks;

/// <summary>The flagship among grains against empty calls, in one silo in this process.</summary>
internal static class AmongGrains
{
    public static async IAsyncEnumerable<Figure> Measure(Effort effort)
    {
        await using var silo = await LiveSilo.Start();
        foreach (var at in (int[])[1, 16])
        {
            var rates = await LiveRates.Measure(silo, at, Math.Max(3, effort.Series / at));
            var name = at == 1 ? "One live run" : $"{at} live runs at once";
            yield return new Figure($"{name}: empty calls", rates.Pings, "/s");
            yield return new Figure($"{name}: letters to actors", rates.Letters, "/s");
            yield return new Figure($"{name}: letters to empty calls", rates.Ratio, "", Target.NoLessThan(0.5));
            yield return new Figure($"{name}: time of the same on one thread", rates.Alone, "of it");
        }
    }
}
