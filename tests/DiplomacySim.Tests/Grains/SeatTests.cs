using System.Globalization;
using System.Text.Json;
using DiplomacySim.Analysis;
using DiplomacySim.Contracts;
using DiplomacySim.Scenarios;

namespace DiplomacySim.Tests;

/// <summary>Answers from outside: they are part of what a run is played by, wherever it is played.</summary>
public sealed class SeatTests(SeatTests.Silos silos) : IClassFixture<SeatTests.Silos>
{
    private const int Rounds = 3;

    private static readonly IEnumerable<int> Seeds = Enumerable.Range(3, Samples.SeatedRuns);

    public static TheoryData<string> Files => [.. Repository.AllScenarioFiles];

    [Theory, MemberData(nameof(Files))]
    public async Task A_run_with_answers_from_outside_is_played_again_to_the_same_hash(string file)
    {
        foreach (var (cluster, seed) in new[] { silos.One, silos.Two }.SelectMany(cluster => Seeds.Select(seed => (cluster, seed))))
        {
            var order = Seated(cluster, file, seed);
            var given = await Play(cluster, order, new Random(seed));
            var status = await cluster.Run(order.Run).Status();
            var answers = await cluster.Run(order.Run).Answers();
            var setup = SeatAnswers.On(new CompiledScenario(Repository.Scenario(file)), answers);

            Assert.Equal((RunState.Finished, ""), (status.State, status.Failure));
            Assert.Equal(given, answers.Select(answer => answer.Words));
            Assert.Equal(Simulation.Play(setup, seed, Rounds).Hash, status.Hash);
        }
    }

    [Fact]
    public async Task A_run_that_is_stopped_while_a_question_waits_asks_only_what_has_not_been_answered()
    {
        var order = silos.One.Order("prespa-2018.yaml", 1, Rounds) with { Seats = "athens" };
        var run = silos.One.Run(order.Run);
        await run.Start(order);
        var first = (await run.Waiting("athens"))[0];
        await run.Answer("athens", first.Question, "meet", "a", "test");
        var second = (await run.Waiting("athens", but: first.Question))[0];
        var stopped = await run.Stop();
        await run.Resume();
        var again = (await run.Waiting("athens"))[0];

        Assert.Equal((RunState.Stopped, 0), (stopped.State, stopped.Played));
        Assert.Equal(second.Question, again.Question);
        Assert.Equal("meet", (await run.Answers())[0].Words);
    }

