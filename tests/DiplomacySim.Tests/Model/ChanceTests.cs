namespace DiplomacySim.Tests;

public sealed class ChanceTests
{
    [Fact]
    public void The_same_address_gets_the_same_draw() =>
        Assert.Equal(new Chance(7, 3).Draw(5, Purpose.Vote, 1, 2), new Chance(7, 3).Draw(5, Purpose.Vote, 1, 2));

    [Fact]
    public void Every_part_of_the_address_counts()
    {
        double[] draws =
        [
            new Chance(7, 3).Draw(5, Purpose.Vote, 1, 2),
            new Chance(8, 3).Draw(5, Purpose.Vote, 1, 2),
            new Chance(7, 4).Draw(5, Purpose.Vote, 1, 2),
            new Chance(7, 3).Draw(6, Purpose.Vote, 1, 2),
            new Chance(7, 3).Draw(5, Purpose.Deal, 1, 2),
            new Chance(7, 3).Draw(5, Purpose.Vote, 2, 2),
            new Chance(7, 3).Draw(5, Purpose.Vote, 1, 3),
        ];

        Assert.Equal(draws.Length, draws.Distinct().Count());
    }

    [Fact]
    public void Draws_are_uniform_and_neighbours_are_uncorrelated()
    {
        const int Count = 100_000;
        var draws = Enumerable.Range(0, Count).Select(round => new Chance(1).Draw(round, Purpose.Meet, 0)).ToArray();

        Assert.All(draws, draw => Assert.InRange(draw, double.Epsilon, 1 - 1e-16));
        // Ten bins: chi-square with 9 degrees of freedom is below 27.88 in 99.9 % of samples.
        var chi = draws.GroupBy(draw => (int)(draw * 10)).Sum(bin => Math.Pow(bin.Count() - (Count / 10), 2) / (Count / 10));
        Assert.InRange(chi, 0, 27.88);
        var correlation = draws.Zip(draws.Skip(1), (one, next) => (one - 0.5) * (next - 0.5)).Average() * 12;
        Assert.InRange(correlation, -0.012, 0.012);
    }

    [Fact]
    public void Normal_draws_have_mean_zero_and_variance_one()
    {
        var draws = Enumerable.Range(0, 100_000).Select(round => new Chance(2).Normal(round, Purpose.Support, 0)).ToArray();

        Assert.InRange(draws.Average(), -0.012, 0.012);
        Assert.InRange(draws.Average(draw => draw * draw), 0.98, 1.02);
    }

    /// <summary>What a spreadsheet, R or JavaScript makes of a number: double precision.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(-7)]
    [InlineData(long.MaxValue)]
    public void Seeds_of_runs_survive_as_numbers_of_double_precision(long seed)
    {
        long[] seeds = [.. Enumerable.Range(1, 100_000).Select(run => Chance.SeedOf(seed, run))];

        Assert.All(seeds, one => Assert.InRange(one, 0, (1L << 53) - 1));
        Assert.Equal(seeds, seeds.Select(one => (long)(double)one));
        Assert.Equal(seeds.Length, seeds.Distinct().Count());
        // As evenly spread as before they were cut: the highest bit is set in half of them.
        Assert.InRange(seeds.Count(one => one >= 1L << 52), 49_500, 50_500);
    }

    [Fact]
    public void Places_are_the_same_on_every_machine() => Assert.Equal(0xAF63DC4C8601EC8C, Chance.Place("a"));
}
