using DiplomacySim.Reporting;
using CsCheck;

namespace DiplomacySim.Tests;

/// <summary>Crises, who backs down in them, and the risk of war.</summary>
public sealed class CrisisTests
{
    private const int Rounds = 24;

    private static readonly Crisis Certain = new() { Hazard = 0.5, War = 0, Audience = 0.1 };

    [Fact]
    public void Crises_come_as_often_as_the_hazard_says_and_no_oftener_than_every_second_month() =>
        Gen.Select(Gen.Double[0, 0.5], Gen.Double[0, 10], Gen.Double[-10, 10], Gen.Int[1, 6]).Sample((hazard, index, tone, halves) =>
        {
            var months = halves / 2.0;
            var scenario = Of(new Crisis { Hazard = hazard, Index = index }, tone) with { MonthsPerRound = months };
            var world = new World(new CompiledScenario(scenario));
            var month = Math.Min(0.5, hazard * Math.Exp(index * Math.Max(0, -tone) / 10));

            Assert.Equal(1 - Math.Pow(1 - month, months), world.CrisisHazard(world.Setting.Relations[0]), 1e-9);
        });

    [Fact]
    public void A_leader_stands_firm_where_backing_down_costs_more_than_the_risk() =>
        Gen.Select(Gen.Double[0, 0.2], Gen.Double[0, 0.2], Gen.Double[0, 1], Gen.Double[0, 2]).Sample((audience, war, support, opposition) =>
        {
            var scenario = Of(new Crisis { Hazard = 0.1, Audience = audience, War = war }, judgement: new Judgement { Opposition = opposition });
            var view = Duel.View(scenario with { Parties = [scenario.Parties[0] with { Support = support }, scenario.Parties[1]] }, 0);
            var move = new ExecutiveMind().Answer(new Turn { Question = Question.StandFirm, Actor = 0, Relation = 0, Other = 1 }, view);

            Assert.Equal((audience * (1 + (opposition * (0.5 - support)))) - war, move.Decision!.Value.Value, 1e-12);
            Assert.Equal(move.Decision.Value.Value >= 0 ? Choice.StandFirm : Choice.BackDown, move.Choice);
        });

    [Theory]
    [InlineData(true, true, 0, 0)]
    [InlineData(true, false, 0, 0.1)]
    [InlineData(false, true, 0.1, 0)]
    [InlineData(false, false, 0, 0)]
    public void Who_alone_backs_down_loses_support_and_both_who_do_become_sober(bool north, bool south, double lost, double lostBySouth)
    {
        var setting = new CompiledScenario(Of(Certain));
        var (run, log) = Answered(setting, north, south, 30);
        var crises = log.Acts.Count(act => act.Kind == ActKind.Crisis);

        Assert.InRange(crises, 5, 25);
        Assert.Equal(Support(log, lost), run.World.Support[0], 1e-9);
        Assert.Equal(Support(log, lostBySouth), run.World.Support[1], 1e-9);
        Assert.Equal(!north && !south, run.World.IsSober(0));
        Assert.Equal(!north && !south ? 0.5 : 0.3, Readiness.Of(run.World.Profile(0), 0, 0, run.World).Level, 1e-12);
        Assert.DoesNotContain(log.Acts, act => act.Kind == ActKind.Conflict);
    }

    [Fact]
    public void War_ends_the_run_and_is_its_verdict()
    {
        var setting = new CompiledScenario(Of(new Crisis { Hazard = 0.5, War = 1, Audience = 1 }, -3));
        var (run, log) = Answered(setting, true, true, 20);
        var war = Assert.Single(log.Acts, act => act.Kind == ActKind.Conflict);
        var index = log.Trajectory.Index(0);

        Assert.Equal("north and south are at war", log.Sentence(war));
        Assert.Equal(Verdict.War, log.Verdict);
        Assert.EndsWith($". It came to war in round {war.Round}, and nobody was asked anything after it.", VerdictWords.Change(log, 0),
            StringComparison.Ordinal);
        Assert.True(run.World.IsAtWar);
        Assert.All(log.Acts.Where(act => act.Round > war.Round), act => Assert.Equal(ActKind.RoundEnd, act.Kind));
        Assert.All(index.Skip(war.Round), later => Assert.Equal(index[war.Round - 1], later));
        Assert.Equal(20, log.Rounds);
    }

