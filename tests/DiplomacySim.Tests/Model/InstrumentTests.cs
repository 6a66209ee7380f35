using CsCheck;

namespace DiplomacySim.Tests;

/// <summary>Steps that are shares of what is left, and pressure that wears off and is renewed.</summary>
public sealed class InstrumentTests
{
    private static readonly Gen<double> Share = Gen.Double[0.001, 1];

    private static readonly Act RoundEnd = Act.OfNobody(ActKind.RoundEnd);

    [Fact]
    public void Steps_of_a_share_never_reach_the_end() => Gen.Select(Share, Gen.Double[0.01, 0.4], Gen.Bool).Sample((start, step, isUp) =>
    {
        var record = Record(start, new Instrument { Against = "south", Kind = InstrumentKind.Share, Step = step });
        var world = record.World;
        var (left, towards) = (isUp ? 1 - start : start, isUp ? 1 : -1);
        for (var deed = 0; deed < 8; deed++)
        {
            var amount = Pressure.Room(world.Setting.Issues[0], towards, world);
            Assert.Equal(2 * step * left * towards, amount, 2e-6);
            left *= 1 - (2 * step);
            record.Hear(Deed(amount));
            Assert.Equal(isUp ? 1 - left : left, world.StatusQuo[0], 2e-5);
        }
    });

    [Fact]
    public void At_half_pressure_a_share_is_the_step() => Gen.Double[0.001, 0.5].Sample(step =>
    {
        foreach (var towards in (int[])[1, -1])
        {
            double Room(InstrumentKind kind) => Record(0.5, new Instrument { Against = "south", Kind = kind, Step = step }).World is var world
                ? Pressure.Room(world.Setting.Issues[0], towards, world) : 0;

            Assert.Equal(Room(InstrumentKind.Absolute), Room(InstrumentKind.Share), 1e-6);
        }
    });

    /// <summary>The second calculation is the equation: halves by half-life, hardening adds, relief scales, a renewal fills up by a step.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(0.25)]
    [InlineData(3)]
    public void Effective_pressure_is_what_the_equation_says(double months) =>
        Gen.Select(Gen.Double[0, 1], Gen.Double[1, 60], Gen.Double[0.01, 0.3], Gen.Int[0, 4].Array[40]).Sample((start, half, step, deeds) =>
        {
            var instrument = new Instrument { Against = "south", Adaptation = half, Step = step };
            var record = Record(start, instrument, scenario => scenario with { MonthsPerRound = months });
            var world = record.World;
            var (legal, felt, time) = (start, start, 0.0);
            foreach (var deed in deeds)
            {
                if (deed == 0)
                {
                    // Actors decide once a month, or once a round where that is longer: what is felt is less when they decide again.
                    record.Hear(RoundEnd);
                    var before = Math.Floor(time + 1e-9);
                    time += months;
                    felt *= months > 1 ? Math.Pow(0.5, months / half) : Math.Floor(time + 1e-9) > before ? Math.Pow(0.5, 1 / half) : 1;
                }
                else if (deed == 1)
                {
                    record.Hear(Deed(0));
                    felt += Math.Min(step, legal - felt);
                }
                else
                {
                    var amount = deed == 2 ? Math.Min(step, 1 - legal) : -Math.Min(step, legal);
                    if (amount == 0)
                    {
                        continue;
                    }

                    record.Hear(Deed(amount));
                    felt = amount > 0 ? felt + amount : legal == 0 ? 0 : felt * (legal + amount) / legal;
                    legal += amount;
                }

                Assert.Equal(legal, world.StatusQuo[0], 1e-9);
                Assert.Equal(felt, world.EffectivePressure(0), 1e-5);
                Assert.InRange(world.EffectivePressure(0), 0, world.StatusQuo[0]);
            }
        });

    [Fact]
    public void Where_the_target_does_not_adapt_all_pressure_is_felt() => Gen.Double[0, 1].Sample(start =>
    {
        var record = Record(start, new Instrument { Against = "south" });
        record.Hear(RoundEnd);
        record.Hear(Deed(0.1));

        Assert.Equal(record.World.StatusQuo[0], record.World.EffectivePressure(0));
        Assert.Equal(0, record.World.Renewal(0));
    });

    [Fact]
    public void The_weight_of_a_deed_grows_with_its_steps_up_to_the_end_of_the_scale() =>
        Gen.Select(Gen.Double[0.001, 4], Gen.Bool).Sample((steps, isHostile) =>
        {
            var coding = Cameo.Of(isHostile ? "163" : "085");
            var act = Deed(0.1) with { Kind = isHostile ? ActKind.Coercion : ActKind.Conciliation, Coding = coding };
            Assert.Equal(coding.Goldstein, act.Goldstein);
            act.Say(new DeedIntensity(steps));

            Assert.Equal(Math.Clamp(steps * coding.Goldstein, -10, 10), act.Goldstein, 0.0051);
        });

