using DiplomacySim.Model.Compiled;
using DiplomacySim.Model.Preferences;

namespace DiplomacySim.Model.Solutions;

/// <summary>The winset of the status quo where two issues are continuous: how large it is.</summary>
public static class PlaneWinset
{
    private const int Strips = 20_000;
    private const int Halvings = 60;

    /// <summary>The area of what all executives like no less than the status quo, on scales from 0 to 1.</summary>
    /// <remarks>
    /// The preferred set of each is convex: along a line it is an interval, found by halving from the point of the line that the actor likes best.
    /// Strips are the denser the nearer they are to the ends, where the set narrows like a root.
    /// </remarks>
    public static double Area(CompiledScenario setting)
    {
        CompiledActor[] players = [.. setting.Executives.OfType<int>().Select(executive => setting.Profile(executive))];
        double[] now = [.. players.Select(player => Value(player, setting, setting.Scenario.Issues[0].StatusQuo,
            setting.Scenario.Issues[1].StatusQuo))];
        var (low, high) = (0.0, 1.0);
        for (var player = 0; player < players.Length; player++)
        {
            var (from, to) = Interval(players[player], setting, now[player], players[player].Ideal[1], isFirst: true);
            (low, high) = (Math.Max(low, from), Math.Min(high, to));
        }

        if (high <= low)
        {
            return 0;
        }

        var (middle, half, sum) = ((low + high) / 2, (high - low) / 2, 0.0);
        for (var strip = 0; strip <= Strips; strip++)
        {
            var angle = Math.PI * (((double)strip / Strips) - 0.5);
            var (bottom, top) = (0.0, 1.0);
            for (var player = 0; player < players.Length; player++)
            {
                var (from, to) = Interval(players[player], setting, now[player], middle + (half * Math.Sin(angle)), isFirst: false);
                (bottom, top) = (Math.Max(bottom, from), Math.Min(top, to));
            }

            sum += (strip is 0 or Strips ? 1 : strip % 2 == 1 ? 4 : 2) * Math.Max(0, top - bottom) * half * Math.Cos(angle);
        }

        return sum * Math.PI / Strips / 3;
    }

    private static double Value(CompiledActor player, CompiledScenario setting, double first, double second) => 1
        - (player.Weight[0] * PolicyValue.Of(setting.Rules.Loss, first - player.Ideal[0]))
        - (player.Weight[1] * PolicyValue.Of(setting.Rules.Loss, second - player.Ideal[1]));

    /// <returns>What a player likes no less than the status quo along a line on which one issue is held; empty where its best point there is
    /// worse.</returns>
    private static (double From, double To) Interval(CompiledActor player, CompiledScenario setting, double now, double held, bool isFirst)
    {
        bool Likes(double point) => (isFirst ? Value(player, setting, point, held) : Value(player, setting, held, point)) >= now;
        var best = player.Ideal[isFirst ? 0 : 1];
        return Likes(best) ? (End(0), End(1)) : (1, 0);

        double End(double far)
        {
            if (Likes(far))
            {
                return far;
            }

            var near = best;
            for (var halving = 0; halving < Halvings; halving++)
            {
                var between = (near + far) / 2;
                (near, far) = Likes(between) ? (between, far) : (near, between);
            }

            return near;
        }
    }
}
