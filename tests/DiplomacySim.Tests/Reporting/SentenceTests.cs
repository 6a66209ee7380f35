using System.Collections.Concurrent;
using System.Globalization;
using System.Text.RegularExpressions;
using DiplomacySim.Analysis;
using DiplomacySim.Reporting;
using DiplomacySim.UseCases;

namespace DiplomacySim.Tests;

/// <summary>What is said of a run agrees with its log, its tables and itself.</summary>
public sealed class SentenceTests
{
    private const int Rounds = 24;

    private static readonly ConcurrentDictionary<string, (RunOnRecord Run, ReportPage Page)> Pages = [];

    public static TheoryData<string> Files => [.. Repository.AllScenarioFiles];

    public static TheoryData<string> SixPhases => [.. Repository.AllScenarioFiles.Where(file => Repository.Scenario(file).Protocol is null)];

    [Theory, MemberData(nameof(Files))]
    public void Every_act_and_every_round_is_told_in_words(string file)
    {
        var log = Simulation.Play(new CompiledScenario(Repository.Scenario(file)), Seed(file), Rounds);
        var ids = Prosaic.Ids(log.Setting.Scenario);
        var story = new Story(log.Setup);

        Assert.All(log.Acts, act => Assert.Empty(Prosaic.Faults(log.Sentence(act), ids)));
        Assert.All(log.Acts, act => Assert.Empty(Prosaic.Faults(Wording.Brief(act, log.Setting), ids)));
        Assert.All(log.Acts.GroupBy(act => act.Round).SelectMany(round => story.Tell([.. round])),
            line => Assert.Empty(Prosaic.Faults(line.Text, ids)));
    }

    [Theory, MemberData(nameof(SixPhases))]
    public void A_page_is_told_in_words(string file)
    {
        var (run, page) = Page(file);
        var ids = Prosaic.Ids(run.Setting.Scenario);

        Assert.All(Prosaic.Of(page), text => Assert.Empty(Prosaic.Faults(text, ids)));
    }

    [Theory, MemberData(nameof(SixPhases))]
    public void A_story_agrees_with_the_log(string file)
    {
        var (run, page) = Page(file);
        var log = run.Log;
        var story = string.Join(' ', page.Sections[0].Findings);
        int Count(params ActKind[] kinds) => log.Counts.Of(kinds, 0);

        Said(story, @"(\d+) texts? came to the table", Count(ActKind.Offer, ActKind.Demand, ActKind.Counter));
        Said(story, @"(\d+) texts? agreed on w", Count(ActKind.Amendment));
        Said(story, @"(\d+|no) rejections?,", Count(ActKind.Rejection));
        Said(story, @"rejections?, (\d+|no) acceptances?", Count(ActKind.Acceptance));
        Said(story, @"(?<=\. )(\d+|No) deals?[,;]", Count(ActKind.Deal));
        Said(story, @"(?<=\. )(?:\d+|No) deals?, (\d+) tranches? carried out", Count(ActKind.Tranche));
        Said(story, @"(?<=\. )(?:\d+|No) deals?, \d+ tranches? carried out and (\d+|no) breach", Count(ActKind.Breach));
        Said(story, @"(\d+) (?:\w+ ){0,4}of these at a summit",
            log.Acts.Count(act => act.Relation == 0 && Counts.IsCounted(act, log.Setting) && act.Is(out MeetingHeld held) && held.IsSummit));
        Assert.Contains($" is {VerdictWords.Name(log.Verdict!.Value)}: ", story, StringComparison.Ordinal);
        var course = log.Trajectory.Course(0);
        if (course.IsModelled)
        {
            var said = Regex.Match(
                story,
                @"goes from (\S+) to (\S+) on average over the last (\d+) rounds?; its stock, what stands, from (\S+) to (\S+)\.");
            double[] meant =
                [course.Assessment.Start, course.Assessment.End, course.Assessment.Late, course.Start.Stock, course.Points[^1].Stock];
            Assert.All(meant, (value, place) => Assert.Equal(
                value, double.Parse(said.Groups[place + 1].Value.Replace('−', '-'), CultureInfo.InvariantCulture), 0.0051));
        }

        foreach (Match pressure in Regex.Matches(story, @"Pressure was put on (\S+)(?: times)? \(([^)]*)\)"))
        {
            Assert.Equal(Number(pressure.Groups[1].Value), Regex.Matches(pressure.Groups[2].Value, @"(\d+)(?=,|$)")
                .Sum(part => Number(part.Value)));
        }
    }

