namespace DiplomacySim.Tests;

public sealed class BargainingTests
{
    [Fact]
    public void Keep_is_what_both_sides_bring_and_sucker_what_one_s_own_does()
    {
        var view = Duel.View(Duel.Scenario(), 0);
        var prospect = Prospect.Of(view.Self, Duel.Text(400, 500), view.World);

        // North: weights ¼ and ¾. Own issue from 0 to .4 with ideal 0 loses ¼·.16; the other's from 0 to .5 with ideal 1 gains ¾·(1 − .25).
        Assert.Equal((0.75 * 0.75) - (0.25 * 0.16), prospect.Keep, 1e-12);
        Assert.Equal(-0.25 * 0.16, prospect.Sucker, 1e-12);
        Assert.Equal(0.04, prospect.Concession, 1e-12);
        Assert.Equal(0.5625, prospect.Return, 1e-12);
        // South: ¾·(1 − .36) − ¼·.25.
        Assert.Equal((0.75 * 0.64) - (0.25 * 0.25), prospect.Theirs, 1e-12);
    }

    [Fact]
    public void The_terms_of_a_deal_are_those_of_the_equation()
    {
        var scenario = Duel.Scenario(north: actor => actor with
        {
            Judgement = actor.Judgement with { DomesticCost = 2, Opposition = 1, AsymmetryCost = 3, Recognition = 0.1, DealCost = 0.01,
                Readiness = 0.3 },
        });
        var view = Duel.View(scenario, 0);
        var prospect = Prospect.Of(view.Self, Duel.Text(400, 500), view.World);
        var ledger = Weighing.Of(view.Self, prospect, ExpectedDelivery.AtOnce(0.05), 0.5, view.World, 1);

        Assert.Equal(0.05 * 0.5225, ledger.Of(Term.Keep), 1e-12);
        Assert.Equal(0.95 * -0.04, ledger.Of(Term.Sucker), 1e-12);
        Assert.Equal(-2 * 0.04 * 0.5 * 1.0, ledger.Of(Term.Domestic), 1e-12);
        Assert.Equal(-3 * 0.5 * (0.04 - (0.05 * 0.5625)), ledger.Of(Term.Asymmetry), 1e-12);
        Assert.Equal(0.1 * 0.4175, ledger.Of(Term.Recognition), 1e-12);
        Assert.Equal(-0.01, ledger.Of(Term.Capital), 1e-12);
        Assert.Equal(-4 * 0.1, ledger.Of(Term.Readiness), 1e-12);
    }

    [Fact]
    public void The_middle_of_the_contract_curve_weighs_both_sides_the_same()
    {
        var view = Duel.View(Duel.Scenario(), 0);
        var setting = view.Setting;
        Span<short> targets = stackalloc short[2];
        ContractCurve.Point(view.Self, setting.Profile(1), setting.Relations[0], view.World, 1, 1, targets);

        // y = (¼·0 + ¾·1) / (¼ + ¾) on both issues.
        Assert.Equal([750, 750], targets.ToArray());
    }

    [Fact]
    public void Nobody_offers_more_than_it_is_ready_to_commit_to()
    {
        var view = Duel.View(Duel.Scenario(north: actor => actor with { Judgement = actor.Judgement with { Readiness = 0.2 } }), 0);
        Span<short> targets = stackalloc short[2];
        ContractCurve.Point(view.Self, view.Setting.Profile(1), view.Setting.Relations[0], view.World, 1, 1, targets);

        Assert.Equal([200, 750], targets.ToArray());
    }

    [Fact]
    public void Executives_who_trust_each_other_and_value_their_word_find_a_deal_and_keep_it()
    {
        var log = Simulation.Play(new CompiledScenario(Duel.Scenario(Faithful, Faithful)), 1);

        static Actor Faithful(Actor actor) => actor with { Judgement = actor.Judgement with { GoodFaith = 0.2 } };
        Assert.Equal(1, log.Counts[ActKind.Deal]);
        Assert.Equal(4, log.Counts[ActKind.Tranche]);
        Assert.Equal(0, log.Counts[ActKind.Breach]);
        Assert.Equal(2, log.Counts[ActKind.Fulfilment]);
    }

    [Fact]
    public void Who_has_nothing_more_to_expect_and_no_word_to_keep_breaks_the_costly_rest()
    {
        var log = Simulation.Play(new CompiledScenario(Duel.Scenario()), 1);
        var breach = log.Acts.First(act => act.Kind == ActKind.Breach);

        Assert.Contains(log.Acts, act => act.Kind == ActKind.Delay && act.Commitment == breach.Commitment && act.Id < breach.Id);
        Assert.Contains(log.Acts, act => act.Kind == ActKind.Fulfilment && act.Target == breach.Source && act.Id < breach.Id);
    }

    [Fact]
    public void Without_trust_there_is_no_deal()
    {
        var log = Simulation.Play(new CompiledScenario(Duel.Scenario(relation: relation => relation with { Trust = Duel.Both(0) })), 1);

        Assert.Equal(0, log.Counts[ActKind.Deal]);
    }

    [Fact]
    public void An_executive_that_presses_only_demands()
    {
        var log = Simulation.Play(
            new CompiledScenario(Duel.Scenario(north: actor => actor with { Tactic = new Tactic { Disposition = Disposition.Press } })), 1);

        Assert.DoesNotContain(log.Acts, act => act.Actor == 0 && act.Kind is ActKind.Offer);
        Assert.Contains(log.Acts, act => act.Actor == 0 && act.Kind is ActKind.Demand);
    }

    [Theory]
    [InlineData(0.5, 0.25, 0.0625)]
    [InlineData(0.5, 1, 0.5)]
    [InlineData(0.0625, 4, 0.5)]
    [InlineData(0, 1, 0)]
    [InlineData(1, 0.25, 1)]
    public void Concession_in_time_follows_Faratin(double elapsed, double exponent, double given) =>
        Assert.Equal(given, Concession.InTime(elapsed, exponent), 1e-12);

    [Fact]
    public void The_same_text_is_not_put_twice_in_a_row()
    {
        var log = Simulation.Play(new CompiledScenario(Duel.Scenario(relation: relation => relation with { Trust = Duel.Both(0.1) })), 1);
        var texts = log.Acts.Where(act => act.Actor == 0 && act.Kind is ActKind.Offer or ActKind.Demand or ActKind.Counter).Select(act => act.Deal!)
            .ToArray();

        Assert.All(texts.Zip(texts.Skip(1)), pair => Assert.NotEqual(pair.First, pair.Second));
    }
}
