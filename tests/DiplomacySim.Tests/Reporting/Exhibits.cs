using DiplomacySim.Analysis;
using DiplomacySim.Reporting;
using DiplomacySim.Scenarios;

namespace DiplomacySim.Tests;

/// <summary>What is shown of results of each kind: of small ensembles that were really played, of nothing, and under names that mean harm.</summary>
internal static class Exhibits
{
    private const int Runs = 60;
    private const string Readiness = "actors.kremlin.judgement.readiness";
    private const string Trust = "relations.us-russia.trust.russia";

    private static readonly Lazy<IReadOnlyDictionary<string, Showing>> Shown = new(() => Make()
        .ToDictionary(exhibit => exhibit.Name, exhibit => exhibit.Of(text => text)));
    private static readonly Lazy<IReadOnlyDictionary<string, Showing>> Hostile = new(() => Make()
        .ToDictionary(exhibit => exhibit.Name, exhibit => exhibit.Of(_ => Gallery.Hostile)));

    public static IReadOnlyList<string> Names { get; } =
    [
        "ensemble of two", "ensemble of three", "ensemble without talks", "ensemble of one run", "comparison", "comparison of the same",
            "comparison of nothing", "sweep along a line", "sweep of a grid", "sweep of a sample", "sweep of a few points",
        "sweep of words", "sweep of many points", "sweep of nothing", "tipping point", "no tipping point", "tipping of nothing", "sensitivity",
            "screening", "sensitivity of nothing", "rank", "rank of nothing",
    ];

    public static Showing Of(string name) => Shown.Value[name];

    public static Showing WithHostileNames(string name) => Hostile.Value[name];

    /// <summary>Makes it anew.</summary>
    public static Showing Again(string name) => Make().First(exhibit => exhibit.Name == name).Of(text => text);

    private static IEnumerable<(string Name, Func<Func<string, string>, Showing> Of)> Make()
    {
        var provenance = new[] { new ReportFact("seeds", "those that follow from 1") };
        foreach (var (name, document, setting) in Ensembles.Value)
        {
            yield return (name, call => EnsembleShowing.Of(document with { Scenario = call(document.Scenario) }, Named(setting, call), provenance));
        }

        foreach (var (name, document) in Comparisons.Value)
        {
            yield return (name, call => CompareShowing.Of(document with { First = call(document.First), Second = call(document.Second) },
                provenance));
        }

        foreach (var (name, document) in Sweeps.Value)
        {
            yield return (name, call => SweepShowing.Of(document with { Scenario = call(document.Scenario) },
                ["index", "verdict=recovering|normalised", "first-deal"], provenance));
        }

        foreach (var (name, document) in Tippings.Value)
        {
            yield return (name, call => TippingShowing.Of(document with { Scenario = call(document.Scenario), Parameter = call(document.Parameter) },
                provenance));
        }

        foreach (var (name, document) in Sensitivities.Value)
        {
            yield return (name, call => SensitivityShowing.Of(
                document with { Scenario = call(document.Scenario),
                    Parameters = [.. document.Parameters.Select(parameter => parameter with { Path = call(parameter.Path) })] }, provenance));
        }

        foreach (var (name, document) in Ranks.Value)
        {
            yield return (name, call => RankShowing.Of(
                document with { Scenario = call(document.Scenario), Changes =
                    [.. document.Changes.Select(change => change with { Path = call(change.Path), Party = call(change.Party) })] }, provenance));
        }
    }

    private static readonly Lazy<(string Name, EnsembleDocument Document, CompiledScenario Setting)[]> Ensembles = new(() =>
    {
        var (two, three) = (new CompiledScenario(Repository.Scenario("contract-curve.yaml")), new CompiledScenario(
            Repository.Scenario("nile-2019.yaml")));
        var silent = new CompiledScenario(Repository.Scenario("contract-curve.yaml", "relations.us-russia.talks=false"));
        return [("ensemble of two", Of(two, Runs, 48), two), ("ensemble of three", Of(three, Runs, 48), three),
            ("ensemble without talks", Of(silent, 5, 1), silent), ("ensemble of one run", Of(two, 1, 12), two)];

        static EnsembleDocument Of(CompiledScenario setting, int runs, int rounds)
        {
            var (outcomes, spreads) = (new Outcomes(setting), new Spreads(setting, rounds));
            foreach (var batch in Player.PlayAll(setting, runs, rounds, 1, Detail.Rounds))
            {
                outcomes.Add(batch);
                spreads.Add(batch);
            }

            return EnsembleDocument.Of(outcomes, spreads, "e", "some.yaml", 1);
        }
    });

