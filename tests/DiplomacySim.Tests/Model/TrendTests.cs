namespace DiplomacySim.Tests;

/// <summary>How often a trend is found where there is none, and where there is one.</summary>
/// <remarks>Series of 24 months in which words and deeds are noise, so that tone and substance are autoregressive with the half-life.</remarks>
public sealed class TrendTests
{
    private const int Months = 24;
    private const int Series = 3000;

    [Theory]
    [InlineData(1.5)]
    [InlineData(3)]
    [InlineData(9)]
    public void Without_a_trend_one_is_found_in_5_percent(double halfLife)
    {
        var found = Share(halfLife, 0);

        Assert.InRange(found, 0.03, 0.07);
    }

    [Theory]
    [InlineData(1.5)]
    [InlineData(3)]
    [InlineData(9)]
    public void A_rise_of_a_third_a_month_is_found_in_four_fifths(double halfLife) => Assert.True(Share(halfLife, 1.0 / 3) >= 0.8);

    /// <summary>What actors do hangs together by itself, not only because the index remembers.</summary>
    [Fact]
    public void Noise_that_hangs_together_is_not_taken_for_a_trend_much_more_often()
    {
        static double Of(Func<double[], Trend> of)
        {
            const double Kept = 0.25;
            var random = new Random(11);
            return Enumerable.Range(0, Series).Count(_ =>
            {
                var (value, values) = (Noise(random), new double[Months]);
                for (var month = 0; month < Months; month++)
                {
                    values[month] = value;
                    value = (Kept * value) + (Math.Sqrt(1 - (Kept * Kept)) * Noise(random));
                }

                return of(values).PValue < 0.05;
            }) / (double)Series;
        }

        Assert.InRange(Of(values => Trend.OfCorrelated(values)), 0.03, 0.08);
        Assert.True(Of(values => Trend.Of(values)) > 0.09);
    }

    /// <summary>The series here are no quieter than the scenario of Paris.</summary>
    [Fact]
    public void The_noise_is_that_of_the_scenario_of_Paris()
    {
        var setting = new CompiledScenario(Repository.Scenario("paris-2018.yaml"));
        var variance = Enumerable.Range(1, 16).Average(seed =>
        {
            var flow = Flow(Simulation.Play(setting, seed).Trajectory.Course(0), setting).TakeLast(Months).ToArray();
            var mean = flow.Average();
            return flow.Average(value => (value - mean) * (value - mean));
        });
        var weight = setting.Rules.Measures.SubstanceWeight;

        Assert.InRange(Math.Sqrt(variance), 1, NoiseOfParis * Math.Sqrt((weight * weight) + ((1 - weight) * (1 - weight))));
    }

    /// <summary>What comes in each month, words and deeds weighed as in the index.</summary>
    private static IEnumerable<double> Flow(Course course, CompiledScenario setting)
    {
        var (kept, weight, before) = (setting.Retention, setting.Rules.Measures.SubstanceWeight, course.Start);
        foreach (var point in course.Points)
        {
            yield return (weight * (point.Substance - (kept.Substance * before.Substance)) / (1 - kept.Substance))
                + ((1 - weight) * (point.Tone - (kept.Tone * before.Tone)) / (1 - kept.Tone));
            before = point;
        }
    }

    /// <summary>What is told of the index itself would be told of noise.</summary>
    [Fact]
    public void The_same_test_on_the_smoothed_index_finds_trends_that_are_not_there() =>
        Assert.True(Share(9, 0, course => Trend.Of([.. course.Assessment.Index])) > 0.4);

    private static double Share(double halfLife, double slope, Func<Course, Trend>? of = null)
    {
        var random = new Random(7);
        var found = 0;
        for (var series = 0; series < Series; series++)
        {
            var courses = new Courses(yardstick: new Yardstick { ToneHalfLife = halfLife, SubstanceHalfLife = halfLife });
            for (var month = 0; month < Months; month++)
            {
                var rise = slope * (month - (Months / 2.0));
                courses.Month(rise + Noise(random), rise + Noise(random));
            }

            found += (of ?? (course => course.Assessment.Trend))(courses.Course).PValue < 0.05 ? 1 : 0;
        }

        return found / (double)Series;
    }

    /// <summary>Normal, with the spread of what comes in each month of the scenario of Paris.</summary>
    private static double Noise(Random random) =>
        NoiseOfParis * Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());

    private const double NoiseOfParis = 3.9;
}
