using System.Text.Json;
using DiplomacySim.Contracts;
using DiplomacySim.Scenarios;

namespace DiplomacySim.Tests;

/// <summary>Events that are put into a run while it is played.</summary>
public sealed class InjectionTests(SeatTests.Silos silos) : IClassFixture<SeatTests.Silos>
{
    private const int Rounds = 4;

    public static TheoryData<string> Files => [.. Repository.AllScenarioFiles
        .Where(file => Repository.Scenario(file).Rules.Drift)];

    [Theory, MemberData(nameof(Files))]
    public async Task A_run_with_an_event_put_in_is_the_run_that_had_it_from_its_start(string file)
    {
        var (cluster, relation) = (silos.Two, Repository.Scenario(file).Relations[0]);
        var (run, _) = await Waiting(cluster, file);
        var round = await run.Inject(Event("raid", relation.Between[0], relation.Between[1]));
        await run.LeaveAll();
        var status = await run.Status();
        var played = Simulation.Play(Setup(status.Order), 5, Rounds);

        Assert.Equal((2, RunState.Finished, ""), (round, status.State, status.Failure));
        Assert.Equal(played.Hash, status.Hash);
        var raids = played.Acts.Where(act => Wording.Of(act, played.Setting).Contains("a raid", StringComparison.Ordinal));
        Assert.Equal([2], raids.Select(act => act.Round));
        var watched = await run.Watch(0).ToArrayAsync();
        Assert.All(watched, one => Assert.Equal(status.Order.Events, one.Events));
    }

    [Fact]
    public async Task The_same_event_again_changes_nothing_and_another_of_its_name_is_refused()
    {
        var (run, _) = await Waiting(silos.One, "prespa-2018.yaml");
        var first = await run.Inject(Event("raid", "greece", "skopje"));
        var again = await run.Inject(Event("raid", "greece", "skopje"));
        var other = await Assert.ThrowsAsync<RefusalException>(() => run.Inject(Event("raid", "skopje", "greece")));
        await run.Inject(Event("second", "skopje", "greece"));

        Assert.Equal((2, 2), (first, again));
        Assert.Contains("'raid' cannot be the id of an event here", other.Message, StringComparison.Ordinal);
        Assert.Equal(2, Change.Read((await run.Status()).Order.Events!).Count);
        await run.LeaveAll();
        Assert.Equal(2, await run.Inject(Event("raid", "greece", "skopje")));
    }

    [Fact]
    public async Task What_is_no_event_of_the_scenario_is_refused_with_all_that_is_wrong_and_the_run_goes_on()
    {
        var (run, order) = await Waiting(silos.One, "prespa-2018.yaml");
        var problem = await Assert.ThrowsAsync<RefusalException>(() => run.Inject(new("raid",
            """{"text": "a raid", "source": "nowhere", "moves": {"nothing": 3}}""")));
        var garbage = await Assert.ThrowsAsync<RefusalException>(() => run.Inject(new("raid", "garbage")));
        await run.LeaveAll();
        var late = await Assert.ThrowsAsync<RefusalException>(() => run.Inject(Event("raid", "greece", "skopje")));

        Assert.Contains("unknown party 'nowhere'", problem.Message, StringComparison.Ordinal);
        Assert.Contains("unknown issue 'nothing'", problem.Message, StringComparison.Ordinal);
        Assert.Contains("JSON object", garbage.Message, StringComparison.Ordinal);
        Assert.Contains("is not being played", late.Message, StringComparison.Ordinal);
        Assert.Equal(Simulation.Play(Setup(order), 5, Rounds).Hash, (await run.Status()).Hash);
    }

    [Fact]
    public async Task Where_nothing_happens_by_itself_no_event_is_taken()
    {
        var (run, _) = await Waiting(silos.One, "theory/axelrod.yaml");
        var problem = await Assert.ThrowsAsync<RefusalException>(() => run.Inject(new("raid", "{}")));
        await run.LeaveAll();

        Assert.Contains("its rule 'drift' is off", problem.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Where_an_event_could_not_be_written_the_run_goes_on_as_its_record_says(bool isDone)
    {
        await using var cluster = await Cluster.Start(1);
        var (run, order) = await Waiting(cluster, "prespa-2018.yaml");
        cluster.Journal.Injection = (true, isDone);
        await Assert.ThrowsAsync<RecordException>(() => run.Inject(Event("raid", "greece", "skopje")));
        await run.LeaveAll();
        var status = await run.Status();

        Assert.Equal(isDone, (await cluster.Journal.Find(order.Run))!.Order.Events is not null);
        Assert.Equal((RunState.Finished, Simulation.Play(Setup(status.Order), 5, Rounds).Hash), (status.State, status.Hash));
    }

    [Fact]
    public async Task Nothing_can_be_put_into_the_last_round()
    {
        var (run, _) = await Waiting(silos.One, "prespa-2018.yaml", rounds: 1);
        var problem = await Assert.ThrowsAsync<RefusalException>(() => run.Inject(Event("raid", "greece", "skopje")));
        await run.LeaveAll();

        Assert.Contains("is in its last round", problem.Message, StringComparison.Ordinal);
    }

    private static InjectedEvent Event(string id, string source, string target) => new(id, JsonSerializer.Serialize(
        new { text = "a raid", source, target, code = "190" }));

    private static RunSetup Setup(RunOrder order) => Change.Setup(
        Ready(order.Canonical), order.Changes, sets => Ready(order.Canonical, [.. sets]));

    private static CompiledScenario Ready(string canonical, params string[] sets) =>
        new(((Loaded.Ready)ScenarioFile.FromCanonical(canonical, sets)).Scenario);

    /// <summary>A run that waits for a first answer, so that its first round does not end before an event is put in.</summary>
    private static async Task<(IRunGrain Run, RunOrder Order)> Waiting(Cluster cluster, string file, int rounds = Rounds)
    {
        var actors = Repository.Scenario(file).Actors.Select(actor => new Seat(actor.Id));
        var order = cluster.Order(file, 5, rounds) with { Seats = Seat.Write([.. actors]) };
        var run = cluster.Run(order.Run);
        await run.Start(order);
        await run.Waiting();
        return (run, order);
    }
}
