using CsCheck;

namespace DiplomacySim.Tests;

/// <summary>First steps that are weighed instead of taken in any case.</summary>
public sealed class InitiativeTests
{
    /// <summary>The second calculation is by hand: weights ¼ and ¾ on either side, an issue that either moves, quadratic loss.</summary>
    [Fact]
    public void What_a_first_step_adds_is_trust_won_times_the_compromise_less_its_cost_at_home() =>
        Gen.Select(Gen.Double[0.1, 0.9], Gen.Double[0, 1], Gen.Double[0, 3], Gen.Double[0, 1], Gen.Double[0, 1]).Sample(
            (trust, grievance, home, opposition, patience) =>
        {
            var view = View(InitiativeKind.Weighed, trust, grievance, judgement => judgement with
            {
                DomesticCost = home, Opposition = opposition, Patience = patience,
            });
            var terms = new ExecutiveMind().Answer(Turn, view).Decision!.Value.Terms;

            // A step from 0 to .05 on the own issue, wanted at 0.
            var cost = 0.25 * 0.05 * 0.05;
            var beliefs = new Beliefs();
            double Keeps(double free, double costly) => free + ((1 - Math.Exp(-cost / beliefs.CostScale)) * (costly - free));
            var (good, bad) = (Keeps(0.995, 0.7), Keeps(0.975, 0.15));
            var won = (trust * good / ((trust * good) + ((1 - trust) * bad))) - trust;

            // Own weight ¼ against the other's ¾: either issue goes to ¾ of the way.
            var compromise = (0.75 * (1 - (0.25 * 0.25))) - (0.25 * 0.75 * 0.75);
            Assert.Equal(won * patience * compromise, terms.Of(Term.Initiative), 1e-9);
            Assert.Equal(-home * cost * grievance * (1 + (opposition * (0.5 - 0.3))), terms.Of(Term.Domestic), 1e-9);
            Assert.Equal(-cost, terms.Of(Term.Gain), 1e-12);
        });

    [Fact]
    public void By_default_a_first_step_that_is_due_is_taken()
    {
        var terms = new ExecutiveMind().Answer(Turn, View(InitiativeKind.Fixed, 0.2, 0.9, judgement => judgement)).Decision!.Value.Terms;

        Assert.Equal((1, 0), (terms.Of(Term.Initiative), terms.Of(Term.Domestic)));
    }

    [Fact]
    public void A_leader_that_resents_and_answers_to_a_resentful_public_takes_no_first_step()
    {
        var view = View(InitiativeKind.Weighed, 0.5, 1, judgement => judgement with { DomesticCost = 100 });

        Assert.Equal(Choice.Pass, new ExecutiveMind().Answer(Turn, view).Choice);
    }

    private static Turn Turn => new() { Question = Question.Act, Actor = 0, Relation = 0, Other = 1 };

    private static View View(InitiativeKind kind, double trust, double grievance, Func<Judgement, Judgement> judgement)
    {
        var duel = Duel.Scenario(
            actor => actor with
            {
                Judgement = judgement(actor.Judgement),
                Coercion = new Coercion { Restraint = 0, Initiative = kind },
                Tactic = new Tactic { Disposition = Disposition.ReciprocalSteps },
            },
            relation: pair => pair with { Trust = Duel.Both(trust), Grievance = Duel.Both(grievance) });
        return Duel.View(duel with { Parties = [duel.Parties[0] with { Support = 0.3 }, duel.Parties[1]] }, 0);
    }
}
