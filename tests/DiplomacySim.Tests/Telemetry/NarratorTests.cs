using System.Diagnostics;
using static DiplomacySim.Telemetry.TelemetryNames;

namespace DiplomacySim.Tests;

/// <summary>What telemetry says of a run. One test at a time: whoever listens hears every run of the process.</summary>
[Collection(nameof(NarratorTests))]
[CollectionDefinition(nameof(NarratorTests), DisableParallelization = true)]
public sealed class NarratorTests
{
    public static TheoryData<string> Files => Repository.ScenarioFiles;

    [Theory, MemberData(nameof(Files))]
    public void Listening_changes_nothing(string file)
    {
        using var listener = new Listener();

        Assert.Equal(Simulation.Play(new CompiledScenario(Repository.Scenario(file)), 1).Hash, Listener.Narrate(file, 1, "heard").Hash);
        Assert.NotEmpty(listener.Spans);
    }

    [Theory, MemberData(nameof(Files))]
    public void A_run_is_one_trace_in_which_every_span_but_the_first_has_its_parent(string file)
    {
        using var listener = new Listener();
        Listener.Narrate(file, 2, "one");
        var ids = listener.Spans.Select(span => span.SpanId).ToHashSet();

        Assert.Single(listener.Spans.Select(span => span.TraceId).Distinct());
        Assert.Equal([Spans.Run], listener.Spans.Where(span => !ids.Contains(span.ParentSpanId)).Select(span => span.DisplayName));
        Assert.Equal(default, listener.Spans.Single(span => span.DisplayName == Spans.Run).ParentSpanId);
        Assert.All(listener.Spans, span => Assert.All(span.Links, link => Assert.Contains(link.Context.SpanId, ids)));
    }

    [Fact]
    public void What_comes_before_the_first_round_is_in_a_span_of_its_own_and_in_no_round()
    {
        using var listener = new Listener();
        var (begun, done) = (default(DateTime), default(DateTime));
        Listener.Narrate("prespa-2018.yaml", 1, "prepared", prepare: () =>
        {
            begun = DateTime.UtcNow;
            SpinWait.SpinUntil(() => DateTime.UtcNow > begun);
            done = DateTime.UtcNow;
        });
        var (whole, prepare, round) = (Named(Spans.Run), Named(Spans.Prepare), Named($"{Spans.Round} 1"));

        Assert.Equal((whole.SpanId, whole.SpanId), (prepare.ParentSpanId, round.ParentSpanId));
        Assert.InRange(begun, prepare.StartTimeUtc, done);
        Assert.InRange(round.StartTimeUtc, done, round.StartTimeUtc + round.Duration);

        Activity Named(string name) => listener.Spans.Single(span => span.DisplayName == name);
    }

    [Theory, MemberData(nameof(Files))]
    public void Every_act_that_weighs_something_has_a_span_with_the_terms_of_its_decision(string file)
    {
        using var listener = new Listener();
        var log = Listener.Narrate(file, 3, "weighed");
        var spans = listener.Spans.Where(span => span.GetTagItem(Attributes.Outcome) is not null)
            .ToDictionary(span => (int)span.GetTagItem(Attributes.Act)!);

        Assert.Equal(log.Acts.Count(act => act.Decision is not null), spans.Count);
        Assert.All(log.Acts.Where(act => act.Decision is not null), act =>
        {
            var terms = spans[act.Id].TagObjects.Where(tag => tag.Key.StartsWith(Attributes.Term, StringComparison.Ordinal))
                .Sum(tag => (double)tag.Value!);
            Assert.Equal(act.Decision!.Value.Value, terms, 1e-9);
            Assert.Equal(log.Setting.Scenario.Actors[act.Actor].Id, spans[act.Id].GetTagItem(Attributes.Actor));
        });
    }

    [Fact]
    public void An_answer_stands_under_the_text_that_it_answers()
    {
        using var listener = new Listener();
        Listener.Narrate("paris-2018.yaml", 1, "tree");
        var byId = listener.Spans.ToDictionary(span => span.SpanId);
        var considerations = listener.Spans.Where(span => span.DisplayName == Spans.Consideration).ToArray();

        Assert.NotEmpty(considerations);
        Assert.All(considerations, span => Assert.Contains(byId[span.ParentSpanId].DisplayName, (string[])["offer", "demand", Spans.CounterOffer]));
    }

    [Fact]
    public void A_vote_is_linked_to_the_acceptance_that_it_is_about()
    {
        using var listener = new Listener();
        Listener.Narrate("reciprocal-steps.yaml", 1, "votes");
        var byId = listener.Spans.ToDictionary(span => span.SpanId);
        var votes = listener.Spans.Where(span => span.DisplayName is "amendment" or "ratification" && span.Links.Any()).ToArray();

        Assert.NotEmpty(votes);
        Assert.All(votes, vote => Assert.Equal(Spans.Consideration, byId[vote.Links.Single().Context.SpanId].DisplayName));
    }

