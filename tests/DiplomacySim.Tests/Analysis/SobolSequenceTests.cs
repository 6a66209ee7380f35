using DiplomacySim.Analysis;

namespace DiplomacySim.Tests;

public sealed class SobolSequenceTests
{
    /// <summary>As SciPy's <c>qmc.Sobol(6, scramble=False)</c> gives them, in sixteenths.</summary>
    [Fact]
    public void The_first_points_are_the_published_ones()
    {
        double[][] expected =
        [
            [0, 0, 0, 0, 0, 0], [8, 8, 8, 8, 8, 8], [12, 4, 4, 4, 12, 12], [4, 12, 12, 12, 4, 4],
            [6, 6, 10, 14, 6, 2], [14, 14, 2, 6, 14, 10], [10, 2, 14, 10, 10, 14], [2, 10, 6, 2, 2, 6],
            [3, 5, 15, 7, 9, 5], [11, 13, 7, 15, 1, 13], [15, 1, 11, 3, 5, 9], [7, 9, 3, 11, 13, 1],
            [5, 3, 5, 9, 15, 7], [13, 11, 13, 1, 7, 15], [9, 7, 1, 13, 3, 11], [1, 15, 9, 5, 11, 3],
        ];

        Assert.Equal(expected, SobolSequence.Points(16, 6).Select(point => point.Select(value => value * 16).ToArray()));
    }

    /// <summary>By SciPy, in dimensions 1, 2, 3, 11, 21, 41 and 64.</summary>
    [Theory]
    [InlineData(37, 64, new double[] { 59, 41, 37, 1, 61, 5, 53 })]
    [InlineData(1000, 1024, new double[] { 225, 99, 531, 87, 535, 935, 457 })]
    [InlineData(4095, 4096, new double[] { 1, 3855, 1369, 2333, 925, 823, 2267 })]
    public void Later_points_in_higher_dimensions_are_the_published_ones(int point, int scale, double[] expected)
    {
        var values = SobolSequence.Points(point + 1, SobolSequence.MostDimensions)[point];

        Assert.Equal(expected, new[] { 0, 1, 2, 10, 20, 40, 63 }.Select(dimension => values[dimension] * scale));
    }

    [Theory]
    [InlineData(16)]
    [InlineData(256)]
    [InlineData(4096)]
    public void Each_part_of_each_dimension_holds_one_point(int count)
    {
        var points = SobolSequence.Points(count, SobolSequence.MostDimensions);

        Assert.All(Enumerable.Range(0, SobolSequence.MostDimensions), dimension => Assert.Equal(
            Enumerable.Range(0, count), points.Select(point => (int)(point[dimension] * count)).Order()));
    }

    /// <summary>2^m points of a (t, m, 2)-net: each box of area 2^(t-m) holds 2^t of them. The quality t of each pair follows from the degrees of its
    /// polynomials.</summary>
    [Theory]
    [InlineData(0, 1, 0)]
    [InlineData(0, 2, 1)]
    [InlineData(1, 2, 1)]
    [InlineData(0, 3, 2)]
    [InlineData(2, 3, 3)]
    [InlineData(3, 4, 4)]
    public void Pairs_of_dimensions_are_nets(int first, int second, int quality)
    {
        const int Power = 10;
        var points = SobolSequence.Points(1 << Power, 5);

        Assert.All(Enumerable.Range(0, Power - quality + 1), wide =>
        {
            var (across, down) = (1 << wide, 1 << (Power - quality - wide));
            var boxes = points.GroupBy(point => ((int)(point[first] * across), (int)(point[second] * down))).ToArray();
            Assert.Equal(across * down, boxes.Length);
            Assert.All(boxes, box => Assert.Equal(1 << quality, box.Count()));
        });
    }

    [Fact]
    public void There_are_enough_dimensions_for_32_parameters() => Assert.Equal(64, SobolSequence.MostDimensions);
}
