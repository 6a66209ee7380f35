using CsCheck;

namespace DiplomacySim.Tests;

/// <summary>What hostile deeds say of the one who does them, and what trust is left.</summary>
public sealed class ProvocationTests
{
    /// <summary>The second calculation works in odds and looks at the whole list of blows.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(0.5)]
    [InlineData(6)]
    public void Only_blows_that_nothing_provoked_cost_trust(double months) =>
        Gen.Select(Gen.Int[0, 3].Array[30], Gen.Double[0.5, 1], Gen.Double[0.1, 0.9]).Sample((story, ratio, trust) =>
        {
            var witness = South(new Beliefs { DeedRatio = ratio, TrustHalfLife = 0 }, trust, months);
            var (odds, round, own) = (trust / (1 - trust), 1, new List<int>());
            foreach (var happening in story)
            {
                var occasion = months >= 1 ? round : 1 + (int)Math.Floor((round - 1) * months);
                switch (happening)
                {
                    case 0:
                        witness.See(Act.OfNobody(ActKind.RoundEnd) with { Round = round });
                        round++;
                        break;
                    case 1:
                        own.Add(occasion);
                        witness.See(Blow(1, round));
                        break;
                    default:
                        var act = Blow(0, round);
                        act.Say(new DeedIntensity(happening / 2.0));
                        witness.See(act);
                        var reach = months > 3 ? 1 : 3;
                        odds *= own.Any(blow => blow < occasion && occasion - blow <= reach) ? 1 : Math.Pow(ratio, happening / 2.0);
                        break;
                }

                Assert.Equal(odds / (1 + odds), witness.View.Memory.Of(0).Trust, 1e-9);
            }
        });

    [Fact]
    public void By_default_hostile_deeds_say_nothing_of_trust()
    {
        var witness = South(new Beliefs(), 0.4, 1);
        witness.See(Blow(0, 1));

        Assert.Equal(0.4, witness.View.Memory.Of(0).Trust);
    }

    [Fact]
    public void A_veto_costs_no_trust_and_neither_does_an_answer_in_kind()
    {
        var witness = South(new Beliefs { DeedRatio = 0.5, TrustHalfLife = 0 }, 0.4, 1);
        witness.See(Blow(0, 1) with { Kind = ActKind.Veto, Coding = Codes.Veto });
        witness.See(Blow(1, 1));
        witness.See(Act.OfNobody(ActKind.RoundEnd) with { Round = 1 });
        witness.See(Blow(0, 2));

        Assert.Equal(0.4, witness.View.Memory.Of(0).Trust);
    }

    [Fact]
    public void Trust_never_falls_below_its_floor_and_rises_from_it() => Gen.Select(Gen.Double[0.001, 0.3], Gen.Int[1, 30]).Sample((floor, blows) =>
    {
        var witness = South(new Beliefs { DeedRatio = 0.5, Floor = floor, TrustHalfLife = 0 }, 0.5, 1);
        for (var blow = 0; blow < blows; blow++)
        {
            witness.See(Blow(0, 1));
            Assert.Equal(Math.Max(floor, 1 / (1 + Math.Pow(2, blow + 1))), witness.View.Memory.Of(0).Trust, 1e-9);
        }

        var before = witness.View.Memory.Of(0).Trust;
        witness.See(Act.OfNobody(ActKind.RoundEnd) with { Round = 1 });
        witness.See(Blow(0, 2) with { Kind = ActKind.Conciliation, Cost = 0.1, Coding = Cameo.Of("085") });

        Assert.Equal(Bayes.AfterKept(before, 0.1, new Beliefs()), witness.View.Memory.Of(0).Trust, 1e-9);
    });

    private static Witness South(Beliefs beliefs, double trust, double months) => new(
        new CompiledScenario(Duel.Scenario(relation: pair => pair with { Trust = Duel.Both(trust) }, rules: new Rules { Beliefs = beliefs }) with
        {
            MonthsPerRound = months,
        }),
        1,
        new Chance(1));

    private static Act Blow(int from, int round) => new()
    {
        Round = round, Kind = ActKind.Coercion, Actor = from, Source = from, Target = 1 - from, Relation = 0, Issue = 0, Amount = -0.01,
        Coding = Cameo.Of("163"),
    };
}
