using System.Diagnostics;
using System.Globalization;
using DiplomacySim.Analysis;

namespace DiplomacySim.Client.Ensembles;

/// <summary>Tells before it begins how much there is to do.</summary>
internal static class Estimate
{
    private static readonly TimeSpan Moment = TimeSpan.FromSeconds(0.1);

    public static void Say(Screen screen, FormattableString what, long runs, Material material) => screen.Errors.WriteLine(string.Create(
        CultureInfo.InvariantCulture,
        $"{what.ToString(CultureInfo.InvariantCulture)}, {runs:#,0} runs of {material.Rounds} rounds, about "
            + $"{Progress.Time(TimeSpan.FromSeconds(runs * Cost(material)))}"));

    public static string Parameters(int count) => count == 1 ? "1 parameter" : FormattableString.Invariant($"{count} parameters");

    /// <summary>Seconds that a run takes when all processors play; found by playing some for a moment, after a first one that is slow.</summary>
    private static double Cost(Material material)
    {
        var player = new Player(material.Setting, material.Rounds, Detail.None, material.Minds);
        player.Play(new(0, 1, 1), 0);
        var (watch, runs) = (Stopwatch.StartNew(), 0);
        while (watch.Elapsed < Moment)
        {
            player.Play(new(0, ++runs, 1), 0);
        }

        return watch.Elapsed.TotalSeconds / runs / Environment.ProcessorCount;
    }
}
