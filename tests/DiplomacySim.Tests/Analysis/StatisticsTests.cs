using DiplomacySim.Analysis;

namespace DiplomacySim.Tests;

public sealed class StatisticsTests
{
    [Theory]
    [InlineData(2, 12.7062)]
    [InlineData(6, 2.5706)]
    [InlineData(30, 2.0452)]
    [InlineData(200, 1.9720)]
    public void The_interval_of_a_mean_reaches_as_far_as_students_t(int count, double t)
    {
        var values = Draws.Normal(count, 1);
        var interval = Interval.OfMean(values);

        Assert.Equal(values.Average(), interval.Mean);
        Assert.Equal(t * Moments.Of(values).Deviation / Math.Sqrt(count), interval.High - interval.Mean, 3);
        Assert.Equal(interval.High - interval.Mean, interval.Mean - interval.Low, 1e-12);
    }

    [Fact]
    public void One_observation_sets_no_limits() => Assert.Equal(new(3, double.NegativeInfinity, double.PositiveInfinity, 1), Interval.OfMean([3]));

    [Fact]
    public void What_is_not_a_number_is_no_observation() => Assert.Equal(Interval.OfMean([1, 2, 4]), Interval.OfMean([1, double.NaN, 2, 4]));

    [Fact]
    public void Of_nothing_nothing_is_known()
    {
        Assert.Equal(Interval.Unknown, Interval.OfMean([]));
        Assert.Equal(Interval.Unknown, Interval.OfShare(0, 0));
        Assert.Equal(Interval.Unknown, Quantile.Interval([], 0.5));
        Assert.Equal(Interval.Unknown, Difference.PairedShares(0, 0, 0, 0));
        Assert.Equal(Interval.Unknown, Survival.Of([], []).Median);
    }

    /// <summary>What R's <c>quantile</c> and NumPy give by default.</summary>
    [Theory]
    [InlineData(0, 1)]
    [InlineData(0.25, 2.5)]
    [InlineData(0.5, 5.5)]
    [InlineData(0.9, 23.5)]
    [InlineData(1, 34)]
    public void Quantiles_are_those_of_definition_7(double probability, double expected) =>
    Assert.Equal(expected, Quantile.Of([1, 2, 4, 7, 13, 34], probability), 1e-12);

    /// <summary>Ranks of the binomial distribution with 100 trials: 40 and 61 for the median, 1 and 11 for the 5 % quantile.</summary>
    [Theory]
    [InlineData(0.5, 100, 40, 61)]
    [InlineData(0.05, 100, 1, 11)]
    [InlineData(0.95, 100, 90, 100)]
    [InlineData(0.5, 6, 1, 6)]
    [InlineData(0.5, 5, double.NegativeInfinity, double.PositiveInfinity)]
    [InlineData(0.05, 71, double.NegativeInfinity, 9)]
    public void The_interval_of_a_quantile_ends_at_observations(double probability, int count, double low, double high)
    {
        var interval = Quantile.Interval([.. Enumerable.Range(1, count).Select(rank => (double)rank)], probability);

        Assert.Equal((low, high), (interval.Low, interval.High));
    }

    [Fact]
    public void Intervals_of_means_cover() => Assert.All(
        new[] { 4, 15, 60 }, count => Assert.InRange(Draws.Coverage(0, sample => Interval.OfMean(Draws.Normal(count, sample))), 0.94, 0.96));

    [Fact]
    public void Intervals_of_shares_cover() => Assert.All(
        new[] { 0.1, 0.3, 0.5 }, share => Assert.InRange(Draws.Coverage(share,
            sample => Interval.OfShare(Draws.Uniform(120, sample).Count(draw => draw < share), 120)), 0.93, 0.97));

    [Fact]
    public void What_never_or_always_happened_has_an_interval_that_starts_or_ends_there() => Assert.All(Enumerable.Range(1, 500), count =>
    {
        Assert.Equal((0, 1), (Interval.OfShare(0, count).Low, Interval.OfShare(count, count).High));
        Assert.All(Enumerable.Range(0, count + 1), hits =>
            Assert.True(Interval.OfShare(hits, count) is { Low: >= 0, High: <= 1 } share && share.Low <= share.Mean && share.Mean <= share.High));
    });

    [Fact]
    public void An_interval_stays_within_what_is_possible_and_has_no_limits_where_there_are_none()
    {
        Assert.Equal(new(0.92, 0.45, 1, 64), new Interval(0.92, 0.45, 1.45, 64).Within(0, 1));
        Assert.Equal(new(0, 0, 0.1, 64), new Interval(-0.05, -0.2, 0.1, 64).Within(0, 1));
        Assert.Equal(new(0.5, double.NegativeInfinity, double.PositiveInfinity, 1),
            new Interval(0.5, double.NegativeInfinity, double.PositiveInfinity, 1).Within(0, 1));
    }

    [Fact]
    public void Intervals_of_quantiles_cover() => Assert.All(
        new[] { 0.1, 0.5, 0.95 }, probability => Assert.InRange(Draws.Coverage(
            probability, sample => Quantile.Interval([.. Draws.Uniform(200, sample).Order()], probability)), 0.94, 0.98));

    [Fact]
    public void Large_means_do_not_cost_the_variance_its_digits() => Assert.Equal(1, Moments.Of([1e9 + 1, 1e9 + 2, 1e9 + 3]).Variance);
}
