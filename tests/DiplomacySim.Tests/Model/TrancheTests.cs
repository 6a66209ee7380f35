using CsCheck;

namespace DiplomacySim.Tests;

/// <summary>Deals weighed and carried out by tranches.</summary>
public sealed class TrancheTests
{
    private static readonly Gen<double> Part = Gen.Double[0, 1];

    [Fact]
    public void One_tranche_that_the_trustworthy_keep_and_the_others_break_in_plain_sight_is_one_throw() =>
        Gen.Select(Part, Part, Gen.Short[1, 1000]).Sample((trust, grievance, target) =>
        {
            // Good faith outweighs any cost here, and the untrustworthy type loses half of it.
            var scenario = Setting(1, 1, 0, noise: 0, goodFaith: 1, new Rules { Tranched = true, Passage = true });
            var (actor, world) = North(scenario);

            Assert.Equal(ExpectedDelivery.AtOnce(trust), ExpectedDelivery.Of(actor, Duel.Text(-1, target), world, new(trust, grievance, 1)));
        });

    [Fact]
    public void What_is_played_before_a_violation_is_seen_is_counted_tranche_by_tranche() =>
        Gen.Select(Gen.Int[1, 12], Part, Part, Part).Sample((tranches, detection, falseAlarm, kept) =>
        {
            var (actor, world) = North(Setting(tranches, detection, falseAlarm));
            var goesOn = 1 - ((1 - kept) * detection) - (kept * falseAlarm);
            var played = Enumerable.Range(0, tranches).Sum(before => Math.Pow(goesOn, before)) / tranches;

            Assert.Equal(played, new OtherPart(actor, Duel.Text(-1, 500), world).Played(kept), 1e-9);
        });

    [Fact]
    public void Shares_are_shares_and_trust_makes_more_of_both() =>
        Gen.Select(Gen.Int[1, 12], Part, Part, Gen.Double[0, 0.05], Part, Part).Sample((tranches, detection, falseAlarm, noise, trust, grievance) =>
        {
            var (actor, world) = North(Setting(tranches, detection, falseAlarm, noise, goodFaith: 0.01));
            var text = Duel.Text(300, 600);
            ExpectedDelivery Of(double trusted) => ExpectedDelivery.Of(actor, text, world, new(trusted, grievance, 1));
            var (less, more) = (Of(trust / 2), Of(trust));

            Assert.InRange(more.Both, 0, 1 + 1e-12);
            Assert.InRange(more.Alone, 0, 1 + 1e-12);
            Assert.InRange(more.Both + more.Alone, 0, 1 + 1e-12);
            Assert.True(falseAlarm > detection || more.Both >= less.Both - 1e-12);
        });

    [Fact]
    public void A_text_that_asks_nothing_of_the_other_needs_nobody_s_word()
    {
        var (actor, world) = North(Setting(3, 0.5, 0.2));

        Assert.Equal(new(1, 0), ExpectedDelivery.Of(actor, Duel.Text(400, -1), world, new(0.1, 0.9, 0.2)));
    }

    [Fact]
    public void What_is_expected_is_what_the_other_s_own_rule_makes_of_it()
    {
        var seen = 0;
        for (var seed = 1L; seed <= 40; seed++)
        {
            var setting = new CompiledScenario(Setting(1, 1, 0, noise: 0.02, goodFaith: 0.2));
            var log = Simulation.Play(setting, seed, 12);
            foreach (var conduct in log.Acts.Where(act => act.Kind == ActKind.Conduct && act.Actor == setting.Executives[1]))
            {
                var deal = log.Acts.Last(act => act.Kind == ActKind.Deal && act.Id < conduct.Id).Deal!;
                if (log.Acts.Last(act => act.Kind == ActKind.Deal && act.Id < conduct.Id).Round != conduct.Round || !deal.Has(0) || !deal.Has(1))
                {
                    continue;
                }

                var view = Before(log, setting.Executives[0]!.Value, conduct.Round);
                var part = new OtherPart(view.Self, deal, view.World);
                var belief = view.Memory.Belief(1);
                var other = Before(log, conduct.Actor, conduct.Round).Memory.Belief(0);
                var foreseen = KeepingRule.Of(setting.Profile(conduct.Actor), part, view.World, belief with
                {
                    Trust = other.Trust, Grievance = other.Grievance,
                }).Trustworthy;
                var terms = conduct.Decision!.Value.Terms;
                var once = 1 / (1 + Math.Exp(-(terms.Sum - terms.Of(Term.Noise)) / 0.02));

                Assert.Equal(1 - ((1 - once) * (1 - once)), foreseen, 1e-9);
                seen++;
            }
        }

        Assert.InRange(seen, 5, 1000);
    }

