using CsCheck;
using DiplomacySim.Analysis;
using DiplomacySim.UseCases;

namespace DiplomacySim.Tests;

/// <summary>A text is weighed against what happens without it: what is announced and it prevents.</summary>
public sealed class ReversionTests
{
    private const int TreatyEnds = 6;

    [Fact]
    public void What_a_text_prevents_is_worth_what_is_lost_without_it() => Gen.Select(
        Gen.Double[-0.4, 0.4], Gen.Double[-0.1, 0.3], Gen.Short[-1, 1000], Gen.Short[-1, 1000], Gen.Bool, Gen.Bool).Sample(
            (treaty, northern, moved, clause, isAbsolute, isMember) =>
    {
        var rules = new Rules { Loss = isAbsolute ? Loss.Absolute : Loss.Quadratic };
        var world = World(Ends("treaty", ("treaty", treaty), ("northern", northern)), rules);
        var (north, hawkishness) = (world.Profile(0), isMember ? 0.3 : 0);
        var prospect = Prospect.Of(north, new Deal(0, [moved, -1, clause]), world, hawkishness);

        double Of(double point, int issue, double ideal) => north.Weight[issue] * (isAbsolute ? Math.Abs(point - ideal) : Square(point - ideal));
        double[] ideals = [0 + (hawkishness * north.Hawkish(0, world.Executive(1))), 0, 0.5 + (hawkishness * north.Hawkish(2, world.Executive(1)))];
        var holds = clause >= 0;
        var (withoutNorthern, withoutTreaty) = holds ? (Math.Clamp(0.2 + northern, 0, 1), Math.Clamp(0.5 + treaty, 0, 1)) : (0.2, 0.5);
        var (thenNorthern, thenTreaty) = (moved < 0 ? 0.2 : moved / 1000.0, holds ? clause / 1000.0 : 0.5);

        // Both carry the treaty by halves, so that either side's half keeps it in force.
        var keep = Of(withoutNorthern, 0, ideals[0]) - Of(thenNorthern, 0, ideals[0])
            + Of(withoutTreaty, 2, ideals[2]) - Of(thenTreaty, 2, ideals[2]);
        var alone = keep + Of(thenTreaty, 2, ideals[2]) - Of((0.5 + thenTreaty) / 2, 2, ideals[2]);
        Assert.Equal(keep, prospect.Keep, 1e-12);
        Assert.Equal(alone, prospect.Sucker, 1e-12);
    });

    [Fact]
    public void What_only_the_other_side_carries_prevents_nothing_where_it_does_not_deliver()
    {
        var world = World(Ends("southern", ("treaty", -0.3)));
        var prospect = Prospect.Of(world.Profile(0), new Deal(0, [-1, 0, -1]), world);

        Assert.Equal(0, prospect.Sucker);
        Assert.Equal(0.5 * 0.09, prospect.Keep, 1e-12);
    }

    [Fact]
    public void Parts_of_clauses_add_up_though_what_they_prevent_meets_on_one_issue() => Gen.Select(
        Gen.Double[-0.4, 0.4], Gen.Double[-0.4, 0.4], Gen.Short[0, 1000], Gen.Short[0, 1000], Gen.Short[0, 1000], Gen.Bool, Gen.Bool).Sample(
            (one, other, northern, southern, treaty, netted, tranched) =>
    {
        var rules = new Rules { Netted = netted, Tranched = tranched, ScaledThresholds = true };
        var world = World([.. Ends("treaty", ("treaty", one), ("southern", 0.2)), .. Ends("northern", ("treaty", other), ("northern", 0.1)),
            .. Ends("southern", ("treaty", 0.1))], rules);
        var standpoint = new Standpoint(world.Profile(0), world, new(0.4, 0.5, 1), 0);
        var text = new Deal(0, [northern, southern, treaty]);
        var whole = standpoint.Weigh(text).Ledger;

        Assert.Equal(whole.Sum - whole.Of(Term.Capital), standpoint.Clauses(text).Sum(clause => clause.Value), 1e-12);
    });

    [Fact]
    public void Members_of_a_chamber_weigh_it_from_their_own_places() => Gen.Select(Gen.Double[-0.4, 0.4], Gen.Short[1, 1000]).Sample(
        (treaty, clause) =>
    {
        double[] places = [-0.2, 0, 0.3];
        var scenario = Scenario(Ends("treaty", ("treaty", treaty)));
        var house = scenario.Actors[0] with
        {
            Id = "house", Role = Role.Legislature, Ideal = new Dictionary<string, double> { ["treaty"] = 0.7 },
            Chamber = new Chamber { Members = 3, Blocs = [new Bloc { Id = "all", Positions = places }] },
        };
        var view = Duel.View(scenario with { Actors = [.. scenario.Actors, house] }, 2);
        var roll = new Floor(view.Self, view.World, new(1, 0, 1), 0, 0).Roll(new Deal(0, [-1, -1, clause]), 2);

        Assert.All(places.Zip(roll.Margins), pair =>
            Assert.Equal(Prospect.Of(view.Self, new Deal(0, [-1, -1, clause]), view.World, pair.First).Keep, pair.Second, 1e-12));
        Assert.Equal(PolicyValue.Keep(view.Self, new Deal(0, [-1, -1, clause]), view.World), roll.Margins[1], 1e-12);
    });

    [Theory]
    [InlineData(1, true)]
    [InlineData(7, true)]
    [InlineData(8, false)]
    public void Only_what_comes_while_the_text_is_in_force_is_weighed(int round, bool isWeighed)
    {
        // A clause that is carried out in two months and binds five more, agreed in round 1, binds to the end of round 7.
        var ends = Ends("treaty", ("treaty", -0.5))[0] with { Round = round };
        var world = World([ends], new Rules { Term = 5 });

        Assert.Equal(isWeighed, Reversion.Of(2, world) == 0);
        Assert.Equal(isWeighed, world.IsAnnounced(2));
        Assert.Equal(isWeighed, Prospect.Of(world.Profile(0), new Deal(0, [-1, -1, 500]), world).Keep > 0);
    }

