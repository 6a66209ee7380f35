using System.Text.Json;
using DiplomacySim.Analysis;

namespace DiplomacySim.Tests;

/// <summary>What somebody is told before a run and after it.</summary>
public sealed class BriefTests
{
    public static TheoryData<string> Files => [.. Repository.AllScenarioFiles];

    [Theory, MemberData(nameof(Files))]
    public void A_red_line_is_where_the_actors_mind_stops_to_sign(string file)
    {
        var setting = new CompiledScenario(Repository.Scenario(file));
        for (var actor = 0; actor < setting.Actors; actor++)
        {
            foreach (var relation in BriefDocument.Of(setting, actor, MindCatalogue.BuiltIn).Relations)
            {
                var pair = setting.Relations[setting.Scenario.Relations.ToList().FindIndex(one => one.Id == relation.Relation)];
                foreach (var line in relation.Lines)
                {
                    var levels = setting.Scenario.Issues.Single(issue => issue.Id == line.Issue).Levels;
                    double[] scale = levels.Count > 0 ? [.. levels] : [.. Enumerable.Range(0, 21).Select(step => step / 20.0)];
                    double[] signed = [.. scale.Where(target => Signs(setting, actor, pair, line.Issue, target))];

                    Assert.Equal((signed.Length == 0 ? null : signed.Min(), signed.Length == 0 ? null : signed.Max()), (line.Least, line.Most));
                }
            }
        }
    }

    [Theory, MemberData(nameof(Files))]
    public void A_brief_holds_nothing_of_what_others_believe(string file)
    {
        var scenario = Repository.Scenario(file);
        var setting = new CompiledScenario(scenario);
        for (var actor = 0; actor < setting.Actors; actor++)
        {
            var own = scenario.Actors[actor].Party;
            var other = scenario with
            {
                Relations =
                [
                    .. scenario.Relations.Select(relation => relation with
                    {
                        Trust = Changed(relation, relation.Trust, own), Grievance = Changed(relation, relation.Grievance, own),
                        Ratification = Changed(relation, relation.Ratification, own),
                    }),
                ],
            };

            Assert.Equal(Written(setting, actor), Written(new(other), actor));
        }
    }

    [Theory, MemberData(nameof(Files))]
    public void Looking_back_leaves_out_no_vote_and_no_deal_and_adds_up(string file)
    {
        var log = Simulation.Play(new CompiledScenario(Repository.Scenario(file)), 2);
        var debrief = DebriefDocument.Of("run", log, []);
        var after = new PublicRecord(log.Setup);
        foreach (var act in log.Acts)
        {
            after.Hear(act);
        }

        Assert.Equal(log.Acts.Count(act => act.Tally.WasTaken), debrief.Steps.Count(step => step.Tally is not null));
        Assert.Equal(
            log.Acts.Where(act => act.Kind == ActKind.Deal && Counts.IsCounted(act, log.Setting)).Select(act => act.Id),
            debrief.Steps.Where(step => log.Acts[step.Act - 1].Kind == ActKind.Deal).Select(step => step.Act));
        Assert.All(debrief.Steps, step => Assert.Equal(step.Tally is null ? step.Level : 2, step.Level));
        Assert.DoesNotContain(debrief.Steps, step => step.Level == 2
            && log.Setting.Profile(log.Acts[step.Act - 1].Actor).Actor.Role == Role.ThirdParty);
        foreach (var gain in debrief.Gains)
        {
            var actor = log.Setting.Actor(gain.Actor);
            var self = after.World.Profile(actor);
            var value = 1 - Enumerable.Range(0, log.Setting.Issues.Length).Sum(issue => self.Weight[issue]
                * (log.Setting.Rules.Loss == Loss.Quadratic ? Math.Pow(after.World.StatusQuo[issue] - self.Ideal[issue], 2)
                    : Math.Abs(after.World.StatusQuo[issue] - self.Ideal[issue])));
            Assert.Equal(value, gain.End, 1e-12);
        }
    }

    [Fact]
    public void The_start_is_that_of_the_run_whatever_is_changed_on_its_way()
    {
        var scenario = Repository.Scenario("nile-2019.yaml");
        var relation = scenario.Relations[0];
        var colder = relation with { Tone = relation.Tone.ToDictionary(tone => tone.Key, tone => tone.Value - 3) };
        var changed = scenario with { Relations = [colder, .. scenario.Relations.Skip(1)] };
        var setup = new RunSetup(new(scenario), new Intervention.Circumstances(new(2, 0, 0), new(changed)));
        var debrief = DebriefDocument.Of("run", Simulation.Play(setup, 1, 3), []);

        Assert.Equal(new World(new CompiledScenario(scenario)).IndexOf(0), debrief.Relations[0].Start);
        Assert.NotEqual(new World(new CompiledScenario(changed)).IndexOf(0), debrief.Relations[0].Start);
    }

    private static string Written(CompiledScenario setting, int actor) =>
        JsonSerializer.Serialize(BriefDocument.Of(setting, actor, MindCatalogue.BuiltIn), DocumentJson.OnOneLine);

    /// <summary>Other numbers for all parties but one.</summary>
    private static Dictionary<string, double> Changed(Relation relation, IReadOnlyDictionary<string, double> values, string own) =>
        relation.Between.Where(party => party != own).ToDictionary(party => party, party => 1 - values.GetValueOrDefault(party, 0.4))
            .Concat(values.Where(value => value.Key == own)).ToDictionary();

    /// <summary>Asks the mind itself about a text that gives the actor all that it wants on other issues.</summary>
    private static bool Signs(CompiledScenario setting, int actor, CompiledRelation pair, string issue, double target)
    {
        var view = new Witness(setting, actor, new Chance(1)).View;
        var targets = new short[setting.Issues.Length];
        for (var one = 0; one < targets.Length; one++)
        {
            var wanted = setting.Scenario.Issues[one].Id == issue ? target : Level(setting.Scenario.Issues[one].Levels, view.Self.Ideal[one]);
            targets[one] = !pair.Open.ToArray().Contains(one) || Deal.Quantise(wanted) == Deal.Quantise(view.World.StatusQuo[one])
                ? Deal.NoClause : Deal.Quantise(wanted);
        }

        var other = pair.First == view.Self.Party ? pair.Second : pair.First;
        var question = view.Self.Actor.Role switch
        {
            Role.Executive => Question.Consider,
            Role.Legislature => Question.Ratify,
            _ => Question.Consent,
        };
        var turn = new Turn { Question = question, Actor = actor, Relation = pair.Index, Other = other, Deal = new Deal(pair.Index, targets) };
        var text = new Text(pair.Index, targets);
        return (question == Question.Consent && !Assent.HasASay(view.Self, text))
            || MindCatalogue.BuiltIn.Of(view.Self.Actor).Accepts(text, turn, view);
    }

    private static double Level(IReadOnlyList<double> levels, double wanted) =>
        levels.Count == 0 ? wanted : levels.MinBy(level => Math.Abs(level - wanted));
}