    [Fact]
    public void An_issue_follows_what_was_done_and_not_what_was_seen()
    {
        var (unseen, alarms) = (0, 0);
        for (var seed = 1L; seed <= 60; seed++)
        {
            var setting = new CompiledScenario(Setting(4, 0.4, 0.3, noise: 0.05, goodFaith: 0));
            var log = Simulation.Play(setting, seed, 12);
            foreach (var conduct in log.Acts.Where(act => act.Kind == ActKind.Conduct))
            {
                var shown = log.Acts.First(act => act.Cause == conduct.Id);
                var isDone = conduct.Decision!.Value.Outcome == Choice.CarryOut;
                if (shown.Kind is ActKind.Tranche or ActKind.Breach)
                {
                    Assert.Equal(isDone, shown.Amount != 0);
                }

                unseen += shown.Kind == ActKind.Tranche && !isDone ? 1 : 0;
                alarms += shown.Kind == ActKind.Breach && isDone ? 1 : 0;
            }

            var state = new PublicRecord(setting);
            foreach (var act in log.Acts)
            {
                var before = state.World.StatusQuo.ToArray();
                state.Hear(act);
                var moves = act.Kind is ActKind.Tranche or ActKind.Breach && act.Amount != 0;
                Assert.Equal(moves, act.HasIssue && act.Kind is ActKind.Tranche or ActKind.Breach
                    && Math.Abs(state.World.StatusQuo[act.Issue] - before[act.Issue] - act.Amount) < 1e-9 && act.Amount != 0);
            }
        }

        Assert.True(unseen > 0 && alarms > 0, $"{unseen} violations went unseen, {alarms} alarms were false");
    }

    [Fact]
    public void A_kept_tranche_forgives_the_delay_before_it()
    {
        var twice = 0;
        for (var seed = 1L; seed <= 60; seed++)
        {
            var log = Simulation.Play(new CompiledScenario(Setting(6, 1, 0, noise: 0.05, goodFaith: 0.02)), seed, 24);
            foreach (var commitment in log.Acts.Where(act => act.Kind is ActKind.Delay or ActKind.Tranche or ActKind.Breach && act.HasCommitment)
                .GroupBy(act => act.Commitment))
            {
                var course = commitment.Select(act => act.Kind).ToArray();
                twice += course.Count(kind => kind == ActKind.Delay) > 1 ? 1 : 0;
                Assert.DoesNotContain(course.Zip(course.Skip(1)), pair => pair is (ActKind.Delay, ActKind.Delay));
            }
        }

        Assert.True(twice > 0);
    }

    /// <summary>What an actor has before it when a round begins.</summary>
    private static View Before(Log log, int actor, int round)
    {
        var witness = new Witness(log.Setup, actor, new Chance(1));
        foreach (var act in log.Acts.TakeWhile(act => act.Round < round))
        {
            witness.See(act);
        }

        return witness.View;
    }

    private static (CompiledActor Actor, World World) North(Scenario scenario)
    {
        var view = Duel.View(scenario, 0);
        return (view.Self, view.World);
    }

    private static Scenario Setting(
        int tranches, double detection, double falseAlarm, double noise = 0.01, double goodFaith = 0.01, Rules? rules = null)
    {
        Actor Leader(Actor actor) => actor with
        {
            Judgement = actor.Judgement with { Noise = noise, GoodFaith = goodFaith, DomesticCost = 0.5, Opposition = 1, Patience = 0.8 },
        };

        var duel = Duel.Scenario(Leader, Leader, relation: pair => pair with { Trust = Duel.Both(0.7), Grievance = Duel.Both(0.2) },
            rules: rules ?? new Rules { Tranched = true });
        return duel with
        {
            Issues = [.. duel.Issues.Select(issue => issue with { Tranches = tranches, Detection = detection, FalseAlarm = falseAlarm })],
        };
    }
}
