namespace DiplomacySim.Tests;

/// <summary>An event that comes into a run on its way, in whole rounds and in parts of a month.</summary>
public sealed class EventLawTests
{
    private const int Rounds = 12;

    public static TheoryData<string, double> All
    {
        get
        {
            var all = new TheoryData<string, double>();
            foreach (var file in Repository.AllScenarioFiles.Where(file => Repository.Scenario(file).Rules.Drift))
            {
                all.Add(file, 1);
                all.Add(file, 0.25);
            }

            return all;
        }
    }

    [Theory, MemberData(nameof(All))]
    public void A_round_that_is_entered_with_an_event_has_it_and_is_recalled_as_it_was_played(string file, double months)
    {
        var scenario = Repository.Scenario(file) with { Rounds = Rounds, MonthsPerRound = months };
        for (var round = 2; round <= Rounds; round += 3)
        {
            var shock = new Shock { Id = "raid", Round = round, Text = "a raid" };
            var setup = new RunSetup(new(scenario),
                new Intervention.Circumstances(new(round, 0, 0), new(scenario with { Shocks = [.. scenario.Shocks, shock] })));
            var whole = Simulation.Play(setup, 3, Rounds);

            Assert.Equal((round, 1), (round, whole.Acts.Count(act => Wording.Of(act, whole.Setting).Contains("a raid", StringComparison.Ordinal))));
            for (var stop = 1; stop < Rounds; stop++)
            {
                var simulation = new Simulation(setup, new Chance(3));
                var log = new Log(setup);
                simulation.Run.Attend(log);
                simulation.Run.Recall(whole.Acts.TakeWhile(act => act.Round <= stop));
                simulation.Play(Rounds - stop);

                Assert.Equal((round, stop, whole.Hash), (round, stop, log.Hash));
            }
        }
    }
}
