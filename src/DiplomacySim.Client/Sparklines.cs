using System.Globalization;

namespace DiplomacySim.Client;

/// <summary>The measures of the first relation, in both directions, as lines of bars.</summary>
public static class Sparklines
{
    private const string Bars = "▁▂▃▄▅▆▇█";
    private const int Width = 60;
    private const int Lately = 5;
    private const double Reach = 5;

    /// <summary>Whether there is anything to see: some games move no relation.</summary>
    public static bool AreOf(CompiledScenario setting) => setting.Scenario.Protocol is not { MovesRelations: false };

    /// <returns>What the arrows of <see cref="Recent"/> mean.</returns>
    public static string Legend(CompiledScenario setting)
    {
        var pair = setting.Relations[0];
        return $"→ {Words.Plain(setting.PartyName(pair.First))} to {Words.Plain(setting.PartyName(pair.Second))}, ← back";
    }

    /// <returns>One line: the last rounds of tone, substance and trust, and the index of the relation.</returns>
    public static string Recent(Log log)
    {
        var (there, back) = (Direction(log, 0, Lately), Direction(log, 1, Lately));
        string Both(string name, Func<Measure, double> value, double low, double high) =>
            $"{name} →{Bar(there.Select(value), low, high)} ←{Bar(back.Select(value), low, high)}";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{Both("tone", Tone, -Reach, Reach)}  {Both("substance", Substance, -Reach, Reach)}  {Both("trust", Trust, 0, 1)}  index "
                + $"{(there[^1].Index + back[^1].Index) / 2:0.0}");
    }

    /// <returns>The whole run: for each direction a heading and three lines.</returns>
    public static IEnumerable<string> Whole(Log log)
    {
        var pair = log.Setting.Relations[0];
        for (var side = 0; side < 2; side++)
        {
            var measures = Direction(log, side, log.Rounds);
            yield return $"{Words.Plain(log.Setting.PartyName(pair.Party(side)))} to "
                + $"{Words.Plain(log.Setting.PartyName(pair.Party(1 - side)))}";
            yield return Line("tone", measures.Select(Tone), -Reach, Reach);
            yield return Line("substance", measures.Select(Substance), -Reach, Reach);
            yield return Line("trust", measures.Select(Trust), 0, 1);
        }
    }

    private static double Tone(Measure measure) => measure.Tone;

    private static double Substance(Measure measure) => measure.Substance;

    private static double Trust(Measure measure) => measure.Trust;

    /// <summary>The last rounds of the first relation in one direction.</summary>
    private static Measure[] Direction(Log log, int side, int rounds)
    {
        var directions = log.Setting.Relations.Length * 2;
        return [.. Enumerable.Range(Math.Max(0, log.Rounds - rounds), Math.Min(rounds, log.Rounds))
            .Select(round => log.Trajectory.Measures[(round * directions) + side])];
    }

    private static string Line(string name, IEnumerable<double> values, double low, double high) =>
        $"  {name,-10}{Bar(Fit([.. values]), low, high)} {Figures.Two(values.Last()),6}";

    /// <summary>No more values than fit a line: each is the mean of its share of the run.</summary>
    private static IEnumerable<double> Fit(double[] values) => values.Length <= Width
        ? values
        : Enumerable.Range(0, Width).Select(place => values[(place * values.Length / Width)..((place + 1) * values.Length / Width)].Average());

    /// <summary>One bar for each value, on a fixed scale.</summary>
    private static string Bar(IEnumerable<double> values, double low, double high) => string.Concat(values.Select(value =>
        Bars[Math.Clamp((int)((value - low) / (high - low) * Bars.Length), 0, Bars.Length - 1)]));
}
