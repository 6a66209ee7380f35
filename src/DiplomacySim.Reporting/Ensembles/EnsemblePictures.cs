using System.Globalization;
using DiplomacySim.Analysis;

namespace DiplomacySim.Reporting;

/// <summary>The pictures of an ensemble.</summary>
internal sealed class EnsemblePictures(EnsembleDocument document, CompiledScenario setting)
{
    private const int MostBlocks = 12;
    private const string Hazard = "probability of an incident next round";

    private string Runs => $"{Prose.Count(document.Runs, "run")} of {Prose.Count(document.Rounds, "round")}, seed {document.Seed}.";

    /// <returns>"November 2018".</returns>
    public string Month(int round) => setting.Month(round);

    public ShareChart Verdicts(string title) => new()
    {
        Title = title,
        Subtitle = $"Verdict on {setting.PartyNames(setting.Relations[0])} after {Prose.Count(document.Rounds, "round")}, {Month(1)} to "
            + $"{Month(document.Rounds)}",
        Note = $"{Runs} Whiskers are 95 % intervals (Wilson).",
        Rows = [.. document.Verdicts.Keys],
        Series = [new("", [.. document.Verdicts.Values.Select(Share)])],
    };

    /// <summary>Nothing where there are no rounds.</summary>
    public FanChart? Fan(CompiledRelation pair, string title)
    {
        var spreads = document.Measures.Where(spread => spread.Relation == pair.Relation.Id).ToLookup(spread => (spread.Name, spread.From));
        var (first, second) = (pair.Party(0), pair.Party(1));
        (string Name, string Unit, SpreadDocument[] Rounds)[][] panels =
        [
            [Whole("index", "index of the relation"), Whole("hazard", Hazard)],
            [Whole("level", "level: index and stock in one"), Whole("index", "index of the relation, on the same scale")],
            Ways("stock", "stock (what stands), {0} to {1}"),
            Ways("tone", "tone (words), {0} to {1}"),
            Ways("substance", "substance (deeds), {0} to {1}"),
            Ways("trust", "trust of {0} in {1}"),
            Ways("grievance", "grievance of {0} at {1}"),
            [Whole("zone", "zone along the contract curve"), Whole("ratifiable", "its ratifiable part")],
        ];
        return !spreads[("index", null)].Any() ? null : new()
        {
            Title = title,
            Subtitle = $"{setting.PartyName(first)} and {setting.PartyName(second)}, {Month(1)} to {Month(document.Rounds)}; plots side by side "
                + $"have the same scale, but for the first two",
            Note = $"{Runs} Bands show where runs are in each round, not how sure the median is: half of the runs (25 to 75 %) and nine tenths (5 "
                + $"to 95 %).",
            Across = "",
            Marks = [.. Months.Marks(setting, document.Rounds)],
            Panels = [.. panels.SelectMany(row => row.Select(panel => Panel(panel, row[0].Unit == row[1].Unit ? row : null)))],
        };

        (string Name, string Unit, SpreadDocument[] Rounds) Whole(string name, string text) =>
            (text, Unit(RoundMeasure.OfRelation, name), [.. spreads[(name, null)]]);

        (string Name, string Unit, SpreadDocument[] Rounds)[] Ways(string name, string text) =>
        [
            .. new[] { (From: first, To: second), (From: second, To: first) }.Select(way => (
                string.Format(CultureInfo.InvariantCulture, text, setting.PartyName(way.From), setting.PartyName(way.To)),
                Unit(RoundMeasure.OfDirection, name),
                spreads[(name, setting.Scenario.Parties[way.From].Id)].ToArray())),
        ];
    }

    public SurvivalChart FirstDeal(string title) => new()
    {
        Title = title,
        Subtitle = $"Time to the first deal of {setting.PartyNames(setting.Relations[0])}; runs that end without one count as long as they last",
        Note = $"{Runs} Round 1 is {Month(1)}, round {document.Rounds} {Month(document.Rounds)}. The band is the 95 % interval (Kaplan-Meier, "
            + $"Greenwood, log-log).",
        Last = document.Rounds,
        Across = "round",
        Series = [new("first deal", Curve())],
    };

    public ShareChart Blocks(string title) => new()
    {
        Title = title,
        Subtitle = "How an actor says no and what weighs most in it, by the share of runs in which it happens",
        Note = $"{Runs} Whiskers are 95 % intervals (Wilson).",
        Rows = [.. MostFrequent.Select(block => $"{Actor(block)}: {block.Act}, {block.InWords()}")],
        Series = [new("", [.. MostFrequent.Select(Share)])],
    };

    public string Actor(BlockDocument block) => setting.ActorName(setting.Actor(block.Actor));

    public Interval Share(BlockDocument block) => Interval.OfShare((int)Math.Round(block.Share * document.Runs), document.Runs);

    public Interval Share(VerdictDocument verdict) => new(verdict.Share, verdict.Low, verdict.High, document.Runs);

    private IEnumerable<BlockDocument> MostFrequent =>
        document.Blocks.OrderByDescending(block => block.Share).ThenByDescending(block => block.Acts).Take(MostBlocks);

    private static FanPanel Panel((string Name, string Unit, SpreadDocument[] Rounds) panel,
        (string Name, string Unit, SpreadDocument[] Rounds)[]? row)
    {
        double[] Line(Func<SpreadDocument, double> quantile) => [.. panel.Rounds.Select(quantile)];
        return new(panel.Name, panel.Unit, [new("", Line(spread => spread.Round), Line(spread => spread.Q05), Line(spread => spread.Q25),
            Line(spread => spread.Q50), Line(spread => spread.Q75), Line(spread => spread.Q95))])
        {
            Limits = panel.Name == Hazard ? (0, Math.Max(0.05, 1.1 * panel.Rounds.Max(spread => spread.Q95))) : row is null ? null
                : Limits(row.SelectMany(one => one.Rounds), panel.Unit),
        };
    }

    /// <summary>A tenth of the scale at least, or half a point of Goldstein's, so that next to nothing does not look like much.</summary>
    private static (double Low, double High) Limits(IEnumerable<SpreadDocument> spreads, string unit)
    {
        var (low, high) = Whiskers.Range(spreads.Select(spread => new Interval(spread.Q50, spread.Q05, spread.Q95, 1)));
        var (least, centre) = (unit == Measured.Of("index").Unit ? 0.5 : 0.1, (low + high) / 2);
        return high - low >= least ? (low, high) : (centre - (least / 2), centre + (least / 2));
    }

    private static string Unit(IEnumerable<RoundMeasure> measures, string name) => Measured.In(measures.First(measure => measure.Name == name).Unit);

    private Survival Curve()
    {
        var steps = document.FirstDeal.Survival;
        return new(
            [.. steps.Select(step => new SurvivalStep(step.Round, step.AtRisk, step.Deals, new(step.Surviving, step.Low, step.High, document.Runs)))],
            new(document.FirstDeal.Median ?? double.PositiveInfinity, Reaches(step => step.Low), Reaches(step => step.High), document.Runs));

        double Reaches(Func<SurvivalDocument, double> limit) =>
            steps.FirstOrDefault(step => limit(step) <= 0.5 + 1e-12)?.Round ?? double.PositiveInfinity;
    }
}