    private static readonly Lazy<(string Name, CompareDocument Document)[]> Comparisons = new(() =>
    {
        return [("comparison", Of($"{Readiness}=1")), ("comparison of the same", Of()),
            ("comparison of nothing", new(CompareDocument.Version, "a.yaml", "b.yaml", [], 1, 0, 48, []))];

        static CompareDocument Of(params string[] changes)
        {
            var paired = new Paired(Flagship, Flagship);
            foreach (var (one, other) in Play(48).Zip(Play(48, changes)))
            {
                paired.Add(one, other);
            }

            return new(
                CompareDocument.Version, "contract-curve.yaml", string.Join(' ', ["contract-curve.yaml", .. changes]), [], 1, Runs, 48,
                    DifferenceDocument.Of([.. paired.All]));
        }
    });

    private static readonly Lazy<(string Name, SweepDocument Document)[]> Sweeps = new(() =>
    {
        string[] fifths = ["0", "0.2", "0.4", "0.6", "0.8", "1"];
        return
        [
            ("sweep along a line", Of([Readiness], fifths.Select(value => new[] { value }))),
            ("sweep of a grid", Of([Readiness, Trust], fifths.SelectMany(one => fifths[1..4].Select(other => new[] { one, other })))),
            ("sweep of a sample", Of([Readiness, Trust], LatinHypercube.Of([new(Readiness, 0, 1), new(Trust, 0, 1)], 14, 1).Points.Select(point =>
                point.Select(value => value.ToString("0.##", System.Globalization.CultureInfo.InvariantCulture)).ToArray()))),
            ("sweep of a few points", Of([Readiness, Trust, "actors.white-house.judgement.readiness"],
                [["0.1", "0.3", "0.7"], ["0.9", "0.8", "0.2"]])),
            ("sweep of words", Of(["relations.us-russia.talks"], [["true"], ["false"]])),
            ("sweep of many points", Many(Of([Readiness], [["0"]]))),
            ("sweep of nothing", new(SweepDocument.Version, "e", "some.yaml", 1, 0, 48, [Readiness], [])),
        ];

        static SweepDocument Of(string[] paths, IEnumerable<string[]> values)
        {
            string[][] points = [.. values];
            return SweepDocument.Of("e", "contract-curve.yaml", 1, Runs, 48, paths, points,
                [.. points.Select(point => Come(Play(48, [.. paths.Zip(point, (path, value) => $"{path}={value}")])))]);
        }

        static SweepDocument Many(SweepDocument one) => one with
        {
            Parameters = ["a", "b", "c"],
            Points = [.. Enumerable.Range(1, 500).Select(point => one.Points[0] with { Point = point,
                Parameters = new Dictionary<string, string> { ["a"] = $"{point}", ["b"] = "2", ["c"] = "word" } })],
        };
    });

    private static readonly Lazy<(string Name, TippingDocument Document)[]> Tippings = new(() =>
    {
        return
        [
            ("tipping point", Of("deals", 0.34)),
            ("no tipping point", Of("verdict=recovering", 2)),
            ("tipping of nothing", new(TippingDocument.Version, "some.yaml", Readiness, "index>=0", 1, 48, null, null, null,
                "the response is too close to the level to call, even with the most runs", false, 0, true, [])),
        ];

        static TippingDocument Of(string of, double at) => TippingDocument.Of(
            new TippingSearch(0, 1,
                0.5).Find((x, runs, _) => Task.FromResult(Interval.OfShare((int)(runs / (1 + Math.Exp((at - x) / 0.08))), runs))).Result,
            "contract-curve.yaml", Readiness, $"{of}>=0.5", 1, 48);
    });

