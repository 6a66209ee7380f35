using CsCheck;

namespace DiplomacySim.Tests;

/// <summary>The fears of a stronger opponent and of a cost at home, by what is given up instead of what it is worth.</summary>
public sealed class FearTests
{
    [Fact]
    public void What_is_given_up_weighs_by_how_far_and_to_whom_it_matters() => Gen.Select(
        Gen.Short[-1, 1000], Gen.Short[-1, 1000], Gen.Double[0, 1], Gen.Double[0, 1], Gen.Int[0, 12]).Sample(
            (northern, southern, grievance, support, term) =>
    {
        var view = View(term, support);
        var ledger = new Standpoint(view.Self, view.World, new(0.5, grievance, 1), 0).Weigh(Duel.Text(northern, southern)).Ledger;

        // The north's own issue stands at .3, its counterpart wants it at 1; it matters ¼ to the north and ¾ to the south. A step a month is .05.
        var given = northern < 0 ? 0 : Math.Max(0, (northern / 1000.0) - 0.3);
        var restored = given == 0 ? 0 : Math.Min(1, term * 0.05 / given);
        Assert.Equal(-0.8 * 0.25 * given * grievance * (1 + (0.6 * (0.5 - support))), ledger.Of(Term.Domestic), 1e-12);
        Assert.Equal(-1.5 * (0.9 - 0.4) * 0.75 * given * (1 - restored), ledger.Of(Term.Asymmetry), 1e-12);
    });

    [Fact]
    public void What_cannot_be_done_alone_cannot_be_taken_back() => Gen.Short[400, 1000].Sample(northern =>
    {
        var view = View(24, 0.5, issue => issue with { Instrument = null });

        Assert.Equal(0.75 * ((northern / 1000.0) - 0.3), Prospect.Of(view.Self, Duel.Text(northern, -1), view.World).GivenUp.Abroad, 1e-12);
    });

    [Fact]
    public void It_is_given_up_even_where_it_is_liked()
    {
        // To go to meet the other costs nothing in policy where one wants to go there oneself.
        var (position, policy) = (Weigh(Fears.Position), Weigh(Fears.Policy));

        Assert.Equal(0, policy.Of(Term.Domestic));
        Assert.True(position.Of(Term.Domestic) < 0);
        Assert.True(position.Of(Term.Asymmetry) < policy.Of(Term.Asymmetry));

        static Ledger Weigh(Fears fears) => View(0, 0.5, fears: fears, ideal: 1) is var view
            ? new Standpoint(view.Self, view.World, new(0.5, 0.5, 1), 0).Weigh(Duel.Text(800, 300)).Ledger : default;
    }

    [Fact]
    public void Parts_of_clauses_add_up() => Gen.Select(
        Gen.Short[0, 1000], Gen.Short[0, 1000], Gen.Double[0, 1], Gen.Bool, Gen.Int[0, 6]).Sample((northern, southern, trust, netted, term) =>
    {
        var view = View(term, 0.3, rules: rules => rules with { Netted = netted, Tranched = true, ScaledThresholds = true });
        var standpoint = new Standpoint(view.Self, view.World, new(trust, 0.4, 1), 0);
        var text = Duel.Text(northern, southern);
        var whole = standpoint.Weigh(text).Ledger;

        foreach (var fear in (Term[])[Term.Domestic, Term.Asymmetry])
        {
            Assert.Equal(whole.Of(fear), standpoint.Clauses(text).Sum(clause => clause.Terms.Of(fear)), 1e-12);
        }

        Assert.Equal(whole.Sum - whole.Of(Term.Capital), standpoint.Clauses(text).Sum(clause => clause.Value), 1e-12);
    });

    [Fact]
    public void The_cost_at_home_is_due_whether_or_not_the_text_passes() => Gen.Select(
        Gen.Short[0, 1000], Gen.Short[0, 1000], Gen.Double[0.005, 0.1], Gen.Double[0, 0.1]).Sample((northern, southern, doubt, failure) =>
    {
        var view = View(3, 0.4, rules: rules => rules with { Passage = true, ScaledThresholds = true }, judgement: judgement => judgement with
        {
            Uncertainty = new Uncertainty { Own = doubt, Other = doubt }, Failure = failure, NoDeal = 0.02,
        });
        var text = Duel.Text(northern, southern);
        var turn = new Turn { Question = Question.Reconsider, Actor = 0, Relation = 0, Other = 1, Deal = text };
        var decision = new ExecutiveMind().Answer(turn, view).Decision!.Value;
        var passage = Passage.Of(text, turn, view);
        var weighed = new Standpoint(view.Self, view.World, view.Memory.Belief(1), 0).Weigh(text);
        var home = weighed.Ledger.Of(Term.Domestic);
        var worth = (passage.All * (weighed.Ledger.Sum - home - (weighed.Scale * 0.02)))
            - ((1 - passage.Home) * failure * 0.5 * weighed.Scale) + home;

        Assert.Equal(worth, decision.Margin, 1e-12);
    });

    private static View View(int term, double support, Func<Issue, Issue>? own = null, Fears fears = Fears.Position, double ideal = 0,
        Func<Rules, Rules>? rules = null, Func<Judgement, Judgement>? judgement = null)
    {
        var leader = Duel.Executive("north", ("northern", ideal, 1), ("southern", 1, 3));
        var duel = Duel.Scenario(
            _ => leader with
            {
                Judgement = (judgement ?? (one => one))(leader.Judgement with
                {
                    Fears = fears, DomesticCost = 0.8, Opposition = 0.6, AsymmetryCost = 1.5, DealCost = 0.01,
                }),
            },
            legislature: leader with { Id = "house", Role = Role.Legislature, Chamber = new Chamber { Members = 5, Quorum = 4 } },
            relation: pair => pair with { Trust = Duel.Both(0.7), Grievance = Duel.Both(0.5) },
            rules: (rules ?? (one => one))(new Rules { Term = term }));
        return Duel.View(duel with
        {
            Parties = [duel.Parties[0] with { Support = support }, duel.Parties[1]],
            Issues = [(own ?? (one => one))(duel.Issues[0] with { StatusQuo = 0.3 }), duel.Issues[1]],
        }, 0);
    }
}
