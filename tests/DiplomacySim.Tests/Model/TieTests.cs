using CsCheck;
using DiplomacySim.Model;

namespace DiplomacySim.Tests;

/// <summary>Worths that are equal in exact arithmetic are the same, wherever one is compared with another.</summary>
public sealed class TieTests
{
    private static readonly Gen<int> Hundredth = Gen.Int[0, 100];

    [Fact]
    public void A_sum_of_hundreds_of_products_is_the_same_as_without_rounding() => Gen.Select(Hundredth, Hundredth).Array[1, 300].Sample(products =>
    {
        var sum = products.Sum(product => product.Item1 / 100.0 * (product.Item2 / 100.0));
        var exact = products.Sum(product => product.Item1 * product.Item2) / 10_000.0;

        Assert.True(Tie.IsSame(sum, exact) && Tie.AtLeast(sum, exact) && Tie.AtLeast(exact, sum));
        Assert.False(Tie.Exceeds(sum, exact) || Tie.Exceeds(exact, sum));
        Assert.True(Tie.Exceeds(sum + 1e-9, exact) && !Tie.AtLeast(sum - 1e-9, exact) && !Tie.IsSame(sum, exact + 1e-9));
    });

    [Fact]
    public void Nothing_is_the_same_as_infinity()
    {
        var (least, most) = (double.NegativeInfinity, double.PositiveInfinity);

        Assert.True(Tie.Exceeds(0, least) && Tie.AtLeast(least, least));
        Assert.False(Tie.AtLeast(least, 0) || Tie.IsSame(1e300, most) || Tie.Exceeds(most, most));
    }

    /// <summary>Its loss is what the status quo's is: the other side's issue goes as far beyond the ideal point as it lay before it.</summary>
    [Fact]
    public void A_text_as_good_as_no_deal_is_signed_and_let_stand() => Gen.Select(Gen.Int[1, 999], Gen.Int[1, 999])
        .Where((now, then) => now != then && (now + then) % 2 == 0)
        .Sample((now, then) =>
        {
            var setting = Witnessed(now / 1000.0, (now + then) / 2000.0);
            var (assents, text, further) =
                (new Assents(new World(setting), 0, MindCatalogue.BuiltIn), Southern(then), Southern(then + Math.Sign(then - now)));
            assents.Believe(new Belief(0.7, 0, 0.9), new Belief(0.7, 0, 0.9));

            Assert.True(assents.Lets(0, text));
            Assert.True(assents.Lets(2, text));
            Assert.False(assents.Lets(2, further));
        });

    /// <summary>0.7 and 0.1 are half of 1.6.</summary>
    [Fact]
    public void The_median_is_where_half_of_the_weight_is_reached() =>
        Assert.Equal(0.4, Forecast.Median(Contestants([(0.2, 0.7), (0.4, 0.1), (0.9, 0.8)], "expected-utility", Game.Challenges).World));

    [Fact]
    public void A_contest_is_the_same_wherever_on_the_scale_it_stands() =>
        Gen.Select(Gen.Select(Gen.Int[0, 5], Gen.Int[1, 10]).Array[2, 6], Gen.Int[1, 5]).Sample((actors, shift) =>
        {
            double[] Moves(int by)
            {
                var run = Contestants([.. actors.Select(actor => ((actor.Item1 + by) / 10.0, actor.Item2 / 10.0))], "expected-utility",
                    Game.Challenges);
                var contest = Contest.Of(run.World, run.World.Game!);
                return [.. contest.Actors.Select((_, place) => contest.Move(place))];
            }

            Assert.All(Moves(0).Zip(Moves(shift)), move => Assert.Equal(move.First, move.Second - (shift / 10.0), 1e-9));
        });

    [Fact]
    public void Who_is_in_the_middle_of_two_options_votes_for_neither() => Gen.Select(Gen.Int[0, 40], Gen.Int[1, 30]).Sample((first, step) =>
    {
        var actors = Enumerable.Range(0, 3).Select(place => ((first + (place * step)) / 100.0, 1.0)).ToArray();
        var setting = Contestants(actors, "spatial-voter", Game.Election).World.Setting;
        var turn = new Turn { Question = Question.Consent, Actor = 1, Relation = 0, Other = 1, Exchange = 0, Commitment = 2 };

        Assert.Equal(0, MindCatalogue.BuiltIn.Answer(turn, new Witness(setting, 1, new Chance(1)).View).Amount);
    });

    /// <summary>Two parties, and a third one that must consent and wants what the first wants of the second.</summary>
    private static CompiledScenario Witnessed(double statusQuo, double ideal)
    {
        var wishes = new Dictionary<string, double> { ["northern"] = 0, ["southern"] = ideal };
        var scenario = Duel.Scenario(north => north with { Ideal = wishes });
        var witness = Duel.Executive("north", ("southern", ideal, 1)) with { Id = "witness", Role = Role.ThirdParty,
            Standing = new() { Parts = [Part.Consenter] } };
        return new(scenario with
        {
            Issues = [scenario.Issues[0], scenario.Issues[1] with { StatusQuo = statusQuo }],
            Actors = [.. scenario.Actors, witness],
        });
    }

    private static Deal Southern(int target) => Duel.Text(Deal.NoClause, (short)target);

    private static Run Contestants((double Ideal, double Salience)[] actors, string mind, Game game) => new Simulation(new CompiledScenario(new()
    {
        Name = "Contest",
        Start = "2000-01",
        Protocol = new() { Game = game },
        Issues = [new() { Id = "issue", Control = ["p0"], StatusQuo = 0, Negotiable = false }],
        Parties = [.. actors.Select((_, party) => new Party { Id = $"p{party}", Capability = 1 })],
        Actors = [.. actors.Select((actor, place) => Duel.Executive($"p{place}", ("issue", actor.Ideal, actor.Salience)) with { Mind = mind })],
        Relations = [new() { Id = "floor", Between = ["p0", "p1"], Talks = false }],
    }), new Chance(1)).Run;
}