    [Fact]
    public void An_executive_whose_sanctions_are_complete_renews_them_as_they_wear_off()
    {
        Instrument Sanctions(double? adaptation) => new() { Against = "south", Kind = InstrumentKind.Share, Adaptation = adaptation };
        var (worn, kept) = (Play(1, Sanctions(6)), Play(1, Sanctions(null)));
        var deeds = worn.Acts.Where(act => act.Kind == ActKind.Coercion).ToArray();

        Assert.DoesNotContain(kept.Acts, act => act.Kind == ActKind.Coercion);
        Assert.Equal(11, deeds.Length);
        Assert.All(deeds, act => Assert.Equal(0, act.Amount));
        Assert.All(deeds, act => Assert.Equal("163", act.Coding.Code));

        // What wears off in a month is brought back in the next: the pressure felt is full when the deed is done.
        var lost = 1 - Math.Pow(0.5, 1.0 / 6);
        Assert.Equal(Math.Min(1, lost / 0.05), deeds[0].As<DeedIntensity>().Steps, 0.0005);
        Assert.Equal("north leader renews its pressure on south with northern (grievance)", worn.Sentence(deeds[0]));
        Assert.All(worn.Trajectory.Measures.Where(measure => measure.From == 0), measure => Assert.Equal(-10, measure.Stock, 1e-9));
    }

    [Fact]
    public void Fatigue_and_bite_go_by_what_is_felt_and_the_stock_by_what_is_in_force()
    {
        var instrument = new Instrument { Against = "south", Adaptation = 2, Bite = 0.02 };
        var witness = new Witness(new CompiledScenario(Scenario(0.8, instrument)), 0, new Chance(1));
        witness.See(RoundEnd);
        witness.See(RoundEnd);
        var world = witness.View.World;

        Assert.Equal(0.4, world.EffectivePressure(0), 1e-12);
        Assert.Equal(0.8, Stock.Pressure(world, 0, 1), 1e-12);
        Assert.Equal(-0.2 * 0.4, ExecutiveDecision(witness.View).Of(Term.Fatigue), 1e-12);

        // Two months: what is felt is .8 and then .8 times the root of a half.
        var log = Play(0.8, instrument with { Bite = 0.02 }, actor => actor with { Coercion = new Coercion { Restraint = 10 } }, 2);
        var economy = log.Acts.Where(act => act.Kind == ActKind.Climate && act.Source == 1).Select(act => act.As<ClimateReading>().Economy).ToArray();
        Assert.Equal(0.5 - (0.02 * 0.8), economy[0], 1e-12);
        Assert.Equal(economy[0] + (0.05 * (0.5 - economy[0])) - (0.02 * 0.8 * Math.Sqrt(0.5)), economy[1], 1e-12);
    }

    [Fact]
    public void Upkeep_adds_up_to_that_of_the_pressure_in_force() => Gen.Select(Gen.Double[0, 0.9], Gen.Double[0.01, 1]).Sample((start, cost) =>
    {
        var witness = new Witness(
            new CompiledScenario(Scenario(start, new Instrument { Against = "south", Kind = InstrumentKind.Share, Cost = cost })), 0, new Chance(1));
        var spent = 0.0;
        for (var deed = 0; deed < 6; deed++)
        {
            var turn = Turn();
            var move = new ExecutiveMind().Answer(turn, witness.View);
            spent += move.Decision!.Value.Terms.Of(Term.Upkeep);
            witness.See(Deed(move.Amount));
        }

        var end = witness.View.World.StatusQuo[0];
        Assert.Equal(-cost * ((end * end) - (start * start)), spent, 1e-9);
    });

    private static Log Play(double start, Instrument instrument, Func<Actor, Actor>? north = null, int rounds = 12) =>
        Simulation.Play(new CompiledScenario(Scenario(start, instrument, north)), 1, rounds);

    private static Scenario Scenario(double start, Instrument instrument, Func<Actor, Actor>? north = null)
    {
        Actor Hostile(Actor actor) => actor with { Coercion = new Coercion { Resentment = 1, Fatigue = 0.2, Restraint = 0.1 }, Ideal = All(1) };
        var duel = Duel.Scenario(north ?? Hostile, relation: pair => pair with { Talks = false, Grievance = Duel.Both(0.5) },
            rules: new Rules { Beliefs = new Beliefs { GrievanceHalfLife = 0 } });
        return duel with { Issues = [duel.Issues[0] with { StatusQuo = start, Instrument = instrument }, duel.Issues[1]] };
    }

    private static Dictionary<string, double> All(double ideal) => new() { ["northern"] = ideal, ["southern"] = 1 };

    private static PublicRecord Record(double start, Instrument instrument, Func<Scenario, Scenario>? change = null) =>
        new(new CompiledScenario((change ?? (scenario => scenario))(Scenario(start, instrument))));

    private static Ledger ExecutiveDecision(View view) => new ExecutiveMind().Answer(Turn(), view).Decision!.Value.Terms;

    private static Turn Turn() => new() { Question = Question.Act, Actor = 0, Relation = 0, Other = 1 };

    private static Act Deed(double amount) => new()
    {
        Kind = amount < 0 ? ActKind.Conciliation : ActKind.Coercion, Actor = 0, Source = 0, Target = 1, Relation = 0, Issue = 0, Amount = amount,
        Coding = Cameo.Of(amount < 0 ? "085" : "163"),
    };
}
