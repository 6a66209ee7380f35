namespace DiplomacySim.Tests;

public sealed class TrustTests
{
    /// <summary>P(keep | trustworthy) = .9 and P(keep | not) = .4, whatever the cost.</summary>
    private static readonly Beliefs Constant = new()
    {
        TrustworthyFree = 0.9,
        TrustworthyCostly = 0.9,
        UntrustworthyFree = 0.4,
        UntrustworthyCostly = 0.4,
    };

    [Fact]
    public void One_breach_undoes_two_concessions()
    {
        var once = Bayes.AfterKept(0.5, 1, Constant);
        var twice = Bayes.AfterKept(once, 1, Constant);
        var broken = Bayes.AfterBreach(twice, 1, Constant);

        Assert.Equal(0.692308, once, 6);
        Assert.Equal(0.835052, twice, 6);
        Assert.Equal(0.457627, broken, 6);
    }

    [Fact]
    public void Keeping_a_free_promise_says_next_to_nothing() => Assert.InRange(Bayes.AfterKept(0.5, 0, new Beliefs()), 0.5, 0.51);

    [Fact]
    public void Keeping_a_costly_promise_says_much() => Assert.True(Bayes.AfterKept(0.5, 0.1, new Beliefs()) > 0.75);

    [Fact]
    public void A_breach_under_high_cost_says_less_than_a_breach_for_nothing() =>
        Assert.True(Bayes.AfterBreach(0.5, 1, new Beliefs()) > Bayes.AfterBreach(0.5, 0, new Beliefs()));

    [Fact]
    public void Talk_alone_leaves_trust_untouched()
    {
        var scenario = Duel.Scenario(
            north: actor => actor with { Judgement = actor.Judgement with { Readiness = 0 } },
            south: actor => actor with { Judgement = actor.Judgement with { Readiness = 0 } },
            relation: relation => relation with { Trust = Duel.Both(0.4) });
        var log = Simulation.Play(new CompiledScenario(scenario), 1);

        Assert.True(log.Counts[ActKind.Meeting] > 0);
        Assert.Equal(0, log.Counts[ActKind.Deal]);
        Assert.All(log.Trajectory.Measures, measure => Assert.Equal(0.4, measure.Trust, 12));
    }

    [Fact]
    public void A_veto_of_the_other_legislature_lowers_the_estimate_of_ratification_and_not_trust()
    {
        var scenario = Duel.Scenario(
            legislature: new Actor { Id = "parliament", Party = "north", Role = Role.Legislature },
            relation: relation => relation with { Trust = Duel.Both(0.5), Ratification = Duel.Both(0.5) });
        var setting = new CompiledScenario(scenario);
        var witness = new Witness(setting, setting.Actor("south-leader"), new Chance(1));
        var memory = witness.View.Memory;
        var veto = new Act { Kind = ActKind.Veto, Actor = 2, Source = 0, Target = 1, Relation = 0, Issue = -1, Coding = Codes.Veto };
        witness.See(veto);

        Assert.Equal(0.5, memory.Of(0).Trust);
        // Two votes of four let it stand before; two of five now.
        Assert.Equal(0.4, memory.Ratification(0), 1e-12);
    }

    [Fact]
    public void Grievance_rises_with_offence_and_forgets_by_half_in_its_half_life()
    {
        var scenario = Duel.Scenario(rules: new Rules { Beliefs = new Beliefs { Offence = 0.1, GrievanceHalfLife = 4 } });
        var setting = new CompiledScenario(scenario);
        var witness = new Witness(setting, 0, new Chance(1));
        var memory = witness.View.Memory;
        witness.See(new Act { Kind = ActKind.Coercion, Actor = 1, Source = 1, Target = 0, Relation = 0, Issue = 0, Coding = Cameo.Of("163") });
        Assert.Equal(0.08, memory.Of(1).Grievance, 1e-12);

        for (var round = 0; round < 4; round++)
        {
            witness.See(new Act { Kind = ActKind.RoundEnd, Actor = -1, Source = -1, Target = -1, Relation = -1, Issue = -1 });
        }

        Assert.Equal(0.04, memory.Of(1).Grievance, 1e-12);
    }
}
