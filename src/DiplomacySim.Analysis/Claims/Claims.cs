using DiplomacySim.Model;

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
public sealed record Finding(string Claim, string Text, string Measure, Expected Expected, Interval Found)
{
    public bool Holds => Expected switch
    {
        Expected.Higher => Found.Low > 0,
        Expected.Lower => Found.High < 0,
        Expected.NoHigher => Found.Low <= 0,
        Expected.Most => Found.Low > 0.5,
        _ => Found is { Low: 0, High: 0 },
    };
}

/// <summary>The claims of the essay about the mechanism, each as a comparison on paired seeds; the reasons are in the model's README.</summary>
public static class Claims
{
    private sealed record Comparison(string Claim, string Text, Func<Scenario, Scenario> First, Func<Scenario, Scenario> Second, params Expectation[] Expected);

    private sealed record Expectation(string Measure, Expected Expected, Func<Outcome, double> Of);

    private static readonly Func<Scenario, Scenario> AsIs = scenario => scenario;

    private static readonly Func<Scenario, Scenario> TalkOnly = scenario => Variation.Readiness(scenario, 0);

    private static readonly Func<Scenario, Scenario> TwoYears = scenario => scenario with { Rounds = 24 };

    private static readonly Comparison[] All =
    [
        new("H1", "talk without commitments, against no meetings", scenario => Variation.Appetite(scenario, -10), TalkOnly,
            new("tone", Expected.Higher, outcome => outcome.Tone),
            new("substance", Expected.NoHigher, outcome => outcome.Substance),
            new("index", Expected.NoHigher, outcome => outcome.Index),
            new("gap", Expected.Higher, outcome => outcome.Gap)),
        new("H2", "without the legislatures' powers", AsIs, Variation.NoLegislature,
            new("deals", Expected.Higher, outcome => outcome.Deals),
            new("index", Expected.Higher, outcome => outcome.Index)),
        new("H3", "the second executive without cost of asymmetry", AsIs,
            scenario => Variation.SecondJudges(scenario, judgement => judgement with { AsymmetryCost = 0 }),
            Acceptance),
        new("H3", "the second executive without cost at home", AsIs,
            scenario => Variation.SecondJudges(scenario, judgement => judgement with { DomesticCost = 0 }),
            Acceptance),
        new("H3", "the second executive without doubt about delivery", AsIs, Variation.SecondHasNoDoubt, Acceptance),
        new("H4", "a quarter of the trust", AsIs, scenario => Variation.Trust(scenario, 0.25), Smaller),
        new("H4", "ideal points half way to the ends", AsIs, scenario => Variation.Divergence(scenario, 0.5), Smaller),
        new("H4", "full grievance", AsIs, scenario => Variation.Grievance(scenario, 1), Smaller),
        new("H4", "all three together", AsIs,
            scenario => Variation.Grievance(Variation.Divergence(Variation.Trust(scenario, 0.25), 0.5), 1),
            new Expectation("zone left", Expected.Zero, outcome => outcome.Zone)),
        new("H5", "recognition of one half on both sides", AsIs, scenario => Variation.Recognition(scenario, 0.5),
            new("deals", Expected.Higher, outcome => outcome.Deals),
            new("first deal", Expected.Lower, outcome => outcome.FirstDeal)),
        new("H6", "24 rounds of waiting", TwoYears, scenario => Variation.Appetite(TwoYears(scenario), -0.6),
            new("index", Expected.NoHigher, outcome => outcome.Index),
            new("hazard", Expected.Higher, outcome => outcome.Hazard)),
        new("H7", "reciprocal steps with readiness, against talk only", TalkOnly,
            scenario => Variation.Disposition(Variation.Readiness(scenario, 0.5), Disposition.ReciprocalSteps),
            new("index", Expected.Higher, outcome => outcome.Index),
            new("substance", Expected.Higher, outcome => outcome.Substance)),
    ];

    private static Expectation[] Acceptance =>
    [
        new("margin", Expected.Higher, outcome => outcome.Margin),
        new("acceptances", Expected.Higher, outcome => outcome.Acceptances),
    ];

    private static Expectation[] Smaller => [new("zone", Expected.Lower, outcome => outcome.Zone)];

    /// <summary>Number of comparisons that <see cref="Test"/> makes, for progress.</summary>
    public static int Count => All.Length + 1;

    /// <summary>Tests every claim on a scenario, comparison by comparison.</summary>
    /// <param name="runs">Runs of each side of a comparison; seeds are 1, 2, … on both sides.</param>
    public static IEnumerable<IReadOnlyList<Finding>> Test(Scenario scenario, int runs, CancellationToken cancellation = default)
    {
        yield return Diagnosis(scenario, runs, cancellation);
        foreach (var comparison in All)
        {
            var first = Outcome.OfMany(comparison.First(scenario), runs, 1, cancellation);
            var second = Outcome.OfMany(comparison.Second(scenario), runs, 1, cancellation);
            yield return [.. comparison.Expected.Select(expected => new Finding(
                comparison.Claim,
                comparison.Text,
                expected.Measure,
                expected.Expected,
                expected.Expected == Expected.Zero
                    ? Interval.OfMean(second.Select(expected.Of))
                    : Interval.OfDifference(first, second, expected.Of)))];
        }
    }

    /// <summary>The diagnosis itself: untouched, the relationship is worse after 24 rounds than at the start.</summary>
    private static Finding[] Diagnosis(Scenario scenario, int runs, CancellationToken cancellation)
    {
        const string Text = "after 24 rounds, against the start";
        var outcomes = Outcome.OfMany(TwoYears(scenario), runs, 1, cancellation);
        return
        [
            new("base", Text, "index", Expected.Lower, Interval.OfMean(outcomes.Select(outcome => outcome.Change))),
            new("base", Text, "share of runs worse", Expected.Most, Interval.OfShare(outcomes.Count(outcome => outcome.Change < 0), runs)),
        ];
    }
}
