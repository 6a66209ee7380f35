using CsCheck;

namespace DiplomacySim.Tests;

/// <summary>Blocs of its own legislature that an executive wins over for the vote on a text.</summary>
public sealed class SidePaymentTests
{
    private static readonly Gen<double> Price = Gen.Double[0, 0.01];

    /// <summary>The second calculation counts the votes by itself and tries sets of blocs one bloc at a time.</summary>
    [Fact]
    public void Those_are_won_over_who_are_worth_most_for_what_they_cost() =>
        Gen.Select(
            Gen.Select(Price, Price, Price), Gen.Double[0.005, 0.06], Gen.Double[0.001, 0.04], Gen.Short[500, 790], Gen.Short[210, 700]).Sample(
            (prices, favour, doubt, tariffs, standards) =>
        {
            var (first, second, third) = prices;
            var setting = new CompiledScenario(WithDoubt(Of(favour, first, second, third), doubt));
            var text = new Deal(0, [tariffs, standards]);
            var executive = new Witness(setting, 0, new Chance(1)).View;
            var turn = new Turn { Question = Question.WinOver, Actor = 0, Relation = 0, Other = 1, Deal = text };
            var asked = Enumerable.Range(0, 3).Select(bloc => new ExecutiveMind().Answer(turn with { Bloc = bloc }, executive)).ToArray();

            var roll = new Floor(setting.Profile(1), executive.World, executive.Memory.Belief(1), 0, 0).Roll(text, 51);
            var weighed = new Standpoint(executive.Self, executive.World, executive.Memory.Belief(1), 0).Weigh(text);
            Assert.Equal(Best([]), Best([.. asked.Select(move => move.Choice == Choice.WinOver)]), 1e-9);
            Assert.All(asked, move => Assert.True(
                Math.Abs(move.Decision!.Value.Margin) < 1e-9 || move.Choice == Choice.WinOver == move.Decision.Value.Margin > 0));

            double Best(bool[] won)
            {
                if (won.Length < 3)
                {
                    return Math.Max(Best([.. won, true]), Best([.. won, false]));
                }

                var pivot = roll.Margins.Select((margin, member) => margin + (won[member < 40 ? 0 : member < 70 ? 1 : 2] ? favour : 0))
                    .OrderDescending().ElementAt(51 - 1);
                var home = 1 / (1 + Math.Exp(-pivot / doubt));
                var price = (won[0] ? first : 0) + (won[1] ? second : 0) + (won[2] ? third : 0);
                return (home * weighed.Ledger.Sum) - ((1 - home) * 0.01 * 0.2 * weighed.Scale) - price;
            }
        }, iter: 200);

    [Fact]
    public void Where_nothing_can_be_given_nobody_is_asked()
    {
        var (none, unpriced) = (Of(0, 0.004, 0.004, 0.004), Of(0.05, null, null, null));

        foreach (var seed in Enumerable.Range(1, 5))
        {
            Assert.Equal(Play(none, seed).Hash, Play(unpriced, seed).Hash);
            Assert.DoesNotContain(Play(none, seed).Acts, act => act.Kind == ActKind.SidePayment);
        }
    }

    [Fact]
    public void It_is_given_for_one_vote_and_the_vote_rests_on_it()
    {
        foreach (var seed in Enumerable.Range(1, 20))
        {
            var setting = new CompiledScenario(Repository.Scenario("side-payments.yaml"));
            var record = new PublicRecord(setting);
            var given = new List<int>();
            foreach (var act in Simulation.Play(setting, seed).Acts)
            {
                record.Hear(act);
                if (act.Is(out Favour favour))
                {
                    given.Add(act.Id);
                    Assert.NotEqual(0, record.World.WonOver(1) & (1 << favour.Bloc));
                    Assert.Equal(setting.Profile(1).Actor.Chamber.Blocs[favour.Bloc].Price, favour.Price);
                }
                else if (act.Kind is ActKind.Ratification or ActKind.Veto)
                {
                    Assert.Equal(given, act.Causes ?? []);
                    Assert.Equal(0, record.World.WonOver(1));
                    given.Clear();
                }
            }
        }
    }

    [Fact]
    public void With_it_more_texts_pass_and_fewer_are_stopped()
    {
        var (on, off) = (Repository.Scenario("side-payments.yaml"), Of(0, 0.004, 0.004, 0.004));
        int Count(Scenario scenario, ActKind kind) => Enumerable.Range(1, 40).Sum(seed => Play(scenario, seed).Acts.Count(act => act.Kind == kind));

        Assert.InRange(Count(on, ActKind.Deal), (1.5 * Count(off, ActKind.Deal)) + 1, 1000);
        Assert.InRange(Count(on, ActKind.Veto), 0, 0.2 * Count(off, ActKind.Veto));
    }

    /// <summary>What a leader weighs when it signs is what it then expects of the vote.</summary>
    [Fact]
    public void It_is_foreseen_when_a_text_is_signed()
    {
        var (on, off) = (Signed(Repository.Scenario("side-payments.yaml")), Signed(Of(0, 0.004, 0.004, 0.004)));

        Assert.InRange(on.Passage.Home, off.Passage.Home + 0.01, 1);
        Assert.InRange(on.Value, off.Value + 1e-6, 1);
        Assert.Equal(-0.01, on.Ledger.Of(Term.Favour), 1e-12);
        Assert.Equal(0, off.Ledger.Of(Term.Favour));
    }

    private static SignedText Signed(Scenario scenario)
    {
        var view = new Witness(new CompiledScenario(scenario), 0, new Chance(1)).View;
        return SignedText.Of(new Deal(0, [680, 400]), new Turn { Question = Question.Consider, Actor = 0, Relation = 0, Other = 1 }, view);
    }

    private static Log Play(Scenario scenario, long seed) => Simulation.Play(new CompiledScenario(scenario), seed);

    private static Scenario WithDoubt(Scenario scenario, double doubt) => scenario with
    {
        Actors = [.. scenario.Actors.Select(actor => actor with
        {
            Judgement = actor.Judgement with { Uncertainty = new Uncertainty { Own = doubt } },
        })],
    };

    private static Scenario Of(double favour, params double?[] prices)
    {
        var scenario = Repository.Scenario("side-payments.yaml");
        return scenario with
        {
            Actors = [.. scenario.Actors.Select(actor => actor with
            {
                Chamber = actor.Chamber with
                {
                    Favour = favour,
                    Blocs = [.. actor.Chamber.Blocs.Select((bloc, place) => bloc with { Price = prices[place] })],
                },
            })],
        };
    }
}
