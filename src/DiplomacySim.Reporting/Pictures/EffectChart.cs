using DiplomacySim.Analysis;
using ScottPlot;

namespace DiplomacySim.Reporting;

/// <summary>Which parameters matter at all: strength of effects against their spread, by Morris's method.</summary>
public sealed record EffectChart : Picture
{
    public required IReadOnlyList<MorrisEffect> Effects { get; init; }

    /// <summary>Unit of the response.</summary>
    public string Unit { get; init; } = "";

    internal override int PlotHeight => 440;

    internal override IReadOnlyList<KeyEntry> Key =>
        [new("95 % interval of the strength", Look.Of(0)), new("above this line effects change sign or size", Look.Pale)];

    internal override IEnumerable<(Plot Plot, PixelRect Place)> Plots(PixelRect room)
    {
        var unit = Unit.Length == 0 ? "" : $", {Unit}";
        var plot = Look.Plot($"strength over the whole range of the parameter (mean absolute effect){unit}", $"spread (standard deviation){unit}");
        var (_, right) = Whiskers.Range(Effects.Select(effect => effect.Strength), 0);
        var top = Math.Max(Effects.Where(effect => double.IsFinite(effect.Spread.Mean)).Select(effect => effect.Spread.Mean).DefaultIfEmpty(0)
            .Max() * 1.15, right * 0.2);
        var limit = Math.Min(right, top);
        var line = plot.Add.Line(0, 0, limit, limit);
        (line.LineColor, line.LinePattern, line.LineWidth, line.MarkerSize) = (Look.Pale, LinePattern.Dashed, 1.2F, 0);
        plot.Axes.SetLimits(-0.01 * right, right * 1.25, -0.03 * top, top);
        foreach (var effect in Effects.Where(effect => double.IsFinite(effect.Strength.Mean + effect.Spread.Mean)))
        {
            Whiskers.Across(plot, effect.Strength.Low, effect.Strength.High, effect.Spread.Mean, Look.Of(0).WithAlpha(0.5));
            plot.Add.Marker(effect.Strength.Mean, effect.Spread.Mean, MarkerShape.FilledCircle, 8, Look.Of(0));
        }

        foreach (var (effect, at) in Spaced(top))
        {
            // Names of the strongest go to the left, where there is room.
            var toTheLeft = effect.Strength.Mean > 0.6 * right;
            Look.Write(plot, Plain.Label(effect.Path), effect.Strength.Mean, at, toTheLeft ? Alignment.LowerRight : Alignment.LowerLeft, toTheLeft
                ? -7 : 7, -3, behind: Colors.White.WithAlpha(0.8));
        }

        yield return (plot, room);
    }

    /// <summary>Names from the bottom up, each high enough above those it could cover; names of effects that hardly matter would only cover each
    /// other.</summary>
    private IEnumerable<(MorrisEffect Effect, double At)> Spaced(double top)
    {
        var line = top / 24;
        var placed = new List<(double Across, double Up)>();
        var strongest = Effects.Select(effect => effect.Strength.Mean).Where(double.IsFinite).DefaultIfEmpty(0).Max();
        foreach (var effect in Effects.Where(effect => double.IsFinite(effect.Strength.Mean + effect.Spread.Mean)
            && effect.Strength.Mean > 0.02 * strongest).OrderBy(effect => effect.Spread.Mean))
        {
            var at = effect.Spread.Mean;
            while (placed.Any(other => Math.Abs(other.Across - effect.Strength.Mean) < 0.45 * strongest && Math.Abs(other.Up - at) < line))
            {
                at += line / 4;
            }

            placed.Add((effect.Strength.Mean, at));
            yield return (effect, at);
        }
    }
}