    [Fact]
    public void A_run_that_is_taken_up_again_goes_on_in_the_same_trace_and_another_of_its_name_does_not()
    {
        using var listener = new Listener();
        Listener.Narrate("prespa-2018.yaml", 1, "again");
        Listener.Narrate("prespa-2018.yaml", 1, "again");
        Listener.Narrate("prespa-2018.yaml", 1, "other");
        Listener.Narrate("prespa-2018.yaml", 1, "again", DateTimeOffset.UnixEpoch.AddDays(1));

        Assert.Equal(3, listener.Spans.Select(span => span.TraceId).Distinct().Count());
    }

    [Theory, MemberData(nameof(Files))]
    public void A_round_has_at_most_200_spans(string file)
    {
        using var listener = new Listener();
        Listener.Narrate(file, 4, "bounded");
        var rounds = listener.Spans.GroupBy(span => span.GetTagItem(Attributes.Round)).Where(round => round.Key is not null);

        Assert.All(rounds, round => Assert.InRange(round.Count(), 1, 200));
    }

    [Fact]
    public void Acts_beyond_the_200_spans_of_a_round_are_counted_in_it()
    {
        const int Times = 150;
        var setting = new CompiledScenario(Repository.Scenario("nile-2019.yaml"));
        var log = Simulation.Play(setting, 1);
        var acts = log.Acts.Where(act => act.Round == 1 && act.Kind is not (ActKind.Appraisal or ActKind.Climate or ActKind.RoundEnd)).ToArray();
        using var listener = new Listener();
        using (var narrator = new DiplomacySim.Telemetry.Narrator(new Simulation(setting, new Chance(1)).Run, "crowd", 1, DateTimeOffset.UnixEpoch))
        {
            for (var time = 0; time < Times; time++)
            {
                foreach (var act in acts)
                {
                    narrator.Hear(act with { Id = act.Id + (time * 1_000) });
                }
            }

            narrator.Hear(log.Acts.First(act => act.Kind == ActKind.RoundEnd));
        }

        var told = listener.Spans.Count(span => span.GetTagItem(Attributes.Act) is not null && span.DisplayName != Spans.CounterOffer);
        Assert.InRange(acts.Length * Times, 201, int.MaxValue);
        Assert.InRange(listener.Spans.Count(span => span.DisplayName != Spans.Run), 199, 200);
        Assert.Equal((acts.Length * Times) - told, listener.Spans.Single(span => span.OperationName == Spans.Round).GetTagItem(Attributes.Untold));
    }

    [Fact]
    public void Gauges_carry_the_id_of_their_run_and_counters_do_not()
    {
        using var listener = new Listener();
        Listener.Narrate("nile-2019.yaml", 1, "told");
        string[] gauges = [Metrics.Tone, Metrics.Substance, Metrics.Index, Metrics.Stock, Metrics.Level, Metrics.Trust, Metrics.Grievance];

        Assert.Equal(gauges.Order(), listener.Measurements.Where(HasRun).Select(measured => measured.Name).Distinct().Order());
        Assert.All(listener.Measurements, measured => Assert.Equal(gauges.Contains(measured.Name), HasRun(measured)));

        static bool HasRun((string Name, double Value, KeyValuePair<string, object?>[] Tags) measured) =>
            measured.Tags.Any(tag => tag.Key == Attributes.Run && Equals(tag.Value, "told"));
    }

    [Fact]
    public void Counters_add_up_to_the_counts_of_the_log()
    {
        using var listener = new Listener();
        var log = Listener.Narrate("nile-2019.yaml", 1, "counted");

        Assert.All(log.Counts.ByName(), count =>
            Assert.Equal(count.Value, listener.Measurements.Where(measured => measured.Name == Metrics.Count + count.Key)
            .Sum(measured => measured.Value)));
    }

    [Fact]
    public void The_last_measures_are_those_of_the_log()
    {
        using var listener = new Listener();
        var log = Listener.Narrate("prespa-2018.yaml", 1, "measured");
        var last = log.Trajectory.Measures[^2];

        Assert.Equal(
            [last.Tone, last.Substance, last.Index, last.Stock, last.Trust, last.Grievance],
            ((string[])[Metrics.Tone, Metrics.Substance, Metrics.Index, Metrics.Stock, Metrics.Trust, Metrics.Grievance]).Select(name =>
                listener.Measurements.Last(measured =>
                measured.Name == name && Equals(measured.Tags[1].Value, log.Setting.Scenario.Parties[last.From].Id)).Value));
    }
}
