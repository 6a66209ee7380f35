using DiplomacySim.Model.StackedOffers;

namespace DiplomacySim.Benchmarks;

/// <summary>Many runs over the scenarios of W1, with scenario and powers of time drawn for each run.</summary>
internal sealed class MonteCarlo
{
    public const int Steps = 100;
    private const ulong Seed = 777;

    private readonly TimeBased[] minds = [new(1), new(1)];
    private readonly Negotiation[] scenarios;

    public MonteCarlo() => scenarios = [.. Tables.FiveByFive.Utilities()
        .Select(utilities => new Negotiation(Steps, [.. utilities.Zip(minds, (utility, mind) => new Negotiator(utility, mind))]))];

    /// <summary>Scenario by scenario, so that the tables of one stay near the processor: what runs add up to has no order.</summary>
    public Totals Play(int runs)
    {
        var totals = new Totals();
        foreach (var run in Enumerable.Range(0, runs).OrderBy(run => Scenario(Key(run), scenarios.Length)))
        {
            var key = Key(run);
            minds[0].Power = Power(key, 0);
            minds[1].Power = Power(key, 1);
            totals.Add(run, scenarios[Scenario(key, scenarios.Length)].Play());
        }

        return totals;
    }

    public static ulong Key(int run) => SplitMix.Key(SplitMix.Key(0, Seed), (ulong)run);

    public static int Scenario(ulong key, int scenarios) => (int)(scenarios * SplitMix.Draw(key, 0));

    /// <summary>Log-uniform from 0.2 to 5.</summary>
    public static double Power(ulong key, int party) => 0.2 * Math.Pow(25, SplitMix.Draw(key, 1 + (ulong)party));

    /// <summary>What runs add up to; the checksum tells every outcome and every step.</summary>
    internal struct Totals
    {
        public int Agreements { get; private set; }

        public long Steps { get; private set; }

        public long Decisions { get; private set; }

        public ulong Checksum { get; private set; }

        public void Add(int run, in NegotiationResult result)
        {
            Agreements += result.IsAgreed ? 1 : 0;
            Steps += result.Steps;
            Decisions += result.Decisions;
            Checksum += SplitMix.Mix(((ulong)run * 131071) + ((ulong)(result.Agreement + 1) * 1009) + (ulong)result.Steps);
        }
    }
}