    private static readonly Lazy<(string Name, SensitivityDocument Document)[]> Sensitivities = new(() =>
    {
        ParameterRange[] ranges =
        [
            .. from parameter in Parameters.Of(Repository.Scenario("contract-curve.yaml")) let ends = parameter.Around(0.2)
               where ends.From < ends.To && !parameter.IsWhole && parameter.Path.StartsWith("actors.", StringComparison.Ordinal)
               select new ParameterRange(parameter.Path, ends.From, ends.To),
        ];
        var design = MorrisDesign.Of(ranges, 8, 1);
        double Respond(IReadOnlyList<double> x) =>
            (3 * x[0]) + (4 * x[1] * x[2]) - x[3] + (5 * (x[4] - ranges[4].From) * (x[5] - ranges[5].From)) + (0.2 * x[6]) - (0.1 * x[7]);
        var effects = MorrisEffect.Of(design, [.. design.Points.Select(Respond)], 100);
        var sample = SaltelliDesign.Of(ranges[..6], 64);
        var indices = SobolIndex.Of(sample, [.. sample.Points.Select(point => Respond([.. point, 0, 0]))], 100);
        var screened = effects.Select(effect => new ParameterDocument(
            effect.Path, 0.5, 0, 1, EstimateDocument.Of(effect.Strength), EstimateDocument.Of(effect.Mean), EstimateDocument.Of(effect.Spread), null,
                null, effect.Places.First, effect.Places.Last)).ToArray();
        var all = screened.Select((parameter, place) => place >= indices.Count ? parameter
            : parameter with { First = EstimateDocument.Of(indices[place].First), Total = EstimateDocument.Of(indices[place].Total) }).ToArray();
        return [("sensitivity", Of(all)), ("screening", Of(screened)), ("sensitivity of nothing", Of([]))];

        static SensitivityDocument Of(ParameterDocument[] parameters) =>
            new(SensitivityDocument.Version, "contract-curve.yaml", "index", 1, 50, 48, parameters);
    });

    private static readonly Lazy<(string Name, RankDocument Document)[]> Ranks = new(() =>
    {
        var responses = new RunResponses(Response.Read("index")!, RunMeasure.AllOf(Flagship));
        int[] unchanged = [.. Play(48).SelectMany(responses.Of)];
        var tried = Parameters.Of(Repository.Scenario("contract-curve.yaml"))
            .Where(parameter => !parameter.IsWhole && parameter.Path.StartsWith("actors.", StringComparison.Ordinal)
            && parameter.Value != parameter.Around(0.2).To).Where((_, place) => place % 8 == 0).Select(parameter => (Parameter: parameter,
                Values: Play(48, $"{parameter.Path}={parameter.Write(parameter.Around(0.2).To)}").SelectMany(responses.Of).ToArray())).ToArray();
        var places = Places.Of(tried.Length, (one, other) => responses.Difference(tried[one].Values, tried[other].Values));
        var changes = tried.Zip(places, (change, place) => ChangeDocument.Of(
            change.Parameter.Path.Contains("kremlin", StringComparison.Ordinal) ? "russia" : "united-states", change.Parameter.Path,
            change.Parameter.Value, change.Parameter.Around(0.2).To, responses.Difference(unchanged, change.Values), place)).ToArray();
        return [("rank", Of(changes)), ("rank of nothing", Of([]))];

        static RankDocument Of(ChangeDocument[] changes) => new(RankDocument.Version, "contract-curve.yaml", "index", 1, Runs, 48, 0.2, changes);
    });

    private static CompiledScenario Flagship => new(Repository.Scenario("contract-curve.yaml"));

    private static Batch[] Play(int rounds, params string[] changes) =>
        Player.PlayAll(new CompiledScenario(Repository.Scenario("contract-curve.yaml", changes)), Runs, rounds, 1);

    private static Outcomes Come(Batch[] batches)
    {
        var outcomes = new Outcomes(Flagship);
        Array.ForEach(batches, outcomes.Add);
        return outcomes;
    }

    private static CompiledScenario Named(CompiledScenario setting, Func<string, string> call) => new(setting.Scenario with
    {
        Name = call(setting.Scenario.Name),
        Parties = [.. setting.Scenario.Parties.Select(party => party with { Name = call(party.Name) })],
        Actors = [.. setting.Scenario.Actors.Select(actor => actor with { Name = call(actor.Name) })],
    });
}
