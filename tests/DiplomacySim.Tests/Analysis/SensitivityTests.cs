using DiplomacySim.Analysis;

namespace DiplomacySim.Tests;

public sealed class SensitivityTests
{
    private static readonly ParameterRange[] Angles = [.. new[] { "x1", "x2", "x3" }.Select(path => new ParameterRange(path, -Math.PI, Math.PI))];
    private static readonly ParameterRange[] Units = [.. new[] { "x1", "x2", "x3" }.Select(path => new ParameterRange(path, 0, 1))];

    /// <summary>The function of Ishigami and Homma (1990) with a = 7, b = 0.1; its indices are known in closed form (Saltelli et al. 2008, Global
    /// Sensitivity Analysis).</summary>
    [Fact]
    public void Sobol_indices_of_ishigamis_function_are_the_known_ones()
    {
        var indices = Indices(SaltelliDesign.Of(Angles, 4096), Ishigami);

        Close([0.3139, 0.4424, 0], indices.Select(index => index.First), 0.01);
        Close([0.5576, 0.4424, 0.2437], indices.Select(index => index.Total), 0.01);
    }

    /// <summary>A point far from 0, where an estimator without centring is lost in its own noise.</summary>
    [Fact]
    public void A_constant_changes_no_sobol_index()
    {
        var design = SaltelliDesign.Of(Angles, 256);

        Assert.All(Indices(design, Ishigami).Zip(Indices(design, point => Ishigami(point) + 1e6)),
            pair => Assert.Equal(pair.First.First.Mean, pair.Second.First.Mean, 6));
    }

    /// <summary>The product of |4x - 2| + a over 1 + a of Sobol: first-order variances are 1 / (3(1 + a)²).</summary>
    [Fact]
    public void Sobol_indices_of_sobols_function_are_the_known_ones()
    {
        double[] a = [0, 1, 9];
        var parts = a.Select(value => 1 / (3 * (1 + value) * (1 + value))).ToArray();
        var variance = parts.Aggregate(1.0, (product, part) => product * (1 + part)) - 1;
        var indices = Indices(SaltelliDesign.Of(Units, 4096), point => point.Zip(a, (x, value) => (Math.Abs((4 * x) - 2) + value) / (1 + value))
            .Aggregate((one, other) => one * other));

        Close(parts.Select(part => part / variance), indices.Select(index => index.First), 0.01);
        Close(parts.Select(part => part * ((variance + 1) / (1 + part)) / variance), indices.Select(index => index.Total), 0.01);
    }

    /// <summary>Independent rows instead of a Sobol sequence, for which the bootstrap is meant: 100 samples, each with an interval for the second
    /// index, 0.4424.</summary>
    [Fact]
    public void Bootstrap_intervals_of_sobol_indices_cover()
    {
        var indices = Enumerable.Range(1, 100).Select(sample => Indices(Random(sample, 256), Ishigami, 200)[1]).ToArray();

        Assert.InRange(indices.Count(index => index.First.Low <= 0.4424 && 0.4424 <= index.First.High), 88, 99);
        Assert.InRange(indices.Count(index => index.Total.Low <= 0.4424 && 0.4424 <= index.Total.High), 88, 99);
    }

    /// <summary>Shares are parts of 1 and their intervals too, however few rows there are; few rows rank nothing, many do.</summary>
    [Fact]
    public void Few_rows_have_shares_within_one_and_no_ranking()
    {
        SobolIndex[][] few = [.. Enumerable.Range(1, 50).Select(sample => Indices(Random(sample, 8), Ishigami, 200).ToArray())];

        Assert.All(few.SelectMany(indices => indices).SelectMany(index => new[] { index.First, index.Total }), share =>
            Assert.True(share is { Low: >= 0, High: <= 1 } && share.Low <= share.High, $"{share}"));
        Assert.Contains(few.SelectMany(indices => indices), index => index.Total.High == 1);
        Assert.InRange(few.Count(indices => IsRanked(indices)), 0, 5);
        Assert.True(IsRanked(Indices(Random(1, 20_000), Ishigami, 50)));

        static bool IsRanked(IEnumerable<SobolIndex> indices) => new SensitivityDocument("", "", "", 1, 1, 1, [.. indices.Select(index =>
            new ParameterDocument(index.Path, 0, 0, 1, null, null, null, EstimateDocument.Of(index.First), EstimateDocument.Of(index.Total), 1, 3))])
            .IsRankedByShare;
    }

