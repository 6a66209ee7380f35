namespace DiplomacySim.Analysis;

/// <summary>An ensemble as JSON: what <c>ensemble</c> prints.</summary>
/// <param name="Counts">Mean of each count of a run: of all relations, and, where there are several, as <c>deals@us-iran</c> of each.</param>
/// <param name="Outcomes">What runs came to, by the names of <see cref="RunMeasure"/>.</param>
/// <param name="Measures">How the measures spread over the runs, round by round.</param>
public sealed record EnsembleDocument(
    string Schema,
    string Ensemble,
    string Scenario,
    long Seed,
    int Runs,
    int Rounds,
    IReadOnlyDictionary<string, VerdictDocument> Verdicts,
    IReadOnlyDictionary<string, double> Counts,
    IReadOnlyDictionary<string, EstimateDocument> Outcomes,
    FirstDealDocument FirstDeal,
    IReadOnlyList<BlockDocument> Blocks,
    IReadOnlyList<SpreadDocument> Measures)
{
    public const string Version = "diplomacysim/ensemble/1";

    public static EnsembleDocument Of(Outcomes outcomes, Spreads spreads, string ensemble, string scenario, long seed) => new(
        Version,
        ensemble,
        scenario,
        seed,
        outcomes.Runs,
        spreads.Rounds,
        VerdictDocument.Of(outcomes, seed),
        outcomes.Measures.Select((measure, place) => (measure, place)).Where(count => count.measure.IsCount)
            .ToDictionary(count => count.measure.Name, count => outcomes.Mean(count.place).Mean),
        EstimateDocument.Of(outcomes),
        FirstDealDocument.Of(outcomes),
        [.. outcomes.Blocks.Select(block => BlockDocument.Of(block, spreads.Setting, outcomes.Runs))],
        [.. SpreadDocument.Of(spreads)]);
}

/// <param name="Share">With its 95 % interval.</param>
/// <param name="Seed">Seed of the first run that came to it, for <c>run --seed</c>; null where none did.</param>
public sealed record VerdictDocument(int Count, double Share, double Low, double High, long? Seed)
{
    public static IReadOnlyDictionary<string, VerdictDocument> Of(Outcomes outcomes, long seed) => Verdicts.All.ToDictionary(
        verdict => Words.Kebab(verdict.ToString()),
        verdict =>
        {
            var (share, example) = (outcomes.Share(verdict), outcomes.Example(verdict));
            return new VerdictDocument(outcomes.Count(verdict), share.Mean, share.Low, share.High, example == 0 ? null
                : Chance.SeedOf(seed, example));
        });
}

/// <param name="Mean">With its 95 % interval; null where no run has a value.</param>
/// <param name="Count">Runs that have one.</param>
public sealed record EstimateDocument(double? Mean, double? Low, double? High, int Count)
{
    public static EstimateDocument Of(in Interval interval) =>
        new(Finite(interval.Mean), Finite(interval.Low), Finite(interval.High), interval.Count);

    public static IReadOnlyDictionary<string, EstimateDocument> Of(Outcomes outcomes) => outcomes.Measures
        .Select((measure, place) => (measure.Name, Place: place))
        .Where(measure => measure.Place != RunMeasure.Verdict)
        .ToDictionary(measure => measure.Name, measure => Of(outcomes.Mean(measure.Place)));

    internal static double? Finite(double value) => double.IsFinite(value) ? value : null;
}

/// <summary>An actor that said no.</summary>
/// <param name="Act">Kind of act.</param>
/// <param name="PerRun">How often in a run, on average.</param>
/// <param name="Share">Share of runs in which it happened.</param>
public sealed record BlockDocument(string Actor, string Act, string Reason, int Acts, double PerRun, double Share)
{
    public static BlockDocument Of(in Block block, CompiledScenario setting, int runs) => new(
        setting.Scenario.Actors[block.Actor].Id,
        Words.Kebab(block.Kind.ToString()),
        Words.Kebab(block.Reason.ToString()),
        block.Acts,
        (double)block.Acts / runs,
        (double)block.Runs / runs);

    /// <returns>The reason in words: "doubt that the other side delivers".</returns>
    public string InWords() => Enum.GetValues<Term>().Where(term => Words.Kebab(term.ToString()) == Reason)
        .Select(term => Reasons.Of(term, false)).FirstOrDefault(Reason);
}

/// <param name="Relation">Id of the relation.</param>
/// <param name="From">For one direction the id of the party, and of the other; null for the relation as a whole.</param>
/// <param name="Q05">Quantiles over the runs.</param>
public sealed record SpreadDocument(
    int Round, string Name, string Relation, string? From, string? To, double Mean, double Q05, double Q25, double Q50, double Q75, double Q95)
{
    public static IEnumerable<SpreadDocument> Of(Spreads spreads)
    {
        for (var round = 1; round <= spreads.Rounds; round++)
        {
            foreach (var pair in spreads.Setting.Relations)
            {
                for (var measure = 0; measure < RoundMeasure.OfRelation.Count; measure++)
                {
                    yield return Of(round, RoundMeasure.OfRelation[measure].Name, spreads[round, RoundMeasure.OfRelationAt(pair.Index, measure)],
                        pair, null, null);
                }

                for (var side = 0; side < 2; side++)
                {
                    var (from, to) = (spreads.Setting.Scenario.Parties[pair.Party(side)].Id,
                        spreads.Setting.Scenario.Parties[pair.Party(1 - side)].Id);
                    for (var measure = 0; measure < RoundMeasure.OfDirection.Count; measure++)
                    {
                        var spread = spreads[round, RoundMeasure.OfDirectionAt((pair.Index * 2) + side, measure)];
                        yield return Of(round, RoundMeasure.OfDirection[measure].Name, spread, pair, from, to);
                    }
                }
            }
        }
    }

    private static SpreadDocument Of(int round, string name, Spread spread, CompiledRelation pair, string? from, string? to) => new(
        round, name, pair.Relation.Id, from, to, spread.Mean, spread.Quantile(0.05), spread.Quantile(0.25), spread.Quantile(0.5),
            spread.Quantile(0.75), spread.Quantile(0.95));
}