    [Fact]
    public void A_clause_that_holds_an_issue_binds_and_what_is_announced_does_not_come()
    {
        var log = Play(Ends("treaty", ("treaty", -0.5)));
        var state = new PublicRecord(log.Setup);
        foreach (var act in log.Acts.TakeWhile(act => act.Kind != ActKind.RoundEnd))
        {
            state.Hear(act);
        }

        var world = state.World;

        Assert.Equal(1, log.Counts[ActKind.Deal]);
        Assert.Equal(0, log.Counts[ActKind.Shock]);
        Assert.Equal(2, world.Commitments.Length);
        Assert.True(world.IsBound(2));
        Assert.All(world.Commitments.ToArray(), commitment => Assert.Equal((0, 0, 0, false),
            (commitment.Amount, commitment.Tranche, commitment.Left, commitment.IsDueIn(2))));
        Assert.Equal(1, Play(Ends("", ("treaty", -0.5))).Counts[ActKind.Shock]);
        Assert.Equal(1, Play(Ends("treaty", ("treaty", -0.5)), new Rules { Bargaining = false }).Counts[ActKind.Shock]);
    }

    [Fact]
    public void Nobody_holds_what_both_would_rather_see_go()
    {
        var log = Play(Ends("treaty", ("treaty", -0.5)), ideal: 0);

        Assert.Equal((0, 1), (log.Counts[ActKind.Deal], log.Counts[ActKind.Shock]));
    }

    [Fact]
    public void An_explanation_says_where_an_issue_goes_without_the_text()
    {
        var log = Play(Ends("treaty", ("treaty", -0.3)));
        var offer = log.Acts.First(act => act.Kind is ActKind.Offer or ActKind.Demand);

        Assert.Equal([new(2, 0.5, 0.2)], Explanation.Of(log, new Chance(1), offer.Id).Without);
        Assert.Contains("held at 0.5", Wording.Clauses(offer.Deal!, log.Setting, new TextBaseline([0.2, 0, 0.5])), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("treaty", true)]
    [InlineData("", false)]
    public void What_is_announced_is_among_what_could_have_turned_a_decision(string unless, bool isKnown)
    {
        var log = Simulation.Play(new CompiledScenario(Scenario(Ends(unless, ("treaty", -0.3)))), 1);
        var offer = log.Acts.First(act => act.Kind is ActKind.Offer or ActKind.Demand);
        var knobs = Knobs.Of(DecisionPoint.Of(log, new Chance(1), offer.Id)!);

        Assert.Equal(isKnown, knobs.Any(knob => knob.Path == $"shocks.ends-{unless}-1.moves.treaty"));
    }

    [Fact]
    public void In_a_win_set_an_issue_without_a_clause_is_where_it_goes_without_one()
    {
        var world = World(Ends("treaty", ("treaty", -0.3)));
        short[] Text(double treaty) => ClauseSpace.Text(world, [2], _ => Deal.Quantise(treaty));

        Assert.Equal([-1, -1, -1], Text(0.2));
        Assert.Equal([-1, -1, 500], Text(0.5));
    }

    [Fact]
    public void Where_no_text_prevents_an_event_texts_are_weighed_as_if_it_were_not_known()
    {
        var text = new Deal(0, [400, 300, 700]);
        var (silent, plain) = (World(Ends("", ("treaty", -0.5))), World([]));

        Assert.Equal(Prospect.Of(plain.Profile(0), text, plain), Prospect.Of(silent.Profile(0), text, silent));
    }

    private static double Square(double value) => value * value;

    private static Shock[] Ends(string unless, params (string Issue, double Amount)[] moves) =>
    [
        new()
        {
            Id = $"ends-{unless}-{moves.Length}", Round = TreatyEnds, Unless = unless,
            Moves = moves.ToDictionary(move => move.Issue, move => move.Amount),
        },
    ];

    private static Log Play(Shock[] shocks, Rules? rules = null, double ideal = 0.5) => Scenario(shocks, rules, ideal) is var scenario
        ? Simulation.Play(new CompiledScenario(scenario with
        {
            Issues = [.. scenario.Issues.Select(issue => issue with { Negotiable = issue.Id == "treaty" })],
            Actors = [.. scenario.Actors.Select(actor => actor with { Judgement = actor.Judgement with { Readiness = 0 } })],
        }), 1) : null!;

    private static World World(Shock[] shocks, Rules? rules = null) => new(new CompiledScenario(Scenario(shocks, rules)));

    /// <summary>Two parties with an issue each and a treaty between them, which weighs half.</summary>
    private static Scenario Scenario(Shock[] shocks, Rules? rules = null, double ideal = 0.5)
    {
        var duel = Duel.Scenario(rules: rules);
        return duel with
        {
            Issues =
            [
                new Issue { Id = "northern", Control = ["north"], StatusQuo = 0.2, Tranches = 2 },
                new Issue { Id = "southern", Control = ["south"], StatusQuo = 0, Tranches = 2 },
                new Issue { Id = "treaty", Control = ["north", "south"], StatusQuo = 0.5, Tranches = 2 },
            ],
            Actors =
            [
                Duel.Executive("north", ("northern", 0, 1), ("southern", 0, 1), ("treaty", ideal, 2)),
                Duel.Executive("south", ("northern", 1, 1), ("southern", 0, 1), ("treaty", ideal, 2)),
            ],
            Shocks = shocks,
        };
    }
}
