using DiplomacySim.Contracts;
using DiplomacySim.Journal;
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
        bytes[2] = 3;

        Assert.Contains("version 3", Assert.Throws<RecordVersionException>(() => ActCodec.Read(bytes)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_round_with_any_byte_changed_is_read_or_told_as_damage()
    {
        var bytes = ActCodec.Write(Simulation.Play(new CompiledScenario(Repository.Scenario("prespa-2018.yaml")), 1, 1).Since(0));
        for (var place = 0; place < bytes.Length; place++)
        {
            var changed = (byte[])bytes.Clone();
            changed[place] ^= 0xFF;
            try
            {
                ActCodec.Read(changed);
                ActCodec.Read(bytes[..place]);
            }
            catch (RecordException)
            {
                // This is all that may be thrown.
            }
        }
    }

    [Fact]
    public void A_page_of_a_list_is_short_and_so_are_all_pages_of_a_hundred_thousand_runs()
    {
        var hash = new string('a', 64);
        var entries = Enumerable.Range(0, CatalogueCursor.Entries).Select(number => new RunEntry(
            $"paris-2018-{number:x8}", "scenarios/paris-2018.yaml", number, 48, RunState.Finished, 48, hash,
            DateTimeOffset.UnixEpoch.AddDays(20_000)));
        var page = CatalogueCursor.Page([.. entries]);
        var bytes = Services.GetRequiredService<Serializer<CataloguePage<RunEntry>>>().SerializeToArray(page).Length;

        Assert.InRange(bytes, 1, 100_000);
        Assert.InRange(bytes * (100_000.0 / CatalogueCursor.Entries), 1, 20_000_000);
        Assert.Equal(page.Entries, Through(page).Entries);
    }

    [Fact]
    public void A_page_ends_early_where_branches_have_many_changes()
    {
        var branch = new Branch("two", 3, new string('a', 20_000));
        var entry = new RunEntry("one", "one.yaml", 1, 48, RunState.Finished, 48, "", DateTimeOffset.UnixEpoch, branch);
        var page = CatalogueCursor.Page([.. Enumerable.Repeat(entry, 10)]);

        Assert.Equal(3, page.Entries.Count);
        Assert.NotNull(page.Next);
    }

    [Theory]
    [InlineData(typeof(RecordException))]
    [InlineData(typeof(DamagedRecordException))]
    [InlineData(typeof(RecordBusyException))]
    [InlineData(typeof(RecordVersionException))]
    public void What_goes_wrong_with_the_record_crosses_grains_with_its_kind(Type kind)
    {
        var serializer = Services.GetRequiredService<Serializer>();
        var back = serializer.Deserialize<Exception>(serializer.SerializeToArray((Exception)Activator.CreateInstance(kind, "It is so.")!));

        Assert.Equal((kind, "It is so."), (back?.GetType(), back?.Message));
    }

    [Fact]
    public void A_turn_comes_back_as_it_was()
    {
        var turn = new Turn
        {
            Question = Question.Reconsider, Actor = 1, Relation = 2, Other = 3, Deal = new Deal(2, [1, -1, 500], 3), Answers = 4, Exchange = 5,
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
