using CsCheck;

namespace DiplomacySim.Tests;

/// <summary>Whether a text passes is weighed apart from whether it is kept.</summary>
public sealed class PassageTests
{
    private static readonly double[] Members = [-0.3, -0.1, 0, 0.2, 0.4];

    [Fact]
    public void A_leader_that_is_sure_of_its_reckoning_foresees_the_vote() =>
        Gen.Select(Gen.Short[-1, 1000], Gen.Short[1, 1000], Gen.Int[1, 5], Gen.Double[0, 0.6]).Sample((northern, southern, quorum, noDeal) =>
        {
            var view = View(quorum, noDeal, new Uncertainty { Own = 0, Other = 0 });
            var text = Duel.Text(northern, southern);
            var ayes = Members.Count(place =>
            {
                var prospect = Prospect.OfMember(view.Setting.Profile(2), text, view.World, place);
                return (0.7 * prospect.Keep) + (0.3 * prospect.Sucker) >= noDeal - 1e-12;
            });

            Assert.Equal(ayes >= quorum ? 1 : 0, Passage.Of(text, Turn(text), view).Home);
        });

    [Fact]
    public void A_leader_without_a_reckoning_goes_by_the_record()
    {
        var view = View(3, 0.2, null);
        var text = Duel.Text(100, 900);

        Assert.Equal(new(0.5, 0.5), Passage.Of(text, Turn(text), view));
    }

    [Fact]
    public void The_surer_the_margin_the_surer_the_passage() =>
        Gen.Select(Gen.Short[1, 1000], Gen.Short[1, 1000], Gen.Double[0.002, 0.1]).Sample((northern, southern, doubt) =>
        {
            var text = Duel.Text(northern, southern);
            double Chance(double sigma) => View(4, 0.1, new Uncertainty { Own = sigma, Other = sigma }) is var view
                ? Passage.Of(text, Turn(text), view).All : 0;
            var (sure, less, none) = (Chance(0), Chance(doubt), Chance(2 * doubt));

            Assert.True(sure == 1 ? less >= none - 1e-12 : less <= none + 1e-12);
        });

    [Fact]
    public void What_a_signature_is_worth_is_what_the_equation_says() =>
        Gen.Select(Gen.Short[1, 1000], Gen.Short[1, 1000], Gen.Double[0, 0.4], Gen.Double[0, 0.1], Gen.Double[0.01, 0.1]).Sample(
            (northern, southern, failure, prestige, doubt) =>
        {
            var view = View(4, 0.1, new Uncertainty { Own = doubt, Other = doubt }, judgement => judgement with
            {
                Failure = failure, Prestige = prestige, NoDeal = 0.02, Aspiration = 0,
            });
            var text = Duel.Text(northern, southern);
            var decision = new ExecutiveMind().Answer(Turn(text), view).Decision!.Value;
            var passage = Passage.Of(text, Turn(text), view);
            var prospect = Prospect.Of(view.Self, text, view.World);
            var kept = (0.7 * prospect.Keep) + (0.3 * prospect.Sucker);
            var worth = (passage.All * (kept - (prospect.Stakes * 0.02))) - ((1 - passage.Home) * failure * 0.5 * prospect.Stakes)
                + (prestige * prospect.Stakes);

            Assert.Equal(worth, decision.Margin, 1e-9);
        });

    [Fact]
    public void Where_nobody_has_to_assent_nothing_changes()
    {
        var rules = new Rules { Passage = true };
        Scenario Of(Rules rules) => Duel.Scenario(relation: pair => pair with { Trust = Duel.Both(0.6), Grievance = Duel.Both(0.3) }, rules: rules);

        Assert.Equal(Simulation.Play(new CompiledScenario(Of(new Rules())), 3).Hash, Simulation.Play(new CompiledScenario(Of(rules)), 3).Hash);
    }

    [Fact]
    public void A_vote_that_may_be_lost_is_not_taken_for_a_betrayal()
    {
        var view = View(4, 0.1, null);

        Assert.Equal(0.7, ExpectedDelivery.Of(view.Self, Duel.Text(100, 900), view.World, new(0.7, 0.5, 0.1)).Both);
    }

    private static Turn Turn(Deal text) => new()
    {
        Question = Question.Consider, Actor = 0, Relation = 0, Other = 1, Deal = text, Exchange = 5, Exchanges = 6,
    };

    private static View View(int quorum, double noDeal, Uncertainty? uncertainty, Func<Judgement, Judgement>? judgement = null)
    {
        Actor North(Actor actor) => actor with
        {
            Judgement = (judgement ?? (one => one))(actor.Judgement with { Uncertainty = uncertainty }),
            Tactic = new Tactic { Disposition = Disposition.WaitAndSee },
        };

        var leader = Duel.Executive("north", ("northern", 0, 1), ("southern", 1, 3));
        var house = leader with
        {
            Id = "house", Role = Role.Legislature, Judgement = leader.Judgement with { NoDeal = noDeal },
            Chamber = new Chamber { Quorum = quorum, Blocs = [new Bloc { Id = "all", Positions = Members }] },
        };
        return Duel.View(Duel.Scenario(North, legislature: house, relation: pair => pair with { Trust = Duel.Both(0.7), Grievance = Duel.Both(0.5) },
            rules: new Rules { Passage = true, ScaledThresholds = judgement is not null }), 0);
    }
}