    [Theory, MemberData(nameof(SixPhases))]
    public void A_text_is_told_by_the_clauses_that_change_something(string file)
    {
        var log = Simulation.Play(new CompiledScenario(Repository.Scenario(file)), Seed(file), Rounds);
        var (state, setting) = (new PublicRecord(log.Setup), log.Setting);
        foreach (var act in log.Acts)
        {
            if (act.Deal is { } deal && Regex.Match(log.Sentence(act), ": (.*)$") is { Success: true } told)
            {
                var before = act.Kind == ActKind.Amendment ? log.Acts[act.Cause - 1].Deal : null;
                var stands = state.World.StatusQuo.ToArray();
                var changed = Enumerable.Range(0, deal.Issues).Where(issue => before is not null
                    ? deal.Targets[issue] != before.Targets[issue]
                    : deal.Has(issue) && deal.Targets[issue] != Deal.Quantise(stands[issue])).ToArray();

                Assert.Equal(changed.Length == 0 ? 0 : changed.Length,
                    Regex.Count(told.Value, @" → | instead of |nothing on ") + (before is null ? 0
                        : changed.Count(issue => deal.Has(issue) && !before.Has(issue))));
                foreach (Match arrow in Regex.Matches(told.Value, @"([\d.]+) → ([\d.]+)"))
                {
                    Assert.NotEqual(arrow.Groups[1].Value, arrow.Groups[2].Value);
                }

                Assert.All(changed, issue => Assert.Contains(setting.IssueName(issue), told.Value, StringComparison.Ordinal));
            }

            state.Hear(act);
        }
    }

    [Theory, MemberData(nameof(SixPhases))]
    public void Votes_are_told_in_votes_and_a_close_call_is_one(string file)
    {
        var (run, _) = Page(file);
        var (compared, passedOver) = (0, 0);
        foreach (var act in run.Log.Acts.Where(act => act.Decision is not null).Chunk(3).Select(few => few[0]))
        {
            var explanation = Explanation.Of(run.Log, run.Chance, act.Id);
            var (sentence, margin) = (explanation.Sentence(run.Setting), explanation.Decision!.Value.Margin);
            Assert.Empty(Prosaic.Faults(sentence, Prosaic.Ids(run.Setting.Scenario)));
            if (act.Tally.WasTaken)
            {
                Assert.Equal(act.Tally.Carried, !sentence.Contains(" short;", StringComparison.Ordinal));
                Assert.Equal(Math.Abs(act.Tally.Ayes - act.Tally.Needed),
                    Number(Regex.Match(sentence, @"(\d+|not a) votes? (short|to spare)").Groups[1].Value));
                Assert.Equal(act.Tally.Needed, Number(Regex.Match(sentence, @"; the (\d+)(st|nd|rd|th) ").Groups[1].Value));
                Assert.Equal(margin < -1e-12, sentence.Contains("too little", StringComparison.Ordinal));
            }

            if (explanation.Point is { Turn.Question: Question.Meet or Question.Consider or Question.Ratify } point)
            {
                var decision = point.Ask(new CompiledScenario(Quiet(run.Setting.Scenario, act.Actor))).Decision!.Value;
                if (Math.Abs(decision.Threshold - explanation.Decision.Value.Threshold) > 1e-12)
                {
                    // Its own text would have been another one too, by what the other side expects of it.
                    passedOver++;
                    continue;
                }

                compared++;
                var without = decision.Margin;
                Assert.True(Math.Abs(without) < 1e-9 || ((without < 0) != (margin < 0)) == sentence.Contains("close call", StringComparison.Ordinal),
                    $"{file}: {sentence} Without chance its margin is {without}.");
            }
        }

        Assert.InRange(passedOver, 0, compared);
    }

    /// <summary>One actor decides without chance; what others expect of one another stays.</summary>
    private static Scenario Quiet(Scenario scenario, int quiet) => scenario with
    {
        Actors = [.. scenario.Actors.Select((actor, place) => place != quiet ? actor : actor with
        {
            Judgement = actor.Judgement with { Noise = 0 },
            Contact = actor.Contact with { Noise = 0 },
            Coercion = actor.Coercion with { Noise = 0 },
        })],
    };

    private static (RunOnRecord Run, ReportPage Page) Page(string file) => Pages.GetOrAdd(file, _ =>
    {
        var run = RunExhibits.Play(file, [], Rounds, Seed(file));
        return (run, RunExhibits.Shown(run).Page);
    });

    /// <summary>Another seed for each scenario, and the same each time.</summary>
    private static long Seed(string file) => 1 + (file.Sum(letter => letter) % 97);

    private static void Said(string story, string pattern, int count)
    {
        foreach (Match said in Regex.Matches(story, pattern))
        {
            Assert.Equal((pattern, count), (pattern, Number(said.Groups[1].Value)));
        }
    }

    private static int Number(string word) => word switch
    {
        "no" or "No" or "not a" or "never" => 0,
        "once" => 1,
        "twice" => 2,
        _ => int.Parse(word, CultureInfo.InvariantCulture),
    };
}
