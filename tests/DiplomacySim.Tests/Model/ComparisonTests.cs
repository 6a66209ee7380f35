using DiplomacySim.Benchmarks;

namespace DiplomacySim.Tests;

/// <summary>
/// The results of the comparison workload (SplitMix64 tables, seed 20260807), on which NegMAS, a Mesa model and numpy agree: the same
/// agreements at the same steps.
/// </summary>
public sealed class ComparisonTests
{
    /// <summary>For each negotiation of W1 the outcome, -1 for none, and the steps.</summary>
    private static readonly (int Agreement, int Steps)[] First =
    [
        (990, 53), (943, 1), (640, 10), (1228, 2), (1727, 78), (1666, 60), (2322, 49), (2921, 4),
        (2283, 99), (2327, 90), (1849, 94), (2940, 43), (-1, 100), (-1, 100), (-1, 100), (-1, 100),
        (3056, 72), (1058, 1), (1263, 27), (2443, 2), (1609, 87), (372, 77), (2818, 58), (1868, 5),
        (2111, 93), (1476, 72), (456, 81), (2251, 22), (-1, 100), (-1, 100), (-1, 100), (-1, 100),
        (2499, 73), (1176, 26), (2369, 8), (2071, 3), (1683, 83), (1323, 60), (1861, 62), (1643, 3),
        (-1, 100), (402, 89), (396, 92), (552, 40), (-1, 100), (1111, 91), (813, 91), (978, 39),
        (306, 53), (1531, 2), (276, 2), (2553, 2), (403, 89), (36, 60), (118, 60), (241, 4),
        (1615, 98), (2250, 92), (2270, 89), (1018, 41), (-1, 100), (-1, 100), (-1, 100), (-1, 100),
        (1562, 54), (1542, 5), (937, 2), (907, 3), (181, 84), (45, 63), (1304, 53), (98, 8),
        (2864, 92), (3111, 85), (123, 72), (871, 19), (594, 97), (2434, 85), (1784, 95), (599, 53),
        (2673, 64), (2978, 1), (653, 2), (1546, 2), (1193, 83), (1869, 53), (2132, 62), (1484, 12),
        (873, 97), (2039, 84), (864, 79), (2404, 38), (-1, 100), (-1, 100), (-1, 100), (-1, 100),
    ];

    [Theory]
    [InlineData("W1", 78, 5779, 11443, 11521, 0xEA96B84BA14F97EA, new[] { 0.6851291616427194, 0.6914580785905522 })]
    [InlineData("W2", 87, 54008, 107886, 107973, 0x08E501A0B6203CF1, new[] { 0.7080958674342009, 0.712488359364714 })]
    [InlineData("W3", 92, 5783, 11414, 11506, 0x8B63CCAA16EBF852, new[] { 0.6968508667659682, 0.6875802898612098 })]
    [InlineData("W4", 96, 54374, 108598, 108694, 0x53EC833C70FEDAA5, new[] { 0.7060526768219991, 0.713481376616813 })]
    [InlineData("W5", 27, 1940, 3842, 3869, 0xD70A3112B67ED95A, new[] { 0.6714828706777545, 0.6819584713476673 })]
    [InlineData("W6", 92, 6527, 21943, 25966, 0x5ED4D27CC44F52E0,
        new[] { 0.6558646183664297, 0.5793545261143557, 0.6858624746810794, 0.5228600636472147 })]
    [InlineData("W7", 96, 59770, 207460, 238955, 0x03D7E75157800B7C,
        new[] { 0.7086188594647688, 0.6514120413904615, 0.7389621565011714, 0.5678357942807547 })]
    [InlineData(
        "W8",
        87,
        7298,
        34946,
        43610,
        0xFCEF744FF17C5D7A,
        new[] { 0.5534445456248416, 0.5800197350903132, 0.6445284815281351, 0.616259556893319, 0.6223871194142211, 0.557143438388855 })]
    public void Every_negotiation_ends_as_it_does_elsewhere(
        string name, int agreements, int steps, int offers, int decisions, ulong checksum, double[] utilities)
    {
        var negotiations = Workload.Named(name).Negotiations;
        var totals = new MonteCarlo.Totals();
        var (made, worth) = (0, new double[utilities.Length]);
        for (var number = 0; number < negotiations.Count; number++)
        {
            var result = negotiations[number].Play();
            totals.Add(number, result);
            made += result.Offers;
            for (var party = 0; party < worth.Length; party++)
            {
                worth[party] += result.For(negotiations[number].Seats[party]) / negotiations.Count;
            }
        }

        Assert.Equal((agreements, steps, offers, decisions), (totals.Agreements, totals.Steps, made, totals.Decisions));
        Assert.All(utilities.Zip(worth), pair => Assert.Equal(pair.First, pair.Second, 1e-12));
        Assert.Equal(checksum, totals.Checksum);
    }

