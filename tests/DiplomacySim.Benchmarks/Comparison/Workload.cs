using DiplomacySim.Model.StackedOffers;

namespace DiplomacySim.Benchmarks;

/// <summary>A list of negotiations of the comparison workload, with the model's protocol and minds.</summary>
internal sealed class Workload(Tables tables, int steps)
{
    /// <summary>Scenario by scenario, profile by profile.</summary>
    public IReadOnlyList<Negotiation> Negotiations { get; } = [.. Play(tables, steps)];

    /// <param name="name">W1 to W8.</param>
    public static Workload Named(string name) => name switch
    {
        "W1" => new(Tables.FiveByFive, 100),
        "W2" => new(Tables.FiveByFive, 1000),
        "W3" => new(Tables.ThreeByTen, 100),
        "W4" => new(Tables.ThreeByTen, 1000),
        "W5" => new(Tables.Large, 100),
        "W6" => new(Tables.FourParties, 100),
        "W7" => new(Tables.FourParties, 1000),
        "W8" => new(Tables.SixParties, 100),
        _ => throw new ArgumentOutOfRangeException(nameof(name)),
    };

    private static IEnumerable<Negotiation> Play(Tables tables, int steps)
    {
        var minds = tables.Profiles.SelectMany(profile => profile).Distinct().ToDictionary(power => power, power => new TimeBased(power));
        return tables.Utilities().SelectMany(utilities => tables.Profiles.Select(profile =>
            new Negotiation(steps, [.. utilities.Zip(profile, (utility, power) => new Negotiator(utility, minds[power]))])));
    }
}
