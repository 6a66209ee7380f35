using DiplomacySim.Analysis;

namespace DiplomacySim.Tests;

public sealed class SurvivalTests
{
    /// <summary>Weeks of remission under 6-mercaptopurine, Freireich et al. (1963), Blood 21; those that were still in remission have a
    /// minus.</summary>
    private static readonly double[] Remission = [6, 6, 6, 7, 10, 13, 16, 22, 23, -6, -9, -10, -11, -17, -19, -20, -25, -32, -32, -34, -35];

    private static Survival Curve => Survival.Of([.. Remission.Select(Math.Abs)], [.. Remission.Select(time => time > 0)]);

    /// <summary>Kaplan-Meier estimates and log-log limits of these data as textbooks have them (Kalbfleisch and Prentice, Collett).</summary>
    [Theory]
    [InlineData(6, 21, 3, 0.857, 0.620, 0.952)]
    [InlineData(7, 17, 1, 0.807, 0.563, 0.923)]
    [InlineData(10, 15, 1, 0.753, 0.503, 0.889)]
    [InlineData(13, 12, 1, 0.690, 0.432, 0.849)]
    [InlineData(16, 11, 1, 0.627, 0.368, 0.805)]
    [InlineData(22, 7, 1, 0.538, 0.268, 0.747)]
    [InlineData(23, 6, 1, 0.448, 0.188, 0.680)]
    public void Remission_data_give_the_published_curve(double time, int atRisk, int events, double left, double low, double high)
    {
        var step = Assert.Single(Curve.Steps, step => step.Time == time);

        Assert.Equal((atRisk, events), (step.AtRisk, step.Events));
        Assert.Equal((left, low, high), (Math.Round(step.Left.Mean, 3), Math.Round(step.Left.Low, 3), Math.Round(step.Left.High, 3)));
    }

    [Fact]
    public void The_median_is_where_half_are_left() =>
        Assert.Equal(new(23, 13, double.PositiveInfinity, 21), Curve.Median);

    [Fact]
    public void Between_steps_the_curve_is_level()
    {
        Assert.Equal(1, Curve.At(5.9).Mean);
        Assert.Equal(Curve.At(10), Curve.At(12.9));
        Assert.Equal(Curve.At(23), Curve.At(100));
    }

    [Fact]
    public void Without_early_ends_the_curve_counts_who_is_left()
    {
        var curve = Survival.Of([(1, 1, 0), (2, 2, 0), (5, 1, 0)], 4);

        Assert.Equal([0.75, 0.25, 0], curve.Steps.Select(step => step.Left.Mean));
        Assert.Equal(2, curve.Median.Mean);
    }

    [Fact]
    public void Runs_that_never_ended_are_left()
    {
        var curve = Survival.Of([(3, 1, 0)], 4);

        Assert.Equal(3, Assert.Single(curve.Steps).Time);
        Assert.Equal(double.PositiveInfinity, curve.Median.Mean);
    }

    /// <summary>Exponential times with a third of runs that end early, by chance.</summary>
    [Fact]
    public void Limits_cover() => Assert.InRange(Draws.Coverage(Math.Exp(-0.7), sample =>
    {
        var times = Draws.Uniform(60, sample).Select(draw => -Math.Log(draw)).ToArray();
        var ends = Draws.Uniform(60, sample, 1).Select(draw => -2 * Math.Log(draw)).ToArray();
        return Survival.Of([.. times.Zip(ends, Math.Min)], [.. times.Zip(ends, (time, end) => time <= end)]).At(0.7);
    }), 0.935, 0.965);
}