    [Fact]
    public void The_same_seed_gives_the_same_interval()
    {
        var design = SaltelliDesign.Of(Angles, 64);
        var responses = design.Points.Select(Ishigami).ToArray();

        Assert.Equal(SobolIndex.Of(design, responses), SobolIndex.Of(design, responses));
        Assert.NotEqual(SobolIndex.Of(design, responses), SobolIndex.Of(design, responses, seed: 2));
    }

    [Fact]
    public void Effects_of_a_linear_response_are_its_coefficients()
    {
        var design = MorrisDesign.Of([new("x1", 0, 1), new("x2", 0, 1), new("x3", 5, 15)], 12, 1);
        var effects = MorrisEffect.Of(design, [.. design.Points.Select(point => (3 * point[0]) - (2 * point[1]) + (0.5 * point[2]))]);

        double[] expected = [3, -2, 5];
        Assert.All(effects.Zip(expected), pair =>
        {
            Assert.Equal(pair.Second, pair.First.Mean.Mean, 1e-9);
            Assert.Equal(Math.Abs(pair.Second), pair.First.Strength.Mean, 1e-9);
            Assert.Equal(0, pair.First.Spread.Mean, 1e-9);
        });
    }

    /// <summary>With four levels, of which each walk starts at 0 or 1/3 or comes down to them, the effect of x1 in x1·x2 is x2: mean 1/2, variance
    /// 5/36.</summary>
    [Fact]
    public void Effects_of_an_interaction_spread()
    {
        var design = MorrisDesign.Of(Units, 500, 1);
        var effects = MorrisEffect.Of(design, [.. design.Points.Select(point => (point[0] * point[1]) + point[2])], 400);

        Assert.All(effects.Take(2), effect =>
        {
            Assert.InRange(0.5, effect.Mean.Low, effect.Mean.High);
            Assert.InRange(Math.Sqrt(5) / 6, effect.Spread.Low, effect.Spread.High);
            Assert.Equal(Math.Sqrt(5) / 6, effect.Spread.Mean, 0.02);
        });
        Assert.Equal(0, effects[2].Spread.Mean, 1e-9);
    }

    [Fact]
    public void Effects_up_and_down_cancel_in_the_mean_but_not_in_the_strength()
    {
        var design = MorrisDesign.Of(Units, 200, 1);
        var effect = MorrisEffect.Of(design, [.. design.Points.Select(point => (point[0] - 0.5) * (point[1] - 0.5))])[0];

        Assert.InRange(0, effect.Mean.Low, effect.Mean.High);
        Assert.True(effect.Strength.Low > 0.2, effect.ToString());
    }

    [Fact]
    public void Responses_must_be_numbers_and_as_many_as_points()
    {
        var (sobol, morris) = (SaltelliDesign.Of(Units, 8), MorrisDesign.Of(Units, 2, 1));

        Assert.Throws<ArgumentException>(() => SobolIndex.Of(sobol, new double[39]));
        Assert.Throws<ArgumentException>(() => SobolIndex.Of(sobol, [.. Enumerable.Repeat(double.NaN, 40)]));
        Assert.Throws<ArgumentException>(() => MorrisEffect.Of(morris, new double[7]));
    }

    private static double Ishigami(IReadOnlyList<double> x) =>
        Math.Sin(x[0]) + (7 * Math.Pow(Math.Sin(x[1]), 2)) + (0.1 * Math.Pow(x[2], 4) * Math.Sin(x[0]));

    private static IReadOnlyList<SobolIndex> Indices(SaltelliDesign design, Func<IReadOnlyList<double>, double> response, int resamples = 500) =>
        SobolIndex.Of(design, [.. design.Points.Select(response)], resamples);

    private static void Close(IEnumerable<double> expected, IEnumerable<Interval> found, double tolerance) => Assert.All(expected.Zip(found), pair =>
    {
        Assert.Equal(pair.First, pair.Second.Mean, tolerance);
        Assert.InRange(pair.First, pair.Second.Low, pair.Second.High);
    });

    private static SaltelliDesign Random(int sample, int rows)
    {
        var draws = Enumerable.Range(0, 6)
            .Select(series => Draws.Uniform(rows, sample, (ulong)series).Select(draw => ((2 * draw) - 1) * Math.PI).ToArray()).ToArray();
        var points = new List<IReadOnlyList<double>>();
        for (var row = 0; row < rows; row++)
        {
            double[] one = [draws[0][row], draws[1][row], draws[2][row]];
            double[] other = [draws[3][row], draws[4][row], draws[5][row]];
            points.AddRange([one, other, [other[0], one[1], one[2]], [one[0], other[1], one[2]], [one[0], one[1], other[2]]]);
        }

        return new(["x1", "x2", "x3"], points, rows);
    }
}
