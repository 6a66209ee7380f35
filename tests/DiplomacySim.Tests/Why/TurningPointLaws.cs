using DiplomacySim.Analysis;
using DiplomacySim.Contracts;
using DiplomacySim.Reporting;
using DiplomacySim.Scenarios;
using DiplomacySim.UseCases;

namespace DiplomacySim.Tests;

/// <summary>What must hold of the decisions on which most hung, of every scenario.</summary>
public sealed class TurningPointLaws
{
    private const int Rounds = 8;
    private const int Seeds = 4;

    public static TheoryData<string> Files => Repository.ScenarioFiles;

    [Theory, MemberData(nameof(Files))]
    public void The_change_is_what_branches_by_hand_give(string file)
    {
        var run = RunExhibits.Play(file, [], Rounds, 3);
        var found = run.TurningPoints(Seeds, (_, _) => { });

        Assert.NotEmpty(found.All);
        foreach (var point in found.All.Take(3).Concat(found.All.TakeLast(3)))
        {
            var branch = new BranchPlan(null, null, [], [point.Branch["--act ".Length..]]).Of(run, "branch", null, MindFiles.None).Required();
            var pairs = Enumerable.Range(1, Seeds).Select(number => Chance.SeedOf(3, number))
                .Select(seed => (First: Future(run.Log.Setup, point.Act.Round, seed), Second: Future(branch.Setup, point.Act.Round, seed))).ToArray();

            Assert.NotEqual(run.Log.Hash, Simulation.Play(branch.Setup, 3, Rounds).Hash);
            Same(point.Level, pairs.Select(pair => Level(pair.Second, point) - Level(pair.First, point)));
            Same(point.Deals, pairs.Select(pair => (double)(pair.Second.Counts[ActKind.Deal] - pair.First.Counts[ActKind.Deal])));
            Same(point.Clauses, pairs.Select(pair => (double)(Clauses(pair.Second) - Clauses(pair.First))));
        }
    }

    [Theory, MemberData(nameof(Files))]
    public void The_weightiest_come_first_and_the_same_run_has_the_same_order(string file)
    {
        var run = RunExhibits.Play(file, [], Rounds, 2);
        var (found, again) = (run.TurningPoints(Seeds, (_, _) => { }), run.TurningPoints(Seeds, (_, _) => { }));
        var (change, issues) = (run.Setting.Rules.Measures.Change, run.Setting.Scenario.Issues.Count);

        Assert.Equal(found.All, again.All);
        Assert.Equal(found.All.Select(point => point.Weight).OrderDescending(), found.All.Select(point => point.Weight));
        Assert.All(found.All, point => Assert.Equal(
            (Math.Abs(point.Level.Mean) / change) + (Math.Abs(point.Clauses.Mean) / issues), point.Weight, 1e-12));
        Assert.InRange(found.All.Count, 1, TurningPoints.MostCandidates);
        Assert.Equal(found.All.Count, found.All.Select(point => point.Question).Distinct().Count());
    }

    [Theory, MemberData(nameof(Files))]
    public void Of_each_kind_of_decision_the_nearest_to_its_threshold_that_can_be_turned_is_among_them(string file)
    {
        var run = RunExhibits.Play(file, [], Rounds);
        var found = run.TurningPoints(Seeds, (_, _) => { }).All;
        var kinds = run.Log.Acts.Where(act => act.Decision is not null).GroupBy(act => (act.Kind, act.Decision!.Value.Outcome)).ToArray();

        Assert.True(kinds.Length <= TurningPoints.MostCandidates);
        foreach (var kind in found.GroupBy(point => (point.Act.Kind, point.Act.Decision!.Value.Outcome)))
        {
            Assert.Contains(kind, point => point.Act.Id == kinds.Single(other => other.Key == kind.Key).MinBy(Distance).Id);
        }
    }

    [Fact]
    public void A_decision_after_which_nothing_is_left_to_chance_has_the_same_change_for_every_seed()
    {
        var run = RunExhibits.Play("paris-2018.yaml", [], Rounds);
        var last = run.TurningPoints(Seeds, (_, _) => { }).All.Where(point => point.Act.Round == Rounds).ToArray();

        Assert.NotEmpty(last);
        Assert.All(last, point => Assert.Equal(point.Level.Low, point.Level.High, 1e-12));
    }

    [Fact]
    public void A_page_looks_into_the_ten_on_which_most_hung_and_says_how_many_were_turned()
    {
        var run = RunExhibits.Run("texts that fall");
        var found = run.TurningPoints(TurningPoints.UsualSeeds, (_, _) => { });
        var page = RunPage.Of(run, (_, _) => { }, (_, _) => { }, () => { });
        var section = RunShowing.Of(run.Played(() => { }) with { Turned = found }, []).Page.Sections
            .Single(section => section.Heading == "Decisions on which most hung");

        Assert.Equal(found.All.Take(10), page.Pivots);
        Assert.Equal(found.All.Take(10).Select(point => $"{point.Act.Id}"), section.Tables.Single().Rows.Select(row => row[0]));
        Assert.Contains($"{found.All.Count} were turned, and 20 pairs of futures of each", section.Findings[0], StringComparison.Ordinal);
        Assert.Equal(10, section.Parts.Count);
    }

    /// <summary>The whole run: up to a round with its own chance, then with that of another seed.</summary>
    private static Log Future(RunSetup setup, int round, long seed)
    {
        var past = Simulation.Play(setup, 3, round);
        var (simulation, log) = (new Simulation(setup, new Chance(seed)), new Log(setup));
        simulation.Run.Attend(log);
        simulation.Run.Recall(past.Acts);
        simulation.Play(Rounds - round);
        return log;
    }

    private static double Distance(Act act) => Math.Abs(act.Decision!.Value.Margin);

    private static double Level(Log log, TurningPoint point) => log.Trajectory.Course(point.Relation).Assessment.End;

    private static int Clauses(Log log) =>
        log.Acts.Where(act => act.Kind == ActKind.Deal && Counts.IsCounted(act, log.Setting)).Sum(act => act.Deal?.Clauses ?? 1);

    private static void Same(Interval found, IEnumerable<double> differences)
    {
        var expected = Interval.OfMean(differences);
        Assert.Equal((expected.Mean, expected.Low, expected.High), (found.Mean, found.Low, found.High));
    }
}
