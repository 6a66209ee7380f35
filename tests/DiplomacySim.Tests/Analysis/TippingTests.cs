using DiplomacySim.Analysis;

namespace DiplomacySim.Tests;

public sealed class TippingTests
{
    /// <summary>Share of runs of a logistic response with its middle at a third of the range; the same seeds at every value, as runs have them, or
    /// others each time.</summary>
    [Theory]
    [InlineData(0.02, true)]
    [InlineData(0.02, false)]
    [InlineData(0.2, true)]
    [InlineData(0.2, false)]
    [InlineData(-0.1, true)]
    public async Task The_limits_hold_the_true_threshold(double width, bool sameSeeds)
    {
        var held = 0;
        for (var sample = 1; sample <= 200; sample++)
        {
            var point = await new TippingSearch(0, 1, 0.5) { Runs = 100,
                MostRuns = 1600 }.Find(Runs(x => Logistic(x, 0.337, width), sample, sameSeeds));
            Assert.Equal((Tipping.Found, width > 0, true), (point.Result, point.Rising, point.IsMonotone));
            Assert.InRange(point.Threshold.High - point.Threshold.Low, 0, 0.01 + (0.6 * Math.Abs(width)));
            Assert.InRange(point.Threshold.Mean, point.Threshold.Low, point.Threshold.High);
            held += point.Threshold.Low <= 0.337 && 0.337 <= point.Threshold.High ? 1 : 0;
        }

        Assert.InRange(held, 190, 200);
    }

    [Fact]
    public async Task Probes_that_are_too_close_to_call_get_more_runs_up_to_the_limit()
    {
        var point = await new TippingSearch(0, 1, 0.5) { Runs = 100, MostRuns = 800 }.Find(Runs(x => Logistic(x, 0.5, 0.2), 1));

        Assert.Equal(100, point.Probes[0].Response.Count);
        Assert.Equal((800, 0), (point.Probes.Single(probe => probe.At == 0.5).Response.Count, point.Probes.Single(probe => probe.At == 0.5).Side));
        Assert.Equal(point.Probes.Sum(probe => probe.Response.Count), point.Threshold.Count);
        Assert.InRange(point.Threshold.Mean, 0.45, 0.55);
    }

    [Theory]
    [InlineData(0.9, Tipping.AllAbove)]
    [InlineData(0.1, Tipping.AllBelow)]
    [InlineData(0.5, Tipping.NotClear)]
    public async Task Where_there_is_none_the_reason_is_told(double share, Tipping expected)
    {
        var point = await new TippingSearch(0, 1, 0.5).Find(Runs(_ => share, 1));

        Assert.Equal((expected, 0), (point.Result, point.Crossings));
        Assert.True(double.IsNaN(point.Threshold.Mean));
        Assert.Equal(5, point.Probes.Count);
    }

    [Fact]
    public async Task A_response_that_turns_back_is_noticed()
    {
        var point = await new TippingSearch(0, 1, 0.5).Find(Runs(x => x is > 0.3 and < 0.7 ? 0.9 : 0.1, 1));

        Assert.Equal((Tipping.Found, 2, false, true), (point.Result, point.Crossings, point.IsMonotone, point.Rising));
        Assert.InRange(0.3, point.Threshold.Low, point.Threshold.High);
    }

    [Fact]
    public async Task A_response_without_chance_is_narrowed_to_the_precision()
    {
        var point = await new TippingSearch(-2, 2, 9).Find((x, runs, _) => Task.FromResult(new Interval(x * x * x, x * x * x, x * x * x, runs)));

        Assert.Equal((Tipping.AllBelow, 0), (point.Result, point.Crossings));
        point = await new TippingSearch(-2, 2,
            1.5) { Precision = 0.001 }.Find((x, runs, _) => Task.FromResult(new Interval(x * x * x, x * x * x, x * x * x, runs)));
        Assert.Equal(Math.Cbrt(1.5), point.Threshold.Mean, 0.001);
        Assert.InRange(point.Threshold.High - point.Threshold.Low, 0, 0.004);
    }

    [Fact]
    public async Task A_search_can_be_called_off() => await Assert.ThrowsAnyAsync<OperationCanceledException>(
        () => new TippingSearch(0, 1, 0.5).Find((_, _, cancellation) => Task.FromCanceled<Interval>(cancellation), new CancellationToken(true)));

    private static double Logistic(double x, double middle, double width) => 1 / (1 + Math.Exp((middle - x) / width));

    private static Func<double, int, CancellationToken, Task<Interval>> Runs(Func<double, double> share, int sample, bool sameSeeds = true) =>
        (x, runs, _) =>
        Task.FromResult(Interval.OfShare(Draws.Uniform(runs, sample, sameSeeds ? 0 : (ulong)BitConverter.DoubleToInt64Bits(x))
        .Count(draw => draw < share(x)), runs));
}
