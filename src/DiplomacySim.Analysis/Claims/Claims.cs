namespace DiplomacySim.Analysis;

/// <summary>What a claim says of a difference.</summary>
public enum Expected
{
    /// <summary>It is above 0: the whole interval is.</summary>
    Higher,

    /// <summary>It is below 0: the whole interval is.</summary>
    Lower,

    /// <summary>It is not above 0: not the whole interval is.</summary>
    NoHigher,

    /// <summary>It is not below 0: not the whole interval is.</summary>
    NoLower,

    /// <summary>It is 0 in every run.</summary>
    Zero,

    /// <summary>It is so in more than half of the runs: the whole interval of the share is above one half.</summary>
    Most,
}

/// <summary>One line of the table of claims.</summary>
/// <param name="Claim">Id of the claim.</param>
/// <param name="Text">What is compared.</param>
/// <param name="Found">Paired difference, second less first; for <see cref="Expected.Zero"/> the level of the second, for
/// <see cref="Expected.Most"/> the share of runs.</param>
public sealed record ClaimFinding(string Claim, string Text, string Measure, Expected Expected, Interval Found)
{
    public bool Holds => Expected switch
    {
        Expected.Higher => Found.Low > 0,
        Expected.Lower => Found.High < 0,
        Expected.NoHigher => Found.Low <= 0,
        Expected.NoLower => Found.High >= 0,
        Expected.Most => Found.Low > 0.5,
        _ => Found is { Low: 0, High: 0 },
    };
}

/// <summary>The claims of the essay about the mechanism, each as a comparison on paired seeds; the reasons are in the README of this
/// folder.</summary>
public static class Claims
{
    private delegate IReadOnlyList<ClaimFinding> Test(Scenario scenario, int runs, MindCatalogue minds, CancellationToken cancellation);

    private sealed record Expectation(string Measure, Expected Expected);

    private const long Seed = 1;

    /// <summary>Runs whose answers are asked for again: those of the flagship have some thousand.</summary>
    private const int MostAskedAgain = 100;

    private static readonly int Change = RunMeasure.Place("change");

    private static readonly Func<Scenario, Scenario> TalkOnly = scenario => Variation.Readiness(scenario, 0);

    private static readonly Func<Scenario, Scenario> Ready =
        scenario => Variation.Disposition(Variation.Readiness(scenario, 0.5), Disposition.None);

    /// <summary>Ready to commit, and little of what stands between them: trust, interests that nearly agree, hardly a grievance.</summary>
    private static readonly Func<Scenario, Scenario> Mild =
        scenario => Variation.Grievance(Variation.Divergence(Variation.Trust(Ready(scenario), 0.8), -0.5), 0.1);

    private static readonly Func<Scenario, Scenario> TwoYears = scenario => scenario with { Rounds = 24 };

    /// <summary>Institutions and recognition matter only where there is a text: they are tested on the scenario as it is and on one that brings texts
    /// about.</summary>
    private static readonly (string Suffix, Func<Scenario, Scenario> Start)[] Starts = [("", scenario => scenario),
        (", both ready to commit", Ready)];

    private static readonly Test[] All =
    [
        Diagnosis,
        Compare("H1", "talk without commitments, against no meetings", scenario => Variation.Appetite(scenario, -10), TalkOnly,
            new("substance", Expected.NoHigher),
            new("stock", Expected.NoHigher),
            new("hazard", Expected.NoLower)),
        .. Starts.Select(from => Compare("H2", "without the legislatures' powers" + from.Suffix, from.Start,
            scenario => Variation.NoLegislature(from.Start(scenario)),
            new("deals", Expected.Higher),
            new("index", Expected.Higher))),
        Risk("the cost of asymmetry", scenario => Variation.SecondJudges(scenario, judgement => judgement with { AsymmetryCost = 0 })),
        Risk("the cost at home", scenario => Variation.SecondJudges(scenario, judgement => judgement with { DomesticCost = 0 })),
        Risk("doubt about delivery", Variation.SecondHasNoDoubt),
        Zone("distrust alone", Expected.Lower, scenario => Variation.Trust(Mild(scenario), 0.1)),
        Zone("divergence alone", Expected.Lower, scenario => Variation.Divergence(Mild(scenario), 0.8)),
        Zone("grievance alone", Expected.Lower, scenario => Variation.Grievance(Mild(scenario), 1)),
        Zone("all three together", Expected.Zero,
            scenario => Variation.Grievance(Variation.Divergence(Variation.Trust(Mild(scenario), 0.1), 0.8), 1)),
        .. Starts.Select(from => Compare("H5", "recognition of one half on both sides" + from.Suffix, from.Start,
            scenario => Variation.Recognition(from.Start(scenario), 0.5),
            new("deals", Expected.Higher),
            new("wait", Expected.Lower))),
        Compare("H6", "24 rounds of waiting", TwoYears, scenario => Variation.Appetite(TwoYears(scenario), -0.6),
            new("index", Expected.NoHigher),
            new("hazard", Expected.Higher)),
        Compare("H7", "reciprocal steps with readiness, against talk only", TalkOnly,
            scenario => Variation.Disposition(Variation.Readiness(scenario, 0.5), Disposition.ReciprocalSteps),
            new("index", Expected.Higher),
            new("substance", Expected.Higher)),
    ];

