namespace DiplomacySim.Tests;

public sealed class VerdictTests
{
    private static readonly Dictionary<Verdict, Func<Courses>> Made = new()
    {
        [Verdict.War] = () => new Courses().Hear(ActKind.Conflict).Play(12, 8),
        [Verdict.Ruptured] = () => new Courses(pressure: 1).Play(48, -10),
        [Verdict.Degrading] = () => new Courses().Play(12, -1),
        [Verdict.Cooled] = () => new Courses(start: 5).Play(24, 0.1),
        [Verdict.Frozen] = () => new Courses(pressure: 1).Hear(ActKind.Invitation).Play(12, 0),
        [Verdict.Stabilised] = () => new Courses().Hear(ActKind.Invitation).Play(12, 0),
        [Verdict.Eased] = () => new Courses(pressure: 1).Play(12, 2),
        [Verdict.Recovering] = () => new Courses(pressure: 1).Relieve(0.5).Play(12, 0),
        [Verdict.Normalised] = () => new Courses().Play(24, 4),
    };

    public static TheoryData<Verdict> All => [.. Made.Keys];

    [Theory, MemberData(nameof(All))]
    public void Every_verdict_has_a_course_that_comes_to_it(Verdict verdict) =>
        Assert.Equal(verdict, Made[verdict]().Course.Assessment.Verdict);

    [Fact]
    public void Where_neither_side_does_anything_to_the_other_nothing_is_said_of_the_relation()
    {
        var silent = new Courses(pressure: 1).Play(0, 0);
        var course = silent.Course;
        Assert.Equal(Verdict.NotModelled, course.Assessment.Verdict);

        silent.Hear(ActKind.Declined);

        Assert.NotEqual(Verdict.NotModelled, course.Assessment.Verdict);
    }

    [Fact]
    public void Verdicts_are_told_from_the_worst_to_the_best_and_each_once() =>
        Assert.Equal(Enum.GetValues<Verdict>().Order(), Verdicts.All.Order());

    [Fact]
    public void A_blow_counts_as_long_as_the_window_holds_it()
    {
        var late = new Courses(start: 5).Play(18, 0).Hear(ActKind.Breach).Play(6, 0);
        var early = new Courses(start: 5).Hear(ActKind.Breach).Play(24, 0);

        Assert.Equal(Verdict.Degrading, late.Course.Assessment.Verdict);
        Assert.Equal(Verdict.Cooled, early.Course.Assessment.Verdict);
    }

    /// <summary>Measured again with other half-lives, a course is what it would have been had it been measured so from the start.</summary>
    [Theory]
    [InlineData(0.5, 3)]
    [InlineData(3, 18)]
    public void Another_yardstick_measures_the_same_course_as_if_it_had_been_there_from_the_start(double tone, double substance)
    {
        var other = new Yardstick { ToneHalfLife = tone, SubstanceHalfLife = substance };
        var (random, again) = (new Random(1), new Random(1));
        var (one, two) = (new Courses(start: 2), new Courses(start: 2, yardstick: other));
        for (var month = 0; month < 30; month++)
        {
            one.Month(Noise(random), Noise(random));
            two.Month(Noise(again), Noise(again));
        }

        Assert.Equal(two.Course.Assessment.Index, one.Course.By(other).Index, (left, right) => Math.Abs(left - right) < 1e-9);
        Assert.NotEqual(one.Course.Assessment.Index[^1], two.Course.Assessment.Index[^1], 0.01);
    }

    [Fact]
    public void A_verdict_that_hangs_on_the_window_is_close()
    {
        var course = new Courses(start: 5).Play(10, 0).Hear(ActKind.Breach).Play(8, 0).Course;

        Assert.Equal(Verdict.Cooled, course.Assessment.Verdict);
        Assert.Contains(new Closeness("window", 12, Verdict.Degrading), Closeness.Of(course));
    }

    [Fact]
    public void A_verdict_that_no_half_or_double_turns_is_not_close() => Assert.Empty(Closeness.Of(Made[Verdict.Recovering]().Course));

    private static double Noise(Random random) => Math.Round((random.NextDouble() * 6) - 3, 3);
}
