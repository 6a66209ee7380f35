using DiplomacySim.Analysis;

namespace DiplomacySim.Tests;

public sealed class DesignTests
{
    private static readonly ParameterRange[] Ranges = [new("a", 0, 1), new("b", -1, 1), new("c", 10, 20)];

    [Fact]
    public void A_grid_has_both_ends_and_exact_tenths()
    {
        Assert.Empty(Grid.Read(["a=0:1:0.1", "b=-1:1:1"], out var design));

        Assert.Equal(["a", "b"], design.Paths);
        Assert.Equal(33, design.Points.Count);
        Assert.Equal([0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1], design.Points.Select(point => point[0]).Distinct());
        Assert.Equal([[0, -1], [0, 0], [0, 1], [0.1, -1]], design.Points.Take(4));
    }

    [Theory]
    [InlineData("a", "a: no parameter is named")]
    [InlineData("=1:2:1", "=1:2:1: no parameter is named")]
    [InlineData("a=0:x:1", "a=0:x:1: \"x\" is no number")]
    [InlineData("a=0:1", "a=0:1: this is no range with a step")]
    [InlineData("a=1:0:0.1", "a=1:0:0.1: nothing lies from 1 to 0 in steps of 0.1")]
    [InlineData("a=0:1:0", "a=0:1:0: nothing lies from 0 to 1 in steps of 0")]
    [InlineData("a=0:1:-0.1", "a=0:1:-0.1: nothing lies from 0 to 1 in steps of -0.1")]
    [InlineData("a=0:1:0.3", "a=0:1:0.3: steps of 0.3 from 0 do not end at 1 (0.9 or 1.2 as the end)")]
    [InlineData("a=0:1:1e-20", "a=0:1:1e-20: more than 100000 values")]
    [InlineData("a=-79e27:79e27:1e-28", "a=-79e27:79e27:1e-28: more than 100000 values")]
    [InlineData("a=NaN:1:1", "a=NaN:1:1: \"NaN\" is no number")]
    public void What_is_no_range_is_refused_with_a_reason(string text, string expected) =>
        Assert.StartsWith(expected, Assert.Single(Grid.Read([text], out _)).ToString(), StringComparison.Ordinal);

    [Fact]
    public void All_that_is_wrong_with_a_grid_is_told_at_once() =>
        Assert.Equal(3, Grid.Read(["a=0:1:0.5", "a=0:1:0.5", "b=1", "c=2:1:1", "d"], out _).Count);

    [Fact]
    public void Grids_have_a_limit() =>
    Assert.Contains("more than 100000 points", Assert.Single(Grid.Read(["a=1:1000:1", "b=1:1000:1"], out _)).Message, StringComparison.Ordinal);

    [Fact]
    public void Ranges_are_read_as_they_are_written()
    {
        Assert.Null(ParameterRange.Read("actors.kremlin.readiness=0.1:0.7", out var range));
        Assert.Equal(new("actors.kremlin.readiness", 0.1, 0.7), range);
        Assert.NotNull(ParameterRange.Read("a=1:1", out _));
        Assert.NotNull(ParameterRange.Read("a=0:1:0.5", out _));
    }

    [Fact]
    public void A_latin_hypercube_has_one_point_in_each_part_of_each_range()
    {
        var design = LatinHypercube.Of(Ranges, 50, 7);

        Assert.All(Enumerable.Range(0, Ranges.Length), parameter => Assert.Equal(
            Enumerable.Range(0, 50), design.Points.Select(point =>
                (int)((point[parameter] - Ranges[parameter].From) / (Ranges[parameter].To - Ranges[parameter].From) * 50)).Order()));
        Assert.InRange(Correlation(design, 0, 1), -0.3, 0.3);
        Assert.NotEqual(design.Points, LatinHypercube.Of(Ranges, 50, 8).Points);
        Assert.Equal(design.Points, LatinHypercube.Of(Ranges, 50, 7).Points);
    }

    [Fact]
    public void A_parameter_has_the_same_latin_values_whatever_else_is_varied() => Assert.Equal(
        LatinHypercube.Of(Ranges, 20, 7).Points.Select(point => point[1]), LatinHypercube.Of([Ranges[1]], 20, 7).Points.Select(point => point[0]));

    [Fact]
    public void Saltellis_scheme_crosses_two_samples_one_parameter_at_a_time()
    {
        var design = SaltelliDesign.Of(Ranges, 64);

        Assert.Equal(64 * 5, design.Points.Count);
        Assert.All(design.Points.Chunk(design.Block), block => Assert.All(Enumerable.Range(0, 3), crossed =>
            Assert.Equal(Enumerable.Range(0, 3).Select(place => block[place == crossed ? 1 : 0][place]), block[2 + crossed])));
        Assert.All(design.Points, point => Assert.InRange(point[2], 10, 20));
    }

    [Theory]
    [InlineData(4)]
    [InlineData(6)]
    [InlineData(8)]
    public void A_morris_walk_moves_each_parameter_once_between_levels(int levels)
    {
        var design = MorrisDesign.Of(Ranges, 400, 3, levels);
        var seen = design.Points.GroupBy(point => Math.Round(point[0] * (levels - 1), 9)).ToArray();

        Assert.Equal(400 * 4, design.Points.Count);
        Assert.Equal(Enumerable.Range(0, levels).Select(level => (double)level), seen.Select(level => level.Key).Order());
        Assert.All(seen, level => Assert.InRange(level.Count(), 1600 / levels * 0.8, 1600 / levels * 1.2));
        Assert.All(Enumerable.Range(0, 400), walk =>
        {
            Assert.Equal([0, 1, 2], design.Moves[walk].Select(move => move.Parameter).Order());
            Assert.All(design.Moves[walk], move => Assert.Equal(levels / (2.0 * (levels - 1)), Math.Abs(move.Step)));
            Assert.All(Enumerable.Range(0, 3), step => Assert.Single(
                design.Points[(walk * 4) + step].Zip(design.Points[(walk * 4) + step + 1]), pair => pair.First != pair.Second));
        });
    }

    private static double Correlation(Design design, int one, int other)
    {
        var (first, second) = (design.Points.Select(point => point[one]).ToArray(), design.Points.Select(point => point[other]).ToArray());
        return first.Zip(second, (left, right) => (left - first.Average()) * (right - second.Average())).Average()
            / Math.Sqrt(first.Average(left => Math.Pow(left - first.Average(), 2)) * second.Average(right => Math.Pow(right - second.Average(), 2)));
    }
}
