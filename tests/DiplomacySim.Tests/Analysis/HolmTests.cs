using DiplomacySim.Analysis;

namespace DiplomacySim.Tests;

public sealed class HolmTests
{
    private const int Families = 400;
    private const int Measures = 30;
    private const int Runs = 40;

    /// <summary>Where there is nothing to find, one family in twenty tells of something, not one measure in twenty.</summary>
    [Fact]
    public void A_family_errs_as_rarely_as_one_measure_does()
    {
        var (plain, together) = (0, 0);
        for (var family = 0; family < Families; family++)
        {
            var found = Family(family, _ => 0);
            plain += found.Any(IsTold) ? 1 : 0;
            together += Holm.Of(found).Any(IsTold) ? 1 : 0;
        }

        Assert.InRange(plain / (double)Families, 0.6, 1);
        Assert.InRange(together / (double)Families, 0.01, 0.08);
    }

    [Fact]
    public void What_is_told_makes_room_for_the_rest_and_no_interval_gets_narrower()
    {
        var found = Family(7, measure => measure < 10 ? 3 : 0);
        var together = Holm.Of(found);
        var order = Enumerable.Range(0, 10).OrderByDescending(measure => found[measure].Mean / (found[measure].Mean - found[measure].Low)).ToArray();
        double Wider(int measure) => (together[measure].High - together[measure].Low) / (found[measure].High - found[measure].Low);

        Assert.All(together.Take(10), interval => Assert.True(IsTold(interval)));
        Assert.All(Enumerable.Range(0, Measures), measure => Assert.True(Wider(measure) >= 1));
        Assert.All(order.Zip(order.Skip(1)), pair => Assert.True(Wider(pair.First) > Wider(pair.Second)));
    }

    [Fact]
    public void One_measure_and_one_that_does_not_vary_stay_as_they_are()
    {
        var (one, still) = (Family(1, _ => 1)[0], new Interval(2, 2, 2, 5));
        var together = Holm.Of([one, still, Interval.Unknown]);

        Assert.Equal((one.Low, one.High), (together[0].Low, together[0].High), (a, b) => Math.Abs(a.Low - b.Low) + Math.Abs(a.High - b.High) < 1e-12);
        Assert.Equal(still, together[1]);
        Assert.Equal(0, together[2].Count);
    }

    private static bool IsTold(Interval found) => found.Low > 0 || found.High < 0;

    private static Interval[] Family(int family, Func<int, double> mean)
    {
        var chance = new Chance(family);
        return
        [
            .. Enumerable.Range(0, Measures).Select(measure => Interval.OfMean(Enumerable.Range(0, Runs)
                .Select(run => mean(measure) + chance.Draw(run, Purpose.Incident, (ulong)measure) - 0.5))),
        ];
    }
}
