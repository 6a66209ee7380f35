using DiplomacySim.Analysis;

namespace DiplomacySim.Tests;

public sealed class DifferenceTests
{
    /// <summary>Fisher's example of Welch's test as in Wikipedia's article on it, third pair; 2.74 with 27.9 degrees of freedom.</summary>
    [Fact]
    public void An_unpaired_difference_is_that_of_welch()
    {
        var found = Difference.Unpaired(
            [27.5, 21.0, 19.0, 23.6, 17.0, 17.9, 16.9, 20.1, 21.9, 22.6, 23.1, 19.6, 19.0, 21.7, 21.4],
            [27.1, 22.0, 20.8, 23.4, 23.4, 23.5, 25.8, 22.0, 24.8, 20.2, 21.9, 22.1, 22.9, 30.5, 23.0]);

        Assert.Equal((2.74, 0.70658, 4.77342), (Math.Round(found.Mean, 5), Math.Round(found.Low, 5), Math.Round(found.High, 5)));
    }

    /// <summary>Newcombe (1998), method 10, and Altman et al. (2000), Statistics with Confidence, table 6.2; their difference is the first less the
    /// second.</summary>
    [Theory]
    [InlineData(36, 12, 2, 0, 0.0569, 0.3404)]
    [InlineData(14, 5, 0, 22, 0.0115, 0.2265)]
    public void A_paired_difference_of_shares_is_that_of_newcombe(int both, int onlyFirst, int onlySecond, int neither, double low, double high)
    {
        var found = Difference.PairedShares(both, onlySecond, onlyFirst, neither);

        Assert.Equal((double)(onlyFirst - onlySecond) / (both + onlyFirst + onlySecond + neither), found.Mean, 1e-12);
        Assert.Equal((low, high), (Math.Round(found.Low, 4), Math.Round(found.High, 4)));
    }

    [Fact]
    public void Differences_are_the_second_less_the_first()
    {
        Assert.Equal(1, Difference.Paired([1, 2, 4], [2, 3, 5]).Mean);
        Assert.Equal(1, Difference.Unpaired([1, 2, 4], [2, 3, 5]).Mean, 1e-12);
        Assert.Equal(0.5, Difference.PairedShares([true, false, false, false], [true, true, true, false]).Mean);
        Assert.Equal(Difference.PairedShares(1, 0, 2, 1), Difference.PairedShares([true, false, false, false], [true, true, true, false]));
    }

    [Fact]
    public void Paired_differences_of_means_cover() =>
        Assert.InRange(Draws.Coverage(0.5, sample => Difference.Paired(Draws.Normal(20, sample), Correlated(20, sample, 0.8, 0.5))), 0.94, 0.96);

    [Fact]
    public void Unpaired_differences_of_means_cover_whatever_the_variances() => Assert.InRange(
        Draws.Coverage(0, sample => Difference.Unpaired(Draws.Normal(8, sample), [.. Draws.Normal(25, sample, 5).Select(value => 4 * value)])), 0.93,
            0.97);

    /// <summary>The two answers to a seed have one draw in common in three of four cases, as two branches of a run do.</summary>
    [Fact]
    public void Paired_differences_of_shares_cover() => Assert.All(
        new[] { (0.3, 0.45), (0.05, 0.15), (0.5, 0.5) }, shares => Assert.InRange(Draws.Coverage(shares.Item2 - shares.Item1, sample =>
        {
            var (first, other, same) = (Draws.Uniform(100, sample), Draws.Uniform(100, sample, 1), Draws.Uniform(100, sample, 2));
            return Difference.PairedShares(
                [.. first.Select(draw => draw < shares.Item1)],
                    [.. first.Select((draw, seed) => (same[seed] < 0.75 ? draw : other[seed]) < shares.Item2)]);
        }), 0.93, 0.985));

    /// <summary>With correlation r and equal variances s, the unpaired difference has 2s and the paired one 2s(1 - r).</summary>
    [Theory]
    [InlineData(0.0)]
    [InlineData(0.5)]
    [InlineData(0.9)]
    [InlineData(-0.5)]
    public void Pairing_saves_as_many_runs_as_the_correlation_says(double correlation) =>
        Assert.Equal(1 / (1 - correlation), Difference.Saving(Draws.Normal(20_000, 1), Correlated(20_000, 1, correlation, 3)),
        0.03 / (1 - correlation));

    [Fact]
    public void Pairs_need_as_many_on_both_sides() => Assert.Throws<ArgumentException>(() => Difference.Paired([1, 2], [1, 2, 3]));

    private static double[] Correlated(int count, int sample, double correlation, double shift) =>
        [.. Draws.Normal(count, sample)
        .Zip(Draws.Normal(count, sample, 9), (shared, own) => shift + (correlation * shared) + (Math.Sqrt(1 - (correlation * correlation)) * own))];
}