    /// <summary>Number of comparisons that <see cref="On"/> makes, for progress.</summary>
    public static int Count => All.Length;

    /// <summary>Tests every claim on a scenario, comparison by comparison.</summary>
    /// <param name="runs">Runs of each side of a comparison, on the same seeds.</param>
    /// <param name="minds">Those who can answer; null for the minds of this program.</param>
    public static IEnumerable<IReadOnlyList<ClaimFinding>> On(Scenario scenario, int runs, MindCatalogue? minds = null,
        CancellationToken cancellation = default) => All.Select(test => test(scenario, runs, minds ?? MindCatalogue.BuiltIn, cancellation));

    private static Test Compare(string claim, string text, Func<Scenario, Scenario> one, Func<Scenario, Scenario> other,
        params Expectation[] expectations) =>
        (scenario, runs, minds, cancellation) =>
        {
            var (before, after) = (one(scenario), other(scenario));
            var paired = new Paired(new CompiledScenario(before), new CompiledScenario(after));
            foreach (var (first, second) in Play(before, runs, minds, cancellation).Zip(Play(after, runs, minds, cancellation)))
            {
                paired.Add(first, second);
            }

            return [.. expectations.Select(expected =>
                new ClaimFinding(claim, text, expected.Measure, expected.Expected, paired.Of(RunMeasure.Place(expected.Measure)).Found))];
        };

    /// <summary>The zone of possible agreement before the first round, in which there is no chance.</summary>
    private static Test Zone(string text, Expected expected, Func<Scenario, Scenario> change) => (scenario, _, minds, _) =>
    {
        var (mild, changed) = (ZoneAtFirst(Mild(scenario), minds), ZoneAtFirst(change(scenario), minds));
        var found = expected == Expected.Zero ? changed : changed - mild;
        return [new("H4", $"{text}, from little of each", expected == Expected.Zero ? "zone left" : "zone", expected, new(found, found, found, 1))];
    };

    private static double ZoneAtFirst(Scenario scenario, MindCatalogue minds)
    {
        var world = new World(new CompiledScenario(scenario));
        return Model.Measures.Zone.Of(new Assents(world, 0, minds)).Possible;
    }

    /// <summary>What the second executive would have thought of the very texts that it considered, had it not had one of its reasons to say
    /// no.</summary>
    private static Test Risk(string reason, Func<Scenario, Scenario> without) => (scenario, runs, minds, cancellation) =>
    {
        var (setting, other) = (new CompiledScenario(scenario), new CompiledScenario(without(scenario)));
        var (opinions, answers) = (new double[runs], new (int Turned, int All)[Math.Min(runs, MostAskedAgain)]);
        var options = new ParallelOptions { CancellationToken = cancellation };
        Parallel.For(0, runs, options, run => opinions[run] = SecondOpinion.Of(setting, other, Chance.SeedOf(Seed, 1 + run), minds));
        Parallel.For(0, answers.Length, options,
            run => answers[run] = SecondOpinion.Turned(setting, other, Chance.SeedOf(Seed, 1 + run), minds));
        var text = $"the second executive without {reason}, on the same texts";
        return
        [
            new("H3", text, "expected utility", Expected.Higher, Interval.OfMean(opinions)),
            new("H3", text, "share of answers turned", Expected.Higher,
                Interval.OfShare(answers.Sum(answer => answer.Turned), answers.Sum(answer => answer.All))),
        ];
    };

    /// <summary>The diagnosis itself: untouched, the relationship is worse after 24 rounds than at the start.</summary>
    private static ClaimFinding[] Diagnosis(Scenario scenario, int runs, MindCatalogue minds, CancellationToken cancellation)
    {
        const string Text = "after 24 rounds, against the start";
        var (outcomes, worse) = (new Outcomes(new CompiledScenario(scenario)), 0);
        foreach (var batch in Play(TwoYears(scenario), runs, minds, cancellation))
        {
            outcomes.Add(batch);
            worse += Enumerable.Range(0, batch.Slice.Count).Count(run => batch.Value(run, Change) < 0);
        }

        return
        [
            new("base", Text, "index", Expected.Lower, outcomes.Mean(Change)),
            new("base", Text, "share of runs worse", Expected.Most, Interval.OfShare(worse, runs)),
            new("base", "over 24 rounds", "share of runs degrading", Expected.Most, outcomes.Share(Verdict.Degrading, Verdict.Ruptured)),
        ];
    }

    private static Batch[] Play(Scenario scenario, int runs, MindCatalogue minds, CancellationToken cancellation) =>
        Player.PlayAll(new CompiledScenario(scenario), runs, scenario.Rounds, Seed, Detail.None, minds, cancellation);
}