    [Fact]
    public void The_cumulative_risk_is_that_of_the_rounds_and_of_many_runs()
    {
        var crisis = new Crisis { Hazard = 0.2, Index = 1, War = 0.05, Audience = 0.05 };
        var setting = new CompiledScenario(Of(crisis, -4, new Judgement { Noise = 0.02, DealCost = 0, Readiness = 0.3 }));
        var (risk, wars) = (0.0, 0);
        const int Runs = 600;
        for (var seed = 1; seed <= Runs; seed++)
        {
            var log = Simulation.Play(setting, seed, Rounds);
            var assessment = log.Trajectory.Course(0).Assessment;
            wars += log.Verdict == Verdict.War ? 1 : 0;
            risk += assessment.RiskOfWar!.Value;
        }

        // Wars are binomial with a probability of about the mean risk: four standard deviations.
        var expected = risk / Runs;
        Assert.InRange(expected, 0.02, 0.5);
        Assert.InRange(wars / (double)Runs, expected - (4 * Math.Sqrt(expected / Runs)), expected + (4 * Math.Sqrt(expected / Runs)));
    }

    [Fact]
    public void Without_a_hazard_there_is_no_crisis_and_no_risk_is_told()
    {
        foreach (var crisis in (Crisis?[])[null, new Crisis()])
        {
            var log = Simulation.Play(new CompiledScenario(Of(crisis, -5)), 1, Rounds);

            Assert.DoesNotContain(log.Acts, act => act.Kind == ActKind.Crisis);
            Assert.Null(log.Trajectory.Course(0).Assessment.RiskOfWar);
            Assert.Equal(Simulation.Play(new CompiledScenario(Of(null, -5)), 1, Rounds).Hash, log.Hash);
        }
    }

    /// <summary>A twentieth of the way back to the start each month.</summary>
    private static double Support(Log log, double lost) => log.Acts.Aggregate(0.5, (support, act) => act.Kind switch
    {
        ActKind.Crisis => Math.Max(0, support - lost),
        ActKind.RoundEnd => support + (0.05 * (0.5 - support)),
        _ => support,
    });

    private static (Run Run, Log Log) Answered(CompiledScenario setting, bool north, bool south, int rounds)
    {
        var (run, log) = (new Run(setting, new Chance(7)), new Log(setting));
        run.Attend(log);
        foreach (var sheet in run.Rounds().TakeWhile(_ => log.Rounds < rounds))
        {
            for (var place = 0; place < sheet.Count; place++)
            {
                sheet.Answer(place, sheet.Turn(place) switch
                {
                    { Question: Question.StandFirm, Actor: 0 } => new Move { Choice = north ? Choice.StandFirm : Choice.BackDown },
                    { Question: Question.StandFirm } => new Move { Choice = south ? Choice.StandFirm : Choice.BackDown },
                    { Question: Question.Act } => new Move { Choice = Choice.Pass },
                    _ => new Move { Choice = Choice.Appraise },
                });
            }
        }

        return (run, log);
    }

    private static Scenario Of(Crisis? crisis, double start = 0, Judgement? judgement = null)
    {
        var usual = judgement ?? new Judgement { Readiness = 0.3, DealCost = 0 };
        return Duel.Scenario(actor => actor with { Judgement = usual }, actor => actor with { Judgement = usual },
            relation: pair => pair with { Talks = false, Crisis = crisis, Tone = Duel.Both(start), Substance = Duel.Both(start) });
    }
}