    [Fact]
    public void Each_of_the_first_negotiations_ends_with_the_outcome_and_at_the_step_listed() =>
        Assert.Equal(First, Workload.Named("W1").Negotiations.Select(negotiation => negotiation.Play())
        .Select(result => (result.Agreement, result.Steps)));

    [Fact]
    public void Code_written_by_hand_gets_the_same()
    {
        var plain = new PlainNegotiations();
        var numbers = Enumerable.Range(0, plain.Count);

        Assert.Equal(First, numbers.Select(plain.WithHistory));
        Assert.Equal(First, numbers.Select(plain.BySearch));
        Assert.Equal(First, numbers.Select(plain.ByCursor));
    }

    [Theory]
    [InlineData(40_000, 0.84425, 58.1425, 0xF1231BA93F49497E)]
    [InlineData(200_000, 0.84456, 58.210055, 0x8F8E3C8EF10FD1AE)]
    public void Runs_with_powers_drawn_end_as_they_do_elsewhere(int runs, double agreed, double steps, ulong checksum)
    {
        var totals = new MonteCarlo().Play(runs);

        Assert.Equal(agreed, (double)totals.Agreements / runs, 1e-12);
        Assert.Equal(steps, (double)totals.Steps / runs, 1e-12);
        Assert.Equal(checksum, totals.Checksum);
        Assert.Equal((totals.Steps, totals.Checksum), new PlainEnsemble().Play(runs));
    }

    [Theory]
    [InlineData(0, true, 59, 354, 2130, 210, 0, 0.9296961577489626)]
    [InlineData(1, true, 59, 349, 2118, 290, 3, 0.9241072222499381)]
    [InlineData(2, true, 52, 308, 1854, 223, 0, 0.9540809774052857)]
    [InlineData(3, true, 54, 320, 1926, 257, 0, 0.9196576768727909)]
    [InlineData(4, true, 56, 333, 2004, 112, 0, 0.931019663223062)]
    [InlineData(5, false, 60, 360, 2172, 248, 2, 0.872983254564761)]
    [InlineData(6, true, 60, 360, 2178, 180, 2, 0.9082751858208896)]
    [InlineData(7, true, 52, 307, 1848, 55, 0, 0.9518561713403048)]
    [InlineData(8, false, 60, 360, 2160, 238, 0, 0.8888278302633259)]
    [InlineData(9, true, 56, 335, 2052, 119, 6, 0.9121470196263455)]
    [InlineData(10, true, 60, 358, 2160, 158, 1, 0.9409194189138741)]
    [InlineData(11, true, 59, 350, 2112, 291, 1, 0.9117390434813841)]
    [InlineData(12, false, 60, 360, 2172, 334, 2, 0.8675466727079897)]
    [InlineData(13, true, 50, 297, 1800, 33, 2, 0.9387700561877185)]
    [InlineData(14, true, 51, 301, 1812, 253, 0, 0.9236988953683435)]
    [InlineData(15, true, 58, 343, 2064, 193, 0, 0.9462590281762367)]
    public void A_treaty_of_six_comes_about_or_falls_as_it_does_elsewhere(
        int run, bool agreed, int rounds, int offers, int decisions, int vetoed, int failed, double utility)
    {
        var result = new Treaty().Play(run);

        Assert.Equal(new(agreed, rounds, offers, decisions, vetoed, failed, result.Utility), result);
        Assert.Equal(utility, result.Utility, 1e-12);
    }

    [Fact]
    public void Eight_thousand_treaties_come_about_or_fall_as_they_do_elsewhere()
    {
        const int Runs = 8000;
        var (ours, plain) = (new Treaty(), new PlainTreaty());
        Treaty.Result[] results = [.. Enumerable.Range(0, Runs).Select(ours.Play)];

        Assert.Equal(15_783_864, results.Sum(result => result.Decisions));
        Assert.Equal(0.739625, results.Average(result => result.IsAgreed ? 1.0 : 0), 1e-12);
        Assert.Equal(54.913625, results.Average(result => result.Rounds), 1e-12);
        Assert.Equal(0.5247, (double)results.Sum(result => result.Vetoed) / results.Sum(result => result.Offers), 1e-4);
        Assert.Equal(0.562375, results.Average(result => result.Failed), 1e-12);
        Assert.Equal(0.913845, results.Average(result => result.Utility), 1e-6);
        Assert.Equal(
            results.Select(result => (result.IsAgreed, result.Rounds, result.Decisions)),
            Enumerable.Range(0, Runs).Select(plain.Play).Select(result => (result.Agreed, result.Rounds, result.Decisions)));
    }
}
