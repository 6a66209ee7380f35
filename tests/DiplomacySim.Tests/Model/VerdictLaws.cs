namespace DiplomacySim.Tests;

/// <summary>What must hold of stock and verdict in every run of every scenario.</summary>
public sealed class VerdictLaws
{
    private const int MostRounds = 48;

    public static TheoryData<string> AllFiles => [.. Repository.AllScenarioFiles];

    [Theory, MemberData(nameof(AllFiles))]
    public void The_stock_is_what_the_acts_of_the_log_add_up_to(string file) => Each(file, (log, pair) =>
    {
        var measures = log.Trajectory.Measures.Where(measure => measure.From == pair.First && measure.To == pair.Second
            || measure.From == pair.Second && measure.To == pair.First).ToArray();
        var oracle = new StockOracle(log.Setting, pair);
        foreach (var act in log.Acts)
        {
            oracle.Hear(act);
            if (act.Kind == ActKind.RoundEnd)
            {
                Assert.Equal(oracle.Of(act.Round, 0), measures[(act.Round - 1) * 2].Stock, 1e-9);
                Assert.Equal(oracle.Of(act.Round, 1), measures[((act.Round - 1) * 2) + 1].Stock, 1e-9);
            }
        }
    });

    [Theory, MemberData(nameof(AllFiles))]
    public void The_verdict_is_the_first_in_the_stated_order_that_fits(string file) => Each(file, (log, pair) =>
    {
        Assert.Equal(Stated(log, pair), log.Trajectory.Course(pair.Index).Assessment.Verdict);
    });

    [Fact]
    public void A_deal_that_is_kept_without_incident_or_pressure_is_no_decline()
    {
        var tried = 0;
        foreach (var file in Repository.AllScenarioFiles)
        {
            Each(file, (log, pair) =>
            {
                var acts = Of(log, pair);
                var isKept = acts.Any(act => act.Kind == ActKind.Deal) && !acts.Any(act => act.Kind is ActKind.Breach or ActKind.Suspension
                    or ActKind.Delay or ActKind.Incident or ActKind.Coercion or ActKind.Signature or ActKind.Override);
                if (isKept && !Replayed(log, pair).IsPressed)
                {
                    tried++;
                    Assert.True(log.Trajectory.Course(pair.Index).Assessment.Verdict != Verdict.Degrading, $"{file}, {pair.Relation.Id}: "
                        + string.Join("; ", acts.Where(act => act.Coding.Quad == Quad.MaterialConflict).Select(act => Wording.Of(act, log.Setting))));
                }
            });
        }

        Assert.True(tried > 0);
    }

    [Fact]
    public void More_pressure_without_a_deal_and_with_nothing_taken_back_is_no_recovery()
    {
        var tried = 0;
        foreach (var file in Repository.AllScenarioFiles)
        {
            Each(file, (log, pair) =>
            {
                var replayed = Replayed(log, pair);
                if (replayed is { IsPressed: true, IsRelieved: false } && !Of(log, pair).Any(act => act.Kind == ActKind.Deal))
                {
                    tried++;
                    Assert.NotEqual(Verdict.Recovering, log.Trajectory.Course(pair.Index).Assessment.Verdict);
                }
            });
        }

        Assert.True(tried > 0);
    }

    private static void Each(string file, Action<Log, CompiledRelation> law)
    {
        var scenario = Repository.Scenario(file);
        var setting = new CompiledScenario(scenario);
        for (var seed = 1; seed <= Samples.Verdicts; seed++)
        {
            var log = Simulation.Play(setting, seed, Math.Min(MostRounds, scenario.Rounds));
            foreach (var pair in setting.Relations)
            {
                law(log, pair);
            }
        }
    }

    private static Act[] Of(Log log, CompiledRelation pair) => [.. log.Acts.Where(act => act.Relation == pair.Index)];

    private static StockOracle Replayed(Log log, CompiledRelation pair)
    {
        var oracle = new StockOracle(log.Setting, pair);
        foreach (var act in log.Acts)
        {
            oracle.Hear(act);
        }

        return oracle;
    }

    /// <summary>The rule as the model's page states it, from the index and the acts.</summary>
    private static Verdict Stated(Log log, CompiledRelation pair)
    {
        var (setting, rules) = (log.Setting, log.Setting.Rules.Measures);
        var oracle = new StockOracle(setting, pair);
        double Stock(int round) => (oracle.Of(round, 0) + oracle.Of(round, 1)) / 2;
        double Level(double stock, double index) => (rules.StockWeight * stock) + ((1 - rules.StockWeight) * index);
        var (stockAtStart, pressureAtStart) = (Stock(0), oracle.Pressure);
        var start = Level(stockAtStart, new World(setting).IndexOf(pair.Index));
        var levels = new List<double>();
        foreach (var act in log.Acts)
        {
            oracle.Hear(act);
            if (act.Kind == ActKind.RoundEnd)
            {
                levels.Add(Level(Stock(act.Round), log.Trajectory.Index(pair.Index)[act.Round - 1]));
            }
        }

        var window = setting.Timetable.Rounds(rules.Window);
        var (end, stock, acts) = (levels.TakeLast(window).Average(), Stock(log.Rounds), Of(log, pair));
        Act[] between = [.. acts.Where(act => act is { HasSource: true, HasTarget: true } && pair.Has(act.Source) && pair.Has(act.Target))];
        if (acts.Any(act => act.Kind == ActKind.Conflict))
        {
            return Verdict.War;
        }

        if (!between.Any(act => act.HasActor && act.Kind is not (ActKind.Appraisal or ActKind.Climate)))
        {
            return Verdict.NotModelled;
        }

        if (end <= rules.Rupture)
        {
            return Verdict.Ruptured;
        }

        if (end < start - rules.Change)
        {
            var late = log.Rounds - window;
            var isHit = acts.Any(act => act.Round > late && act.Kind is (ActKind.Incident or ActKind.Breach))
                || between.Any(act => act.Round > late && act.Coding.Quad == Quad.MaterialConflict && act.Coding.Goldstein < 0
                    && (!act.HasIssue || setting.Scenario.Issues[act.Issue].Instrument is not { } instrument
                        || instrument.Against == setting.Scenario.Parties[act.Target].Id));
            return isHit || stock < stockAtStart - 1e-12 ? Verdict.Degrading : Verdict.Cooled;
        }

        return end >= rules.Normal ? Verdict.Normalised
            : end > start + rules.Change ? (stock > stockAtStart + 1e-12 && oracle.Pressure <= pressureAtStart + 1e-12 ? Verdict.Recovering
                : Verdict.Eased)
            : start < -1 ? Verdict.Frozen
            : Verdict.Stabilised;
    }
}
