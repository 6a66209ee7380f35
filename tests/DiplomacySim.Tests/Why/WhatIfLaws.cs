using DiplomacySim.Analysis;
using DiplomacySim.Contracts;
using DiplomacySim.Scenarios;
using DiplomacySim.UseCases;

namespace DiplomacySim.Tests;

/// <summary>What must hold of the futures of a run as it was and with something changed, of every scenario.</summary>
public sealed class WhatIfLaws
{
    private const int Rounds = 10;

    /// <summary>More than are played at once.</summary>
    private const int Pairs = 18;

    public static TheoryData<string> Files => Repository.ScenarioFiles;

    [Theory, MemberData(nameof(Files))]
    public void An_answer_that_was_given_anyhow_changes_nothing(string file)
    {
        var run = RunExhibits.Play(file, [], Rounds, 5);
        foreach (var act in Decisions(run.Log).Where((_, place) => place % 7 == 0).Take(3))
        {
            var document = Ask(run, $"{act.Id}={Words.Kebab(act.Decision!.Value.Outcome.ToString())}");

            Assert.Null(document.Own.Parts);
            Assert.Equal([run.Log.Hash, run.Log.Hash], document.Own.Hashes);
            Assert.All(document.Differences.Where(difference => difference.Difference is not null), difference =>
            {
                Assert.Equal((0.0, difference.First), (difference.Difference, difference.Second));
                Assert.True(difference.Measure.StartsWith("verdict=", StringComparison.Ordinal) || difference is { Low: 0, High: 0 });
            });
        }
    }

    [Theory, MemberData(nameof(Files))]
    public void An_override_with_what_the_scenario_says_anyhow_changes_nothing(string file)
    {
        var run = RunExhibits.Play(file, [], Rounds, 5);
        var parameters = Parameters.Of(run.Setting.Scenario);
        foreach (var place in new[] { 1, parameters.Count / 2, parameters.Count - 2 })
        {
            var parameter = parameters[place];
            var plan = new BranchPlan(4, null, [$"{parameter.Path}={parameter.Write(parameter.Value)}"], []);
            var document = WhatIf.Of(run, plan, 2, null, MindFiles.None).Play(new Progress<RunsPlayed>(), default);

            Assert.Equal([run.Log.Hash, run.Log.Hash], document.Own.Hashes);
            Assert.Equal(0, document.Differences.Single(difference => difference.Measure == "level").Difference);
        }
    }

    [Theory, MemberData(nameof(Files))]
    public void The_futures_with_the_runs_own_chance_are_the_run_and_its_branch(string file)
    {
        var run = RunExhibits.Play(file, [], Rounds, 5);
        var point = run.TurningPoints(2, (_, _) => { }).All[0];
        var plan = new BranchPlan(null, null, [], [point.Branch["--act ".Length..]]);
        var branch = Simulation.Play(plan.Of(run, "branch", null, MindFiles.None).Required().Setup, 5, Rounds);
        var question = WhatIf.Of(run, plan, 1, null, MindFiles.None);

        Assert.Equal((run.Log.Hash, branch.Hash), (question.First.Hash, question.Second.Hash));
        Assert.Equal(RunDifference.Of(run.Log, branch).Parts, Ask(run, plan.Acts[0]).Own.Parts);
    }

    [Theory, MemberData(nameof(Files))]
    public void Every_pair_has_a_chance_of_its_own_after_the_change_and_both_of_a_pair_the_same(string file)
    {
        var run = RunExhibits.Play(file, [], Rounds, 5);
        var point = run.TurningPoints(2, (_, _) => { }).All.First(point => point.Act.Round < Rounds);
        var document = Ask(run, point.Branch["--act ".Length..]);
        var setup = new BranchPlan(null, null, [], [point.Branch["--act ".Length..]]).Of(run, "branch", null, MindFiles.None).Required().Setup;
        Log[] first = [.. Futures(run, run.Log.Setup, point.Act.Round)], second = [.. Futures(run, setup, point.Act.Round)];

        Near(document, "level", [.. first.Select(Level)], [.. second.Select(Level)]);
        foreach (var name in new[] { "deals", "vetoes", "breaches", "meetings" })
        {
            Near(document, name, [.. first.Select(log => Count(log, name))], [.. second.Select(log => Count(log, name))]);
        }

        Assert.Equal(Pairs, first.Select(log => log.Hash).Distinct().Count());
    }

    [Fact]
    public void The_last_change_says_where_the_chance_of_the_run_itself_ends()
    {
        var run = RunExhibits.Play("nile-2019.yaml", [], Rounds);
        Act[] acts = [.. Decisions(run.Log).Where(act => act.Kind == ActKind.Rejection)];
        var document = WhatIf.Of(run, new(2, null, ["rules.measures.change=0.4"], [$"{acts[^1].Id}=accept"]), 2, 12, MindFiles.None)
            .Play(new Progress<RunsPlayed>(), default);

        Assert.Equal((2, acts[^1].Round, 12), (document.From, document.Common, document.Rounds));
        Assert.Equal(["--at 2", "--set rules.measures.change=0.4", $"--act {acts[^1].Id}=accept"], document.Changes);
    }

    private static IEnumerable<Act> Decisions(Log log) => log.Acts.Where(act => act.Decision is not null && act.Kind != ActKind.Appraisal);

    private static WhatIfDocument Ask(RunOnRecord run, string act) =>
        WhatIf.Of(run, new(null, null, [], [act]), Pairs, null, MindFiles.None).Play(new Progress<RunsPlayed>(), default);

    /// <summary>By hand: the run up to a round, then with the chance of other seeds.</summary>
    private static IEnumerable<Log> Futures(RunOnRecord run, RunSetup setup, int round)
    {
        var past = Simulation.Play(setup, run.Order.Seed, round);
        for (var number = 1; number <= Pairs; number++)
        {
            var (simulation, log) = (new Simulation(setup, new Chance(Chance.SeedOf(run.Order.Seed, number))), new Log(setup));
            simulation.Run.Attend(log);
            simulation.Run.Recall(past.Acts);
            simulation.Play(Rounds - round);
            yield return log;
        }
    }

    private static double Level(Log log) => log.Trajectory.Course(0).Assessment.End;

    private static double Count(Log log, string name) => log.Counts.ByName().Single(count => count.Key == name).Value;

    private static void Near(WhatIfDocument document, string measure, double[] first, double[] second)
    {
        var (found, expected) = (document.Differences.Single(difference => difference.Measure == measure), Difference.Paired(first, second));
        Assert.Equal(first.Average(), found.First!.Value, 1e-5);
        Assert.Equal(second.Average(), found.Second!.Value, 1e-5);
        Assert.Equal(expected.Low, found.Low!.Value, 1e-5);
        Assert.Equal(expected.High, found.High!.Value, 1e-5);
    }
}
