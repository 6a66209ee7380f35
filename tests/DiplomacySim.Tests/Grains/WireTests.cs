using DiplomacySim.Contracts;
using DiplomacySim.Grains;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Serialization;

namespace DiplomacySim.Tests;

/// <summary>Everything that crosses grains or goes into the record comes back as it was.</summary>
public sealed class WireTests
{
    private static readonly ServiceProvider Services = new ServiceCollection()
        .AddSerializer(builder => builder.AddAssembly(typeof(RunOrder).Assembly))
        .BuildServiceProvider();

    [Fact]
    public void Every_act_of_every_scenario_comes_back_as_it_was() => Assert.All((IEnumerable<object[]>)Repository.ScenarioFiles, row =>
    {
        var acts = Simulation.Play(new CompiledScenario(Repository.Scenario((string)row[0])), 1).Since(0);

        Same(acts, Through(acts));
        Same(acts, ActCodec.Read(ActCodec.Write(acts)));
    });

    [Fact]
    public void Rounds_on_record_in_the_format_of_the_wire_can_still_be_read()
    {
        var acts = Simulation.Play(new CompiledScenario(Repository.Scenario("prespa-2018.yaml")), 1).Since(0);

        Same(acts, ActCodec.Read(Services.GetRequiredService<Serializer<Act[]>>().SerializeToArray(acts)));
    }

    [Fact]
    public void A_round_of_a_later_format_is_refused()
    {
        var bytes = ActCodec.Write(Simulation.Play(new CompiledScenario(Repository.Scenario("prespa-2018.yaml")), 1, 1).Since(0));
        bytes[2]++;

        Assert.Contains("version 2", Assert.Throws<FormatException>(() => ActCodec.Read(bytes)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_turn_comes_back_as_it_was()
    {
        var turn = new Turn
        {
            Question = Question.Reconsider, Actor = 1, Relation = 2, Other = 3, Deal = new Deal(2, [1, -1, 500]), Answers = 4, Exchange = 5,
                Exchanges = 6,
            Issue = 7, Commitment = 8, Amount = 0.9, Final = true,
        };

        Assert.Equal(turn, Through(turn));
    }

    [Fact]
    public void A_move_comes_back_as_it_was()
    {
        var ledger = default(Ledger);
        ledger.Add(Term.Keep, 0.1);
        ledger.Add(Term.Noise, -0.3);
        var move = new Move
        {
            Choice = Choice.Amend, Deal = new Deal(0, [3]), Issue = 2, Amount = 0.5, Decision = new Decision(ledger, 0.2, 0.7, Choice.Amend),
            Tally = new Tally(44, 56, 67), Belief = new Belief(0.1, 0.2, 0.3),
        };

        Assert.Equal(move, Through(move));
        Assert.Equal([1, 2], Through(move with { Causes = [1, 2] }).Causes!);
    }

    private static void Same(Act[] acts, Act[] back)
    {
        Assert.Equal(acts.Length, back.Length);
        for (var place = 0; place < acts.Length; place++)
        {
            Assert.Equal(acts[place].Causes ?? [], back[place].Causes ?? []);
            Assert.Equal(acts[place] with { Causes = null }, back[place] with { Causes = null });
        }
    }

    private static T Through<T>(T value)
    {
        var serializer = Services.GetRequiredService<Serializer<T>>();
        return serializer.Deserialize(serializer.SerializeToArray(value))!;
    }
}
