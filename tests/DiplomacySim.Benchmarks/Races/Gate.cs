using System.Globalization;
using System.Text.Json;

namespace DiplomacySim.Benchmarks;

/// <summary>Runs the races in a short form and compares each ratio with the one kept in <c>ratios.json</c>.</summary>
internal static class Gate
{
    private const int Series = 15;
    private const int SeriesOfPrograms = 5;
    private const double Fall = 0.5;
    private static readonly JsonSerializerOptions Json = new() { WriteIndented = true };

    private static IEnumerable<(string Name, Func<Standing> Run)> All =>
    [
        .. AgainstPlainCode.Races.Select(race => (race.Name, (Func<Standing>)(() => race.Run(Series)))),
        (AgainstNumpy.Name, () => AgainstNumpy.Run(SeriesOfPrograms)),
    ];

    private static string Kept => Path.Combine(Published.Root, "tests", "DiplomacySim.Benchmarks", "ratios.json");

    /// <returns>Whether no ratio has fallen by more than half.</returns>
    public static bool Passes(TextWriter writer)
    {
        var kept = JsonSerializer.Deserialize<Dictionary<string, double>>(File.ReadAllText(Kept))!;
        var passes = true;
        foreach (var (name, run) in All)
        {
            var least = kept.TryGetValue(name, out var ratio) ? ratio * Fall : double.NaN;
            var (nanoseconds, found) = run();
            var holds = found >= least;
            passes &= holds;
            writer.WriteLine(
                $"{name}: {Write(nanoseconds)} ns, {Write(found)} times as fast as what it is measured against, at least "
                    + $"{Write(least)}{(holds ? "" : ": has fallen by more than half, or is not in ratios.json")}");
        }

        return passes;
    }

    /// <summary>Keeps the ratios found as those to compare with.</summary>
    public static void Keep()
    {
        var found = All.ToDictionary(race => race.Name, race => Math.Round(race.Run().Ratio, 2));
        File.WriteAllText(Kept, JsonSerializer.Serialize(found, Json) + "\n");
    }

    private static string Write(double ratio) => ratio.ToString("0.00", CultureInfo.InvariantCulture);
}
