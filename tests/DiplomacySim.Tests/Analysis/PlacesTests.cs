using DiplomacySim.Analysis;

namespace DiplomacySim.Tests;

public sealed class PlacesTests
{
    [Theory]
    [InlineData(new double[] { 3, 1, 2 }, 0.1, new[] { 1, 1, 3, 3, 2, 2 })]
    [InlineData(new double[] { 3, 1, 2 }, 5, new[] { 1, 3, 1, 3, 1, 3 })]
    [InlineData(new double[] { 3, 1, 2.5, 2 }, 0.7, new[] { 1, 2, 4, 4, 1, 3, 2, 3 })]
    [InlineData(new double[] { 1, 1 }, 0, new[] { 1, 2, 1, 2 })]
    public void Whoever_cannot_be_told_apart_may_have_the_same_places(double[] values, double reach, int[] expected)
    {
        var places = Places.Of(values.Length, (one, other) =>
            new(values[other] - values[one], values[other] - values[one] - reach, values[other] - values[one] + reach, 9));

        Assert.Equal(expected, places.SelectMany(place => new[] { place.First, place.Last }));
    }

    [Fact]
    public void What_is_not_known_may_have_any_place() =>
        Assert.All(Places.Of(3, (_, _) => Interval.Unknown), place => Assert.Equal(new Places(1, 3), place));

    /// <summary>Two ways to the same difference: run by run, and as two ensembles are compared.</summary>
    [Theory]
    [InlineData("index")]
    [InlineData("deals@egypt-ethiopia")]
    [InlineData("first-deal")]
    [InlineData("verdict=recovering|eased")]
    public void Run_by_run_the_difference_is_that_of_a_comparison(string of)
    {
        var (one, other) = (Setting(), Setting("actors.cairo.readiness=0.1", "actors.addis-ababa.readiness=0.3"));
        var (response, paired) = (Response.Read(of)!, new Paired(one, other));
        var responses = new RunResponses(response, RunMeasure.AllOf(one));
        Batch[] first = [.. Player.PlayAll(one, 120, 36, 1)], second = [.. Player.PlayAll(other, 120, 36, 1)];
        foreach (var (here, there) in first.Zip(second))
        {
            paired.Add(here, there);
        }

        var contrast = response.IsShare ? paired.Of(Verdict.Recovering, Verdict.Eased)
            : paired.All.Single(known => known.Measure == of);

        Assert.NotEqual(0, contrast.Found.Mean);
        Assert.Equal(contrast.Found, responses.Difference([.. first.SelectMany(responses.Of)], [.. second.SelectMany(responses.Of)]));
    }

    private static CompiledScenario Setting(params string[] changes) => new(Repository.Scenario("nile-2019.yaml", changes));
}
