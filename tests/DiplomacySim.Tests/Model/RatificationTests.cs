using CsCheck;

namespace DiplomacySim.Tests;

public sealed class RatificationTests
{
    private static readonly double[] FiveMembers = [-0.2, -0.1, 0, 0.1, 0.2];

    [Theory]
    [InlineData(1, 4)]
    [InlineData(3, 2)]
    [InlineData(5, 0)]
    public void The_pivot_is_the_last_of_those_needed(int needed, int pivot) =>
        Assert.Equal(pivot, Pivot.Of([-2, -1, 0, 1, 2], needed));

    [Fact]
    public void The_pivot_says_yes_exactly_when_the_vote_carries() =>
    Gen.Short[1, 1000].Select(Gen.Short[1, 1000], Gen.Int[1, 5]).Sample((northern, southern, needed) =>
    {
        var (floor, _) = Floor(0.02, needed);
        var vote = floor.Vote(Duel.Text(northern, southern), needed);

        Assert.Equal(vote.Tally.Carried, vote.Decision.Margin >= 0);
        Assert.Equal(5, vote.Tally.Ayes + vote.Tally.Noes);
    });

    [Fact]
    public void Counting_in_one_pass_agrees_with_asking_each_member() =>
    Gen.Short[1, 1000].Select(Gen.Short[1, 1000], Gen.Double[-0.3, 0.3]).Sample((northern, southern, noDeal) =>
    {
        var (floor, view) = Floor(noDeal, 3);
        var deal = Duel.Text(northern, southern);
        var ayes = FiveMembers.Count(place =>
        {
            var own = Prospect.Of(view.Self, deal, view.World, place);
            return own.Keep >= noDeal;
        });

        Assert.Equal(ayes, floor.Vote(deal, 3).Tally.Ayes);
    });

    [Fact]
    public void An_amendment_finds_the_quorum_with_the_smallest_change_of_one_clause()
    {
        var (floor, view) = Floor(0.3, 4);
        var deal = Duel.Text(900, 400);
        Assert.False(floor.Carries(deal, 4));

        var amended = Amendment.Find(deal, text => floor.Carries(text, 4), view)!;

        Assert.True(floor.Carries(amended, 4));
        var changed = Enumerable.Range(0, 2).Where(issue => amended.Targets[issue] != deal.Targets[issue]).ToArray();
        var only = Assert.Single(changed);
        var size = Math.Abs(amended.Targets[only] - deal.Targets[only]);
        for (short less = 1; less < size; less++)
        {
            Assert.False(floor.Carries(Duel.Text((short)(900 - less), 400), 4));
            Assert.False(floor.Carries(Duel.Text(900, (short)(400 + less)), 4));
        }
    }

    [Fact]
    public void Where_nothing_finds_a_quorum_there_is_no_amendment()
    {
        var (floor, view) = Floor(2, 4);

        Assert.Null(Amendment.Find(Duel.Text(900, 400), text => floor.Carries(text, 4), view));
    }

    [Fact]
    public void Congress_vetoes_what_is_worth_less_than_no_deal()
    {
        var log = Simulation.Play(new CompiledScenario(Duel.Scenario(legislature: Parliament(noDeal: 0.9))), 1);

        Assert.True(log.Counts[ActKind.Veto] > 0);
        Assert.Equal(0, log.Counts[ActKind.Deal]);
        Assert.All(log.Acts.Where(act => act.Kind == ActKind.Veto), act => Assert.True(act.Tally.Ayes < act.Tally.Needed));
    }

    [Fact]
    public void A_legislature_without_the_power_of_veto_can_only_object()
    {
        var parliament = Parliament(noDeal: 0.9);
        var log = Simulation.Play(new CompiledScenario(Duel.Scenario(legislature: parliament with
        {
            Chamber = parliament.Chamber with { Powers = new Powers { Veto = false } },
        })), 1);

        Assert.True(log.Counts[ActKind.Objection] > 0);
        Assert.Equal(1, log.Counts[ActKind.Deal]);
    }

    [Fact]
    public void Both_executives_are_asked_about_an_amended_text()
    {
        // With this seed the south speaks first, and asks for more than parliament lets pass.
        var log = Simulation.Play(new CompiledScenario(Duel.Scenario(legislature: Parliament(noDeal: 0.3))), 2);
        var amendment = log.Acts.First(act => act.Kind == ActKind.Amendment);
        var answers = log.Acts.Where(act => act.Cause == amendment.Id).ToArray();

        Assert.Equal(2, answers.Count(act => act.Kind is ActKind.Acceptance or ActKind.Rejection));
        Assert.All(answers, act => Assert.Equal(amendment.Deal, act.Deal));
    }

    private static (Floor Floor, View View) Floor(double noDeal, int quorum)
    {
        var parliament = Parliament(noDeal);
        var view = Duel.View(Duel.Scenario(legislature: parliament with { Chamber = parliament.Chamber with { Quorum = quorum } }), 2);
        return (new Floor(view.Self, view.World, new Belief(1, 0, 1), 0, 0), view);
    }

    private static Actor Parliament(double noDeal)
    {
        var leader = Duel.Executive("north", ("northern", 0, 1), ("southern", 1, 3));
        return leader with
        {
            Id = "parliament",
            Role = Role.Legislature,
            Judgement = leader.Judgement with { NoDeal = noDeal },
            Chamber = new Chamber { Quorum = 4, Majority = 3, OverrideQuorum = 4, Blocs = [new Bloc { Id = "all", Positions = FiveMembers }] },
        };
    }
}
