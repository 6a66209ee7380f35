using DiplomacySim.Analysis;

namespace DiplomacySim.Tests;

/// <summary>A run is its log, whatever the scenario, the rule that is off and the game that is played: nothing outlives a round but the
/// world.</summary>
public sealed class RunIsItsLogTests
{
    private const long Seed = 3;

    public static TheoryData<string, string> All => Variants.All;

    [Theory, MemberData(nameof(All))]
    public void A_run_that_is_taken_up_after_any_round_goes_on_as_if_it_had_not_stopped(string file, string off)
    {
        var setting = Variants.Setting(file, off);
        var whole = Simulation.Play(setting, Seed);
        for (var stop = 1; stop < setting.Scenario.Rounds; stop++)
        {
            var simulation = new Simulation(setting, new Chance(Seed));
            var log = new Log(setting);
            simulation.Run.Attend(log);
            simulation.Run.Recall(whole.Acts.TakeWhile(act => act.Round <= stop));
            simulation.Play(setting.Scenario.Rounds - stop);

            Assert.Equal((stop, whole.Hash), (stop, log.Hash));
        }
    }

    [Theory, MemberData(nameof(All))]
    public void A_branch_without_a_change_is_its_parent(string file, string off)
    {
        var setting = Variants.Setting(file, off);
        var parent = Simulation.Play(setting, Seed);
        for (var round = 1; round <= setting.Scenario.Rounds; round += 5)
        {
            var moment = new Moment(round, 0, parent.Acts.Count(act => act.Round < round));
            var branch = new RunSetup(setting, new Intervention.Circumstances(moment, new CompiledScenario(setting.Scenario)));
            var simulation = new Simulation(branch, new Chance(Seed));
            var log = new Log(branch);
            simulation.Run.Attend(log);
            simulation.Run.Recall(parent.Acts.TakeWhile(act => act.Round < round));
            simulation.Play(setting.Scenario.Rounds - round + 1);

            Assert.Equal((round, parent.Hash), (round, Simulation.Play(branch, Seed).Hash));
            Assert.Equal((round, parent.Hash), (round, log.Hash));
        }
    }

    [Theory, MemberData(nameof(All))]
    public void A_run_of_an_ensemble_is_the_run_of_its_seed(string file, string off)
    {
        const int Number = 3;
        var setting = Variants.Setting(file, off);
        var all = new Player(setting, setting.Scenario.Rounds, Detail.Acts | Detail.Rounds).Play(new(0, 1, Number), Seed);
        var recorder = new Recorder(new(0, Number, 1), Detail.Acts | Detail.Rounds);
        var simulation = new Simulation(setting, new Chance(Chance.SeedOf(Seed, Number)));
        recorder.Begin(simulation.Run.World, simulation.Minds);
        simulation.Run.Attend(recorder);
        simulation.Play(setting.Scenario.Rounds);
        recorder.EndRun();
        var alone = recorder.Finish();

        Assert.Equal(alone.Runs, all.Runs[^alone.Runs.Length..]);
        Assert.Equal(alone.Rounds, all.Rounds[^alone.Rounds.Length..]);
        Assert.Equal(alone.Acts, all.Acts[^alone.Acts.Length..]);
    }

    [Theory, MemberData(nameof(All))]
    public void What_an_actor_answered_is_found_again_in_every_round(string file, string off)
    {
        var setting = Variants.Setting(file, off);
        var log = Simulation.Play(setting, Seed);
        foreach (var act in log.Acts.Where(act => act.Decision is not null).GroupBy(act => act.Round).Select(round => round.Last()))
        {
            var point = DecisionPoint.Of(log, new Chance(Seed), act.Id);

            Assert.Equal(act.Decision, point!.Ask().Decision);
        }
    }

    [Fact]
    public void Every_game_is_among_the_scenarios() => Assert.Equal(
        Enum.GetValues<Game>().Cast<Game?>().Prepend(null),
        Repository.AllScenarioFiles.Select(file => Repository.Scenario(file).Protocol?.Game).Distinct().Order());
}
