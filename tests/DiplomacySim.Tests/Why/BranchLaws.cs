using DiplomacySim.Scenarios;

namespace DiplomacySim.Tests;

/// <summary>What must hold of a run that is changed on its way.</summary>
public sealed class BranchLaws
{
    private const int Rounds = 16;

    /// <summary>Multiples of it lie evenly over the list of parameters, however long it is.</summary>
    private const double Golden = 0.6180339887;

    public static TheoryData<string> Files => Repository.ScenarioFiles;

    [Theory, MemberData(nameof(Files))]
    public void Acts_before_a_change_are_the_same_and_so_is_the_chance_that_it_does_not_reach(string file)
    {
        var scenario = Repository.Scenario(file);
        var setting = new CompiledScenario(scenario);
        var parameters = Parameters.Of(scenario).Where(parameter => !parameter.IsWhole && !parameter.Path.EndsWith(".noise", StringComparison.Ordinal)
            && parameter.Path is not ("monthsPerRound" or "rules.pace")).ToArray();
        var (changed, shared) = (0, 0);
        foreach (var seed in Seeds())
        {
            var noise = new Dictionary<(int, Question, int, int), double>();
            var parent = Interview.Play(setting, seed, Rounds, (run, place, view, in move) => Note(noise, run, place, view, move));
            var act = parent.Acts.First(act => act.Round == 2 + (seed % (Rounds - 2)) && act.Decision is not null);
            var moment = DecisionPoint.Of(parent, new Chance(seed), act.Id)!.Moment;
            var parameter = parameters[(int)(seed * Golden % 1 * parameters.Length)];
            var next = new CompiledScenario(Parameters.With(scenario, parameter.Path, Math.Min(parameter.High, (parameter.Value * 1.5) + 0.1)));
            var after = new Dictionary<(int, Question, int, int), double>();
            var branch = Interview.Play(new RunSetup(setting, new Intervention.Circumstances(moment, next)), seed, Rounds,
                (run, place, view, in move) => Note(after, run, place, view, move));

            Assert.Equal(parent.Acts.Take(moment.After).Select(told => LogHash.Of(told)), branch.Acts.Take(moment.After)
                .Select(told => LogHash.Of(told)));
            Assert.All(after.Where(draw => noise.ContainsKey(draw.Key)), draw => Assert.Equal(noise[draw.Key], draw.Value));
            changed += parent.Hash == branch.Hash ? 0 : 1;
            shared += after.Keys.Count(noise.ContainsKey);
        }

        Assert.True(changed > 0, "No change changed anything.");
        Assert.InRange(shared, 100, int.MaxValue);
    }

    [Fact]
    public void An_answer_that_is_laid_down_is_given_and_says_so()
    {
        var setting = new CompiledScenario(Repository.Scenario("prespa-2018.yaml"));
        var log = Simulation.Play(setting, 1);
        var accepted = log.Acts.First(act => act.Kind == ActKind.Acceptance);
        var point = DecisionPoint.Of(log, new Chance(1), accepted.Id)!;
        var branch = Simulation.Play(new RunSetup(setting, new Intervention.Answer(point.Moment, point.Place, Choice.Reject, null)), 1);
        var refused = branch.Acts[accepted.Id - 1];

        Assert.Equal((ActKind.Rejection, Choice.Reject), (refused.Kind, refused.Decision!.Value.Outcome));
        Assert.True(refused.Decision.Value.Margin < 0);
        Assert.Equal(Term.Imposed, refused.Decision.Value.MainReason);
        Assert.Equal(accepted.Decision!.Value.Value + refused.Decision.Value.Terms.Of(Term.Imposed), refused.Decision.Value.Value, 1e-12);
    }

    [Fact]
    public void What_a_scenario_says_of_the_start_is_how_things_stand_from_then_on()
    {
        var scenario = Repository.Scenario("paris-2018.yaml");
        var setting = new CompiledScenario(scenario);
        var parent = Simulation.Play(setting, 1, 6);
        var relation = scenario.Relations[0];
        var changed = Parameters.With(Parameters.With(scenario, $"relations.{relation.Id}.trust.{relation.Between[0]}", 0.61),
            "issues.sanctions.statusQuo", 0.2);
        var setup = new RunSetup(setting,
            new Intervention.Circumstances(new(4, 0, parent.Acts.Count(act => act.Round < 4)), new CompiledScenario(changed)));
        var (trust, sanctions) = (double.NaN, double.NaN);
        Interview.Play(setup, 1, 4, (run, place, view, in _) =>
        {
            if (run.Round == 4 && double.IsNaN(trust) && view.Self.Party == setting.Relations[0].First)
            {
                (trust, sanctions) = (view.Memory.Of(setting.Relations[0].Second).Trust, view.World.StatusQuo[setting.Issue("sanctions")]);
            }
        });

        Assert.Equal((0.61, 0.2), (trust, sanctions));
        Assert.NotEqual(0.61, parent.Trajectory.Measures.Last(measure => measure.From == setting.Relations[0].First).Trust);
    }

    [Fact]
    public void A_course_refuses_settings_of_another_shape_and_changes_out_of_order()
    {
        var setting = new CompiledScenario(Repository.Scenario("paris-2018.yaml"));
        var other = new CompiledScenario(Repository.Scenario("nile-2019.yaml"));
        Intervention At(int round, CompiledScenario next) => new Intervention.Circumstances(new(round, 0, 0), next);

        Assert.Throws<ArgumentException>(() => new RunSetup(setting, At(2, other)));
        Assert.Throws<ArgumentException>(() => new RunSetup(setting, At(3, setting), At(2, setting)));
    }

    private static IEnumerable<long> Seeds() => Enumerable.Range(1, 12).Select(seed => (long)seed);

    /// <summary>Noise as it was drawn: where thresholds grow with what a text binds, so does the noise on it.</summary>
    private static void Note(Dictionary<(int, Question, int, int), double> noise, Run run, int place, View view, in Move move)
    {
        var turn = run.Sheet.Turn(place);
        if (move.Decision is { } decision && decision.Terms.Of(Term.Noise) is not 0 and var weighed)
        {
            var scale = run.Setting.Rules.ScaledThresholds && turn.Deal is not null && turn.Question is not Question.Propose
                ? Prospect.Of(view.Self, turn.Deal!, view.World).Stakes * Passes(turn, view) : 1;
            noise[(run.Round, turn.Question, turn.Actor, turn.Other)] = Math.Round(weighed / scale, 12);
        }
    }

    /// <summary>For an executive the noise on a text is what it does to its worth as far as the text passes.</summary>
    private static double Passes(in Turn turn, View view) =>
        view.Self.Actor.Role == Role.Executive ? SignedText.Of(turn.Deal!, turn, view).Passage.All : 1;
}