    [Fact]
    public async Task The_first_answer_stays_and_says_so()
    {
        var order = silos.One.Order("prespa-2018.yaml", 2, Rounds) with { Seats = "athens" };
        var run = silos.One.Run(order.Run);
        await run.Start(order);
        var first = (await run.Waiting("athens"))[0];
        var given = await run.Answer("athens", first.Question, "decline", "somebody", "test");
        var again = await run.Answer("athens", first.Question, "decline", "somebody", "test");
        var other = await Assert.ThrowsAsync<RefusalException>(() => run.Answer("athens", first.Question, "meet", "else", "test"));
        var unknown = await Assert.ThrowsAsync<RefusalException>(() => run.Answer("athens", "athens/meet@77", "meet", "else", "test"));

        Assert.Equal(given, again);
        Assert.Contains("has been answered already: decline, by somebody", other.Message, StringComparison.Ordinal);
        Assert.Contains("No question 'athens/meet@77' waits", unknown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_the_time_is_up_the_mind_answers_and_that_is_on_record()
    {
        var order = Seated(silos.One, "prespa-2018.yaml", seed: 1, deadline: 0);
        var status = await silos.One.Play(order);
        var answers = await silos.One.Run(order.Run).Answers();

        Assert.NotEmpty(answers);
        Assert.All(answers, answer => Assert.Equal(("deadline", "", ""), (answer.How, answer.Words, answer.Change)));
        Assert.Equal(Simulation.Play(new CompiledScenario(Repository.Scenario("prespa-2018.yaml")), 1, Rounds).Hash, status.Hash);
    }

    [Theory]
    [InlineData("nobody", "There is no actor 'nobody'")]
    [InlineData("athens athens:5", "There are two seats for 'athens'")]
    public async Task Seats_that_cannot_be_are_refused(string seats, string said)
    {
        var order = silos.One.Order("prespa-2018.yaml", 1) with { Seats = seats };
        var refusal = await Assert.ThrowsAsync<RefusalException>(() => silos.One.Run(order.Run).Start(order));

        Assert.Contains(said, refusal.Message, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Files))]
    public void What_an_actor_is_told_holds_nothing_of_what_others_weigh_and_believe(string file)
    {
        var setting = new CompiledScenario(Repository.Scenario(file));
        var log = Simulation.Play(setting, 1, Rounds);
        for (var actor = 0; actor < setting.Actors; actor++)
        {
            foreach (var act in log.SeenBy(actor, 0).Where(act => act.Actor != actor))
            {
                Assert.Equal((0, 0.0, 0.0), (act.Decision?.Terms.Count ?? 0, act.Decision?.Threshold ?? 0, act.Decision?.Credibility ?? 0));
                Assert.Equal((default(Belief), (int[]?)null), (act.Belief, act.Causes));
                Assert.Equal(log.Acts[act.Id - 1].Decision?.Outcome, act.Decision?.Outcome);
                Assert.DoesNotContain(log.Acts[act.Id - 1].Decision is { } decision ? $"({Reasons.Of(decision)})" : "(because)",
                    Wording.Of(act, setting), StringComparison.Ordinal);
            }
        }
    }

    private static RunOrder Seated(Cluster cluster, string file, long seed, int? deadline = null)
    {
        var scenario = Repository.Scenario(file);
        return cluster.Order(file, seed, Rounds) with { Seats = Seat.Write([.. scenario.Actors.Select(actor => new Seat(actor.Id, deadline))]) };
    }

    /// <summary>Answers every question with any legal answer, or leaves it to the mind.</summary>
    /// <returns>The answers, in the order of the questions on record.</returns>
    private static async Task<IReadOnlyList<string>> Play(Cluster cluster, RunOrder order, Random draws)
    {
        var run = cluster.Run(order.Run);
        await run.Start(order);
        var given = new Dictionary<string, string>();
        await run.AnswerAll(open =>
            given[open.Question] = Any(JsonSerializer.Deserialize<TurnDocument>(open.Content, DocumentJson.OnOneLine)!.Legal, draws));
        return [.. (await run.Answers()).Select(answer => given[answer.Question])];
    }

    private static string Any(IReadOnlyList<LegalDocument> legal, Random draws)
    {
        if (draws.Next(4) == 0)
        {
            return "";
        }

        var answer = legal[draws.Next(legal.Count)];
        if (answer.Amount is [var least, var most])
        {
            var amount = least + ((most - least) * draws.NextDouble());
            return $"{answer.Choice}:{Number(answer.IsWhole ? Math.Round(amount) : amount)}";
        }

        if (answer.Steps.Count > 0)
        {
            var step = answer.Steps.ElementAt(draws.Next(answer.Steps.Count));
            var moved = (step.Value[0] + step.Value[1]) * (1 - draws.NextDouble());
            return $"{answer.Choice} {step.Key}={(moved > 0 ? "+" : "")}{Number(moved)}";
        }

        return string.Join(' ', answer.Clauses.Select(clause => $"{clause.Key}={Number(Target(answer, clause.Key, draws))}").Prepend(answer.Choice));
    }

    private static double Target(LegalDocument answer, string issue, Random draws) => answer.Levels.TryGetValue(issue, out var levels)
        ? levels[draws.Next(levels.Count)]
        : Math.Round(answer.Clauses[issue][0] + ((answer.Clauses[issue][1] - answer.Clauses[issue][0]) * draws.NextDouble()), 3);

    private static string Number(double value) => value.ToString("R", CultureInfo.InvariantCulture);

    /// <summary>One silo, and two.</summary>
    public sealed class Silos : IAsyncLifetime
    {
        public Cluster One { get; private set; } = null!;

        public Cluster Two { get; private set; } = null!;

        public async Task InitializeAsync() => (One, Two) = (await Cluster.Start(1), await Cluster.Start(2));

        public async Task DisposeAsync()
        {
            await One.DisposeAsync();
            await Two.DisposeAsync();
        }
    }
}
