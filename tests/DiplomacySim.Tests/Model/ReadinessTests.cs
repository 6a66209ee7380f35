using CsCheck;
using DiplomacySim.Model.Why;

namespace DiplomacySim.Tests;

/// <summary>Readiness to commit that moves with what hurts and with what is hoped of the other side.</summary>
public sealed class ReadinessTests
{
    [Fact]
    public void At_the_start_a_leader_is_as_ready_as_its_scenario_says() =>
        Gen.Select(Gen.Double[0, 1], Gen.Double[0, 10], Gen.Double[0, 10], Gen.Double[0, 1], Gen.Double[0, 1]).Sample(
            (ready, hurt, hope, trust, economy) =>
        {
            var duel = Duel.Scenario(
                south: actor => actor with
                {
                    Judgement = actor.Judgement with { Readiness = ready, ReadinessByHurt = hurt, ReadinessByOptimism = hope },
                },
                relation: pair => pair with { Trust = Duel.Both(trust) });
            var view = Duel.View(duel with { Parties = [duel.Parties[0], duel.Parties[1] with { Economy = economy }] }, 1);

            Assert.Equal(ready, Readiness.Of(view.Self, 0, view.Memory.Belief(0).Optimism, view.World).Level, 1e-9);
        });

    /// <summary>The second calculation is that of this scenario alone: one instrument against each side, nobody who ratifies.</summary>
    [Fact]
    public void It_moves_by_pressure_times_hardship_and_by_trust() =>
        Gen.Select(Gen.Double[0, 3], Gen.Double[0, 3], Gen.Double[0.2, 0.6], Gen.Long[1, 1000]).Sample((hurt, hope, economy, seed) =>
        {
            var moved = 0;
            Interview.Play(new CompiledScenario(Of(hurt, hope, economy)), seed, 24, (run, place, view, in _) =>
            {
                if (run.Sheet.Turn(place) is { Question: Question.Propose or Question.Consider } turn)
                {
                    var (pressure, state) = (view.World.StatusQuo[1 - turn.Actor], view.World.Economy[turn.Actor]);
                    var more = (pressure * Math.Max(0, 1 - (2 * state))) - (0.6 * Math.Max(0, 1 - (2 * economy)));
                    var belief = view.Memory.Belief(turn.Other);
                    var expected = Math.Clamp((hurt * more) + (hope * (belief.Trust - 0.5)), 0, 1);
                    var found = Readiness.Of(view.Self, 0, belief.Optimism, view.World).Level;
                    Assert.Equal(expected, found, 1e-9);
                    moved += found > 0 ? 1 : 0;
                }
            });

            Assert.True(moved > 0 || hurt < 0.3 || economy > 0.5);
        }, iter: 20);

    [Fact]
    public void Leaders_who_can_promise_nothing_come_to_a_deal_once_it_hurts()
    {
        var (on, off) = (0, 0);
        foreach (var seed in Enumerable.Range(1, 40))
        {
            on += Deals(Of(1, 1, 0.5), seed);
            off += Deals(Of(0, 0, 0.5), seed);
        }

        Assert.Equal(0, off);
        Assert.InRange(on, 32, 200);
    }

    [Fact]
    public void What_has_moved_it_is_told()
    {
        Assert.Null(ReadinessWording.Of(new(0.2, 0, 0, 0)));
        Assert.Equal("ready to commit 0.45: 0.20 at first, +0.30 by what hurts, -0.05 by what it hopes of the other side",
            ReadinessWording.Of(new(0.2, 0.3, -0.05, 0)));
        Assert.Equal("ready to commit 0.20: 0.90 at first, -1.90 by what it hopes of the other side, +0.20 after the crisis",
            ReadinessWording.Of(new(0.9, 0, -1.9, 0.2)));
    }

    private static int Deals(Scenario scenario, long seed) =>
        Simulation.Play(new CompiledScenario(scenario), seed).Acts.Count(act => act.Kind == ActKind.Deal) / 2;

    private static Scenario Of(double hurt, double hope, double economy)
    {
        var scenario = Repository.Scenario("ripeness.yaml");
        return scenario with
        {
            Parties = [.. scenario.Parties.Select(party => party with { Economy = economy })],
            Actors = [.. scenario.Actors.Select(actor => actor with
            {
                Judgement = actor.Judgement with { ReadinessByHurt = hurt, ReadinessByOptimism = hope },
            })],
        };
    }
}
