using CsCheck;

namespace DiplomacySim.Tests;

/// <summary>Members differ by issue: by how far their places count on it, and by what each asks by itself.</summary>
public sealed class ChamberTests
{
    private static readonly double[] Places = [-0.3, -0.1, 0, 0.2, 0.4];

    [Fact]
    public void A_roll_call_is_what_each_member_makes_of_the_text_by_itself() => Gen.Select(
        Gen.Short[0, 1000], Gen.Short[-1, 1000], Gen.Double[-3, 3], Gen.Double[0, 0.3], Gen.Double[0, 0.3]).Sample(
            (northern, southern, spread, one, other) =>
    {
        var view = View(chamber => chamber with
        {
            Spread = new Dictionary<string, double> { ["northern"] = spread },
            Tolerance = new Dictionary<string, double> { ["northern"] = one, ["southern"] = other },
        });
        var text = Duel.Text(northern, southern);
        var roll = new Floor(view.Self, view.World, new(1, 0, 1), 0, 0).Roll(text, 3);

        // The north's house wants 0 and 1 as its executive does, the south's executive 1 and 0: hawkish members lean away from it. Weights are ¼, ¾.
        var members = view.Self.Members!;
        for (var member = 0; member < Places.Length; member++)
        {
            var (x, y) = (0 - (spread * Places[member]), 1 + Places[member]);
            var (asks, gain) = (0.25 * members.Asks(member, 0), 0.25 * ((x * x) - Square((northern / 1000.0) - x)));
            if (southern >= 0)
            {
                asks += 0.75 * members.Asks(member, 1);
                gain += 0.75 * ((y * y) - Square((southern / 1000.0) - y));
            }

            Assert.Equal(gain - 0.05 - asks, roll.Margins[member], 1e-12);
        }
    });

    [Fact]
    public void The_pivot_is_told_with_what_it_asks_itself() => Gen.Select(Gen.Short[1, 1000], Gen.Short[1, 1000], Gen.Int[1, 5]).Sample(
        (northern, southern, needed) =>
    {
        var view = View(chamber => chamber with { Tolerance = new Dictionary<string, double> { ["northern"] = 0.1, ["southern"] = 0.2 } });
        var (text, floor) = (Duel.Text(northern, southern), new Floor(view.Self, view.World, new(1, 0, 1), 0, 0));

        Assert.Equal(floor.Margin(text, needed), floor.Vote(text, needed).Decision.Margin, 1e-12);
    });

    [Fact]
    public void What_members_ask_by_themselves_is_normal_and_owed_to_no_place()
    {
        var congress = new CompiledScenario(
            Repository.Scenario("paris-2018.yaml", "actors.congress.chamber.tolerance={sanctions: 0.06, syria: 0.03}"));
        var members = congress.Profile(congress.Actor("congress")).Members!;
        double[] Asked(string issue) => [.. Enumerable.Range(0, 100).Select(member => members.Asks(member, congress.Issue(issue)))];
        var (sanctions, syria) = (Asked("sanctions"), Asked("syria"));

        Assert.All(Enumerable.Range(0, 100).Zip(sanctions.Order()), pair =>
            Assert.Equal((pair.First + 0.5) / 100, Normal.Cumulative(pair.Second / 0.06), 1e-9));
        Assert.All(sanctions.Order().Zip(syria.Order()), pair => Assert.Equal(pair.First, 2 * pair.Second, 1e-12));
        Assert.All(Asked("ukraine"), asked => Assert.Equal(0, asked));

        // Three standard errors of a correlation that is none.
        Assert.InRange(Correlation(sanctions, syria), -0.3, 0.3);
        Assert.InRange(Correlation(sanctions, [.. members.Position]), -0.3, 0.3);
    }

    [Fact]
    public void A_bill_is_a_curve_and_no_cliff() => Gen.Double[-0.3, 0.3].Sample(restraint =>
    {
        // Nothing speaks for or against but the restraint and the gain of a step of .05, the same for all: ¼·(0 − .0025).
        var view = View(chamber => chamber with
        {
            Blocs = [new Bloc { Id = "all", Positions = new double[1000] }],
            Members = 1000,
            Tolerance = new Dictionary<string, double> { ["northern"] = 0.1 },
        }, restraint, statusQuo: 0.5);
        var turn = new Turn { Question = Question.Legislate, Actor = 2, Relation = 0, Other = 1 };
        var vote = Bill.Vote(view.Setting.Issues[0], -0.05, 0, 501, turn, view);
        var margin = (0.25 * (Square(0.5) - Square(0.45))) - restraint;

        Assert.InRange(vote.Tally.Ayes - (1000 * Normal.Cumulative(margin / 0.1)), -1, 1);
        Assert.Equal(vote.Tally.Carried, vote.Decision.Margin >= 0);
    });

    [Fact]
    public void Where_places_count_in_full_and_nobody_differs_nothing_changes()
    {
        var plain = new CompiledScenario(Repository.Scenario("paris-2018.yaml"));
        var full = new CompiledScenario(Repository.Scenario("paris-2018.yaml", "actors.congress.chamber.spread={sanctions: 1, ukraine: 1}",
            "actors.congress.chamber.tolerance={sanctions: 0}"));

        Assert.Equal(Simulation.Play(plain, 7).Hash, Simulation.Play(full, 7).Hash);
    }

    [Fact]
    public void A_line_that_is_turned_round_puts_the_same_members_at_the_other_end() => Gen.Select(Gen.Short[1, 1000], Gen.Double[0.1, 4]).Sample(
        (northern, spread) =>
    {
        RollCall Roll(double by) => View(chamber => chamber with { Spread = new Dictionary<string, double> { ["northern"] = by } }) is var view
            ? new Floor(view.Self, view.World, new(1, 0, 1), 0, 0).Roll(Duel.Text(northern, -1), 3) : null!;

        // Under quadratic loss the margins of a place and its mirror image are as far above as below the margin in the middle.
        var (straight, turned) = (Roll(spread), Roll(-spread));
        Assert.All(straight.Margins.Zip(turned.Margins), pair => Assert.Equal(2 * straight.Margins[2], pair.First + pair.Second, 1e-12));
    });

    private static double Square(double value) => value * value;

    private static double Correlation(double[] one, double[] other)
    {
        var (meanOne, meanOther) = (one.Average(), other.Average());
        return one.Zip(other).Sum(pair => (pair.First - meanOne) * (pair.Second - meanOther))
            / Math.Sqrt(one.Sum(value => Square(value - meanOne)) * other.Sum(value => Square(value - meanOther)));
    }

    private static View View(Func<Chamber, Chamber> chamber, double restraint = 0, double statusQuo = 0)
    {
        var leader = Duel.Executive("north", ("northern", 0, 1), ("southern", 1, 3));
        var house = leader with
        {
            Id = "house",
            Role = Role.Legislature,
            Judgement = leader.Judgement with { NoDeal = 0.05 },
            Coercion = new Coercion { Restraint = restraint },
            Chamber = chamber(new Chamber { Members = 5, Blocs = [new Bloc { Id = "all", Positions = Places }] }),
        };
        var duel = Duel.Scenario(legislature: house);
        return Duel.View(duel with { Issues = [duel.Issues[0] with { StatusQuo = statusQuo }, duel.Issues[1]] }, 2);
    }
}
