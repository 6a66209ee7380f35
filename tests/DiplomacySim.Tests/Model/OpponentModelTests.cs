namespace DiplomacySim.Tests;

/// <summary>What a leader learns from the answers of the other side.</summary>
public sealed class OpponentModelTests
{
    private const int Rounds = 30;
    private static readonly double[] Binomial = [1, 8, 28, 56, 70, 56, 28, 8, 1];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void What_the_other_asks_is_what_Bayes_rule_makes_of_its_answers(long seed)
    {
        var (asked, answers) = (0.0, 0);
        Play(seed, Setting(Disposition.None), (simulation, oracle) =>
        {
            answers = oracle.Answers;
            if (simulation.View(oracle.Actor).Memory.Of(oracle.Other).Model is { } model)
            {
                asked = model.Reservation;
                Assert.Equal(oracle.Reservation, model.Reservation, 1e-9);
                Assert.Equal(oracle.Movement, model.Movement, 1e-12);
            }
        });

        Assert.True(answers > 3 && asked != 0, $"{answers} answers");
    }

    [Fact]
    public void Who_presses_learns_nothing() => Play(1, Setting(Disposition.Press), (simulation, oracle) =>
        Assert.Null(simulation.View(oracle.Actor).Memory.Of(oracle.Other).Model));

    [Fact]
    public void A_text_is_put_once_in_a_meeting()
    {
        var log = Simulation.Play(new RunSetup(Setting(Disposition.None)), 5, 48);
        var put = log.Acts.Where(act => act.Kind is ActKind.Offer or ActKind.Demand or ActKind.Counter)
            .GroupBy(act => (act.Round, act.Actor, act.Relation)).ToArray();

        Assert.Contains(put, texts => texts.Count() > 1);
        Assert.All(put, texts => Assert.Equal(texts.Count(), texts.Select(act => act.Deal).Distinct().Count()));
    }

    private static CompiledScenario Setting(Disposition disposition)
    {
        var scenario = NextModel.Of(Repository.Scenario("paris-2018.yaml"));
        return new(scenario with
        {
            Actors = [.. scenario.Actors.Select(actor => actor.Id != "kremlin" ? actor
                : actor with { Tactic = actor.Tactic with { Disposition = disposition } })],
        });
    }

    private static void Play(long seed, CompiledScenario setting, Action<Simulation, Oracle> after)
    {
        var simulation = new Simulation(new RunSetup(setting), new Chance(seed));
        var oracle = new Oracle(simulation, setting.Actor("kremlin"));
        simulation.Run.Attend(oracle);
        for (var round = 0; round < Rounds; round++)
        {
            simulation.Play(1);
            after(simulation, oracle);
        }
    }

    /// <summary>Hears the acts and works out by itself what one leader must have learnt.</summary>
    private sealed class Oracle(Simulation simulation, int actor) : IAudience
    {
        private readonly List<(double Worth, bool Accepted)> heard = [];
        private double[] chances = [.. Binomial.Select(ways => ways / 256)];
        private Deal? put;

        public int Actor => actor;

        public int Other => 1 - simulation.Run.Setting.Profile(actor).Party;

        public int Answers { get; private set; }

        public double Movement { get; private set; } = 0.25;

        public double Reservation => chances.Select((chance, value) => chance * Value(value)).Sum();

        private Judgement Judgement => simulation.Run.Setting.Profile(actor).Actor.Judgement;

        public void Hear(in Act act)
        {
            var world = simulation.Run.World;
            if (act.Kind is ActKind.Offer or ActKind.Demand or ActKind.Counter && act.Actor != actor && act.Target == 1 - Other)
            {
                if (act.Kind == ActKind.Counter)
                {
                    heard.Add((Worth(put!), false));
                }

                Movement = Math.Max(Movement, Prospect.Of(world.Executive(Other)!, act.Deal!, world).Spent);
            }
            else if (act.Kind is ActKind.Rejection or ActKind.Acceptance && act.Target == 1 - Other)
            {
                heard.Add((Worth(act.Deal!), act.Kind == ActKind.Acceptance));
            }

            put = act.Actor == actor && act.Deal is not null && act.Kind is ActKind.Offer or ActKind.Demand or ActKind.Counter ? act.Deal : put;
            if (act.Kind == ActKind.RoundEnd)
            {
                Close();
            }
        }

        private void Close()
        {
            foreach (var (worth, accepted) in heard)
            {
                double[] likely = [.. chances.Select((chance, value) =>
                {
                    var signs = 1 / (1 + Math.Exp((Value(value) - worth) / 0.02));
                    return chance * (accepted ? signs : 1 - signs);
                })];
                chances = [.. likely.Select(chance => chance / likely.Sum())];
            }

            Answers += heard.Count;
            heard.Clear();
            var kept = Math.Pow(0.5, 1 / 6.58);
            chances = [.. chances.Select((chance, value) => (kept * chance) + ((1 - kept) * Binomial[value] / 256))];
        }

        private double Worth(Deal text)
        {
            var world = simulation.Run.World;
            var weighed = new Standpoint(world.Executive(Other)!, world, simulation.View(actor).Memory.Belief(Other), text.Relation).Weigh(text);
            return weighed.Ledger.Sum / weighed.Prospect.Stakes;
        }

        private double Value(int value) => Judgement.NoDeal + Judgement.Aspiration + ((value - 4) * 0.02);
    }
}
