using System.Globalization;

namespace DiplomacySim.Tests;

/// <summary>Time is said in months; how finely a run cuts it into rounds is another matter.</summary>
public sealed class TimetableTests
{
    /// <summary>What comes of it that the intensity of a deed is on record in thousandths.</summary>
    private const double Recorded = 1e-6;

    private const int Months = 36;

    public static TheoryData<string> Files => Repository.ScenarioFiles;

    [Theory, MemberData(nameof(Files))]
    public void Without_chance_finer_rounds_converge(string file)
    {
        double[][] monthly = [.. new[] { 1, 0.5, 0.25, 0.125 }.Select(round => AtEndOfMonths(file, round))];
        double[] apart = [.. monthly.Zip(monthly.Skip(1), (coarse, fine) => coarse.Zip(fine, (one, other) => Math.Abs(one - other)).Max())];

        Assert.InRange(apart[0], 0, 0.05);
        Assert.InRange(apart[1], 0, (0.75 * apart[0]) + Recorded);
        Assert.InRange(apart[2], 0, (0.75 * apart[1]) + Recorded);
    }

    [Theory]
    [InlineData(3)]
    [InlineData(12)]
    [InlineData(0.5)]
    public void A_round_of_another_length_is_another_run(double months)
    {
        var scenario = Repository.Scenario("paris-2018.yaml");

        Assert.NotEqual(
            Simulation.Play(new CompiledScenario(scenario), 1).Hash,
            Simulation.Play(new CompiledScenario(scenario with { MonthsPerRound = months }), 1).Hash);
    }

    [Fact]
    public void Half_lives_hazards_and_terms_are_months()
    {
        var (month, quarter) = (Of(1), Of(3));

        Assert.Equal(Math.Pow(month.Kept(9), 3), quarter.Kept(9), 1e-12);
        Assert.Equal(1 - Math.Pow(0.9, 3), quarter.InRound(0.1), 1e-12);
        Assert.Equal((24, 8), (month.Rounds(24), quarter.Rounds(24)));
        Assert.Equal((3, 1), (month.Occasions(3), quarter.Occasions(3)));
        Assert.Equal(1, quarter.Kept(0));
    }

    [Fact]
    public void Actors_decide_once_a_pace_whatever_the_round()
    {
        Assert.All(Enumerable.Range(1, 20), round => Assert.True(Of(1).IsOccasion(round) && Of(3).IsOccasion(round)));
        Assert.Equal([1, 5, 9, 13], Enumerable.Range(1, 16).Where(Of(0.25).IsOccasion));
        Assert.Equal([1, 5, 8, 11, 15, 18], Enumerable.Range(1, 20).Where(Of(0.3).IsOccasion));
        Assert.Equal(Enumerable.Range(1, 16), Enumerable.Range(1, 16).Where(Of(0.25, pace: 0.25).IsOccasion));
    }

    [Fact]
    public void What_is_done_every_few_months_is_due_in_those_months()
    {
        Assert.Equal([3, 6, 9, 12], Enumerable.Range(1, 12).Where(round => Of(1).IsDue(round, 3)));
        Assert.Equal([5, 11], Enumerable.Range(1, 12).Where(round => Of(0.5).IsOccasion(round) && Of(0.5).IsDue(round, 3)));
        Assert.Equal([1, 2, 3], Enumerable.Range(1, 3).Where(round => Of(3).IsDue(round, 3)));
    }

    [Fact]
    public void Rounds_have_dates()
    {
        Assert.Equal(["2018-11-01", "2018-12-01", "2019-01-01"], Enumerable.Range(1, 3).Select(round => Date(Of(1), round)));
        Assert.Equal(["2018-11-01", "2018-11-16", "2018-12-01"], Enumerable.Range(1, 3).Select(round => Date(Of(0.5), round)));
        Assert.Equal("2019-11-01", Date(Of(3), 5));

        static string Date(Timetable timetable, int round) => timetable.Date(round).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
    }

    private static Timetable Of(double months, double pace = 1)
    {
        var scenario = Repository.Scenario("paris-2018.yaml");
        return new CompiledScenario(scenario with { MonthsPerRound = months, Rules = scenario.Rules with { Pace = pace } }).Timetable;
    }

    /// <returns>For each month how everything stands at its end, one number after the other.</returns>
    private static double[] AtEndOfMonths(string file, double round)
    {
        var scenario = Certain.Of(Repository.Scenario(file)) with { MonthsPerRound = round };
        scenario = scenario with
        {
            Shocks = [.. scenario.Shocks.Select(shock => shock with { Round = (int)(shock.Round / round) })],
            Elections = [.. scenario.Elections.Select(election => election with { Round = (int)(election.Round / round) })],
        };
        var simulation = new Simulation(new CompiledScenario(scenario), new Chance(1));
        List<double> states = [];
        for (var month = 1; month <= Months; month++)
        {
            simulation.Play((int)(1 / round));
            var world = simulation.Run.World;
            states.AddRange([.. world.StatusQuo, .. world.Support, .. world.Economy, .. world.Tone, .. world.Substance, .. world.Recent]);
            for (var actor = 0; actor < scenario.Actors.Count; actor++)
            {
                for (var party = 0; party < scenario.Parties.Count; party++)
                {
                    ref readonly var memory = ref simulation.View(actor).Memory.Of(party);
                    states.AddRange([memory.Trust, memory.Grievance]);
                }
            }
        }

        return [.. states];
    }
}
