using DiplomacySim.Analysis;

namespace DiplomacySim.Tests;

/// <summary>Wishes that an actor's conduct belies: in the duel South would have North move its issue up, from where it stands at 0.</summary>
public sealed class RevealedPreferenceTests
{
    private const int North = 0;
    private const int Northern = 0;
    private const int Parliament = 2;

    [Fact]
    public void A_party_that_would_like_to_go_to_meet_the_other_and_has_not_is_found()
    {
        Assert.Equal([new UntakenMove(North, Northern, 0, null)], Found(Wanting(0.2)));
        Assert.Equal([new UntakenMove(North, Northern, 0, null)], Found(Wanting(1)));
    }

    /// <summary>A thousandth is the least that a text can move.</summary>
    [Theory]
    [InlineData(0, false)]
    [InlineData(0.0004, false)]
    [InlineData(0.0006, true)]
    [InlineData(0.001, true)]
    public void Points_that_no_text_can_tell_apart_are_the_same(double ideal, bool found) =>
        Assert.Equal(found, Found(Wanting(ideal)).Count == 1);

    [Theory]
    [InlineData(0.3, 1, 0.4)]
    [InlineData(0.6, 0.2, 0.4)]
    [InlineData(0.6, 0.4, 0.4)]
    public void A_party_that_wants_its_issue_further_from_the_other_or_to_the_side_that_the_other_does_not_is_none(
        double ideal, double theirs, double statusQuo)
    {
        var scenario = Duel.Scenario(north => Ideal(north, "northern", ideal), south => Ideal(south, "northern", theirs));

        Assert.Empty(Found(scenario with { Issues = [scenario.Issues[0] with { StatusQuo = statusQuo }, scenario.Issues[1]] }));
    }

    [Theory]
    [InlineData(0, true)]
    [InlineData(0.0004, true)]
    [InlineData(0.01, false)]
    public void A_legislature_that_wants_it_no_further_holds_it(double ideal, bool holds) => Assert.Equal(
        holds ? Parliament : null, Assert.Single(Found(Wanting(0.2, Legislature(ideal)))).Holder);

    [Fact]
    public void A_legislature_holds_it_from_the_far_side_too()
    {
        var scenario = Wanting(0.6, Legislature(0.1));

        Assert.Equal(Parliament,
            Assert.Single(Found(scenario with { Issues = [scenario.Issues[0] with { StatusQuo = 0.4 }, scenario.Issues[1]] })).Holder);
    }

    [Fact]
    public void A_legislature_to_which_it_does_not_matter_or_that_has_no_say_holds_nothing()
    {
        var powers = new Powers { Ratify = false, Veto = false };
        var idle = Legislature(0) with { Salience = Only("southern") };
        Actor With(Powers powers) => Legislature(0) with { Chamber = Legislature(0).Chamber with { Powers = powers } };
        int? Holder(Actor legislature) => Assert.Single(Found(Wanting(0.2, legislature))).Holder;

        Assert.Null(Holder(idle));
        Assert.Null(Holder(With(powers)));
        Assert.Null(Holder(With(new Powers { Veto = false })));
        Assert.Equal(Parliament, Holder(With(powers with { Sanction = true })));
    }

    [Fact]
    public void What_two_move_together_what_no_text_can_move_and_what_is_of_no_weight_is_none()
    {
        var scenario = Wanting(0.2);
        Scenario With(Func<Issue, Issue> change) => scenario with { Issues = [change(scenario.Issues[0]), scenario.Issues[1]] };

        Assert.Empty(Found(With(issue => issue with { Control = ["north", "south"], Instrument = null })));
        Assert.Empty(Found(With(issue => issue with { Negotiable = false })));
        Assert.Empty(Found(Duel.Scenario(north => Ideal(north, "northern", 0.2) with { Salience = Only("southern") })));
        Assert.Empty(Found(With(issue => issue with { Levels = [0, 0.5, 1] })));
        Assert.Single(Found(With(issue => issue with { Levels = [0, 0.3, 1] })));
    }

    [Fact]
    public void Who_does_not_talk_has_nobody_to_go_to_meet() =>
        Assert.Empty(Found(Duel.Scenario(north => Ideal(north, "northern", 0.2), relation: pair => pair with { Talks = false })));

    [Fact]
    public void A_text_without_a_concession_is_found_where_all_let_it_pass()
    {
        Assert.Equal(Duel.Text(200, Deal.NoClause), Text(Wanting(0.2)));
        Assert.Null(Text(Wanting(0)));
        Assert.Null(Text(Duel.Scenario(north => Ideal(north, "northern", 0.2), south => south with
        {
            Judgement = new Judgement { DealCost = 1 },
        })));
    }

    /// <summary>A move of x costs the legislature x²/2, which its loyalty covers up to 0.2 or to 0.14.</summary>
    [Fact]
    public void It_is_as_small_as_a_legislature_that_holds_it_makes_it()
    {
        Assert.Null(Text(Wanting(0.2, Legislature(0))));
        Assert.Equal(Duel.Text(200, Deal.NoClause), Text(Wanting(0.2, Legislature(0, loyalty: 0.02))));
        Assert.Equal(Duel.Text(140, Deal.NoClause), Text(Wanting(0.2, Legislature(0, loyalty: 0.01))));
    }

    [Fact]
    public void What_neither_would_sign_alone_is_looked_at_together()
    {
        Deal? With(double cost) => Text(Duel.Scenario(
            north => Ideal(north, "northern", 0.2) with { Judgement = new Judgement { DealCost = cost } },
            south => Ideal(south, "southern", 0.2) with { Judgement = new Judgement { DealCost = cost } }));

        Assert.Equal(1, With(0)!.Clauses);
        Assert.Equal(Duel.Text(200, 200), With(0.27));
        Assert.Null(With(0.29));
    }

    private static Scenario Wanting(double ideal, Actor? legislature = null) =>
        Duel.Scenario(north => Ideal(north, "northern", ideal), legislature: legislature);

    private static Dictionary<string, double> Only(string issue) => new() { [issue] = 1 };

    private static Actor Ideal(Actor actor, string issue, double ideal) =>
        actor with { Ideal = new Dictionary<string, double>(actor.Ideal) { [issue] = ideal } };

    private static Actor Legislature(double ideal, double loyalty = 0) => new()
    {
        Id = "parliament",
        Party = "north",
        Role = Role.Legislature,
        Ideal = new Dictionary<string, double> { ["northern"] = ideal },
        Salience = new Dictionary<string, double> { ["northern"] = 1, ["southern"] = 1 },
        Judgement = new Judgement { DealCost = 0 },
        Chamber = new Chamber { Members = 1, Dispersion = 0, Quorum = 1, Majority = 1, OverrideQuorum = 1, Loyalty = loyalty },
    };

    private static IReadOnlyList<UntakenMove> Found(Scenario scenario)
    {
        var world = new World(new CompiledScenario(scenario));
        return UntakenMove.Of(world, world.Setting.Relations[0]);
    }

    private static Deal? Text(Scenario scenario) => TextWithoutConcession.Find(RelationSnapshot.Of(new CompiledScenario(scenario), 0));
}
