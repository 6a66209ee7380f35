using DiplomacySim.Model.State;

namespace DiplomacySim.Model.Solutions;

/// <summary>Where actors that weigh by capability and salience stand together on the first issue.</summary>
public static class Forecast
{
    /// <returns>The lowest position at or below which half of the weight stands.</returns>
    public static double Median(World world)
    {
        var weighed = Weighed(world, now: true).OrderBy(each => each.Position).ToArray();
        var (half, below) = (weighed.Sum(each => each.Weight) / 2, 0.0);
        foreach (var (position, weight) in weighed)
        {
            below += weight;
            if (Tie.AtLeast(below, half, half))
            {
                return position;
            }
        }

        return weighed[^1].Position;
    }

    /// <returns>The mean position, weighed.</returns>
    public static double Mean(World world) => MeanOf(Weighed(world, now: true));

    /// <summary>The honest baseline: what no model of challenges has been shown to beat.</summary>
    /// <returns>The mean of the positions at the start, weighed by salience and capability.</returns>
    public static double Baseline(World world) => MeanOf(Weighed(world, now: false));

    private static double MeanOf(IReadOnlyCollection<(double Position, double Weight)> weighed) =>
        weighed.Sum(each => each.Position * each.Weight) / weighed.Sum(each => each.Weight);

    private static (double Position, double Weight)[] Weighed(World world, bool now)
    {
        var issue = world.Setting.Scenario.Issues[0].Id;
        return [.. world.Setting.Executives.OfType<int>().Select(world.Profile).Select(profile => (
            now && world.Game is { } game ? game.Positions[profile.Index] : profile.Ideal[0],
            world.Capability[profile.Party] * profile.Actor.Salience.GetValueOrDefault(issue)))];
    }
}
