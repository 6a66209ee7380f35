using DiplomacySim.Model.StackedOffers;
using DiplomacySim.Model.Texts;

namespace DiplomacySim.Benchmarks;

/// <summary>A family of scenarios over one domain: the comparison workload (SplitMix64 tables, seed 20260807) that other simulators have played
/// too.</summary>
/// <param name="Id">Of the domain, in the address of a draw.</param>
/// <param name="Classes">How far odd parties want the contrary of the first, and what no agreement is worth; scenarios take them in turn.</param>
/// <param name="Profiles">For each negotiation of a scenario the powers of time of the parties.</param>
internal sealed record Tables(ulong Id, int[] Levels, int Parties, int Scenarios, (double Conflict, double Reservation)[] Classes,
    double[][] Profiles)
{
    private const ulong Seed = 20260807;
    private const double Boulware = 4;
    private const double Conceder = 0.25;

    private static readonly (double, double)[] OfTwo = [(0, 0), (0.5, 0.3), (0.9, 0.5), (1, 0.6)];
    private static readonly (double, double)[] OfMany = [(0, 0), (0.3, 0.2), (0.5, 0.3), (0.8, 0.4)];
    private static readonly double[][] Bilateral = [[Boulware, Boulware], [Boulware, Conceder], [Conceder, Boulware], [Conceder, Conceder]];

    public static Tables FiveByFive { get; } = new(1, [5, 5, 5, 5, 5], 2, 24, OfTwo, Bilateral);

    public static Tables ThreeByTen { get; } = new(2, [10, 10, 10], 2, 24, OfTwo, Bilateral);

    public static Tables Large { get; } = new(3, [5, 6, 7, 8, 10], 2, 8, OfTwo, Bilateral);

    public static Tables FourParties { get; } = new(4, [5, 5, 5, 5, 5], 4, 24, OfMany, Multilateral(4));

    public static Tables SixParties { get; } = new(5, [5, 5, 5, 5, 5], 6, 24, OfMany, Multilateral(6));

    /// <summary>For each scenario the preferences of its parties.</summary>
    public Utility[][] Utilities()
    {
        var domain = new Domain(Levels);
        return [.. Enumerable.Range(0, Scenarios).Select(scenario => Preferences(scenario)
            .Select(table => Utility.Additive(domain, table.Weights, table.Values, table.Reservation)).ToArray())];
    }

    /// <summary>For each party of a scenario its weights, the value of each level of each issue, and what no agreement is worth.</summary>
    public IReadOnlyList<(double[] Weights, double[][] Values, double Reservation)> Preferences(int scenario)
    {
        var (conflict, reservation) = Classes[scenario % Classes.Length];
        var tables = new List<(double[] Weights, double[][] Values, double Reservation)>();
        for (var party = 0; party < Parties; party++)
        {
            var contrary = party % 2 == 1 ? conflict : 0;
            var values = Levels.Select((levels, issue) => Scaled(Enumerable.Range(0, levels).Select(level =>
            {
                var value = Raw(scenario, party, 2, issue, level);
                return contrary == 0 ? value : ((1 - contrary) * value) + (contrary * (1 - tables[0].Values[issue][level]));
            })));
            tables.Add((Weights(scenario, party), [.. values], reservation));
        }

        return tables;
    }

    private double[] Weights(int scenario, int party)
    {
        double[] weights = [.. Levels.Select((_, issue) => Raw(scenario, party, 1, issue, 0)).Select(raw => 0.05 + (raw * raw))];
        var sum = weights.Sum();
        return [.. weights.Select(weight => weight / sum)];
    }

    private static double[] Scaled(IEnumerable<double> raw)
    {
        double[] values = [.. raw];
        var (least, most) = (values.Min(), values.Max());
        return [.. values.Select(value => (value - least) / (most - least))];
    }

    private double Raw(int scenario, int party, ulong stream, int issue, int level)
    {
        var key = SplitMix.Key(SplitMix.Key(SplitMix.Key(SplitMix.Key(0, Seed), Id), (ulong)scenario), (ulong)party);
        return SplitMix.Draw(SplitMix.Key(SplitMix.Key(key, stream), (ulong)issue), (ulong)level);
    }

    private static double[][] Multilateral(int parties) =>
    [
        [.. Enumerable.Repeat(Boulware, parties)],
        [.. Enumerable.Range(0, parties).Select(party => party % 2 == 0 ? Boulware : Conceder)],
        [.. Enumerable.Repeat(Conceder, parties)],
        [.. Enumerable.Repeat(Boulware, parties - 1), Conceder],
    ];
}
