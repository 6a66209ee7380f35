namespace DiplomacySim.Analysis;

/// <summary>A number that says what one run of an ensemble came to, on the first relation of its scenario.</summary>
/// <param name="Name">As in tables, documents and <c>--of</c>.</param>
/// <param name="Low">Lowest value that it can have.</param>
/// <param name="High">Highest value; infinite where there is no limit.</param>
/// <param name="Scale">Parts of 1 in which it is kept.</param>
/// <param name="Of">Its value, in these parts.</param>
public sealed record RunMeasure(string Name, string Unit, double Low, double High, int Scale, string Meaning, Func<RunTotals, int> Of)
{
    /// <summary>Rounds at the end of a run over which levels are taken.</summary>
    public const int LastRounds = 12;

    /// <summary>Name of the measure that only scenarios with crises have.</summary>
    public const string RiskOfWar = "risk-of-war";

    private const string Level = "mean over the last 12 rounds";

    /// <summary>All of them, in the order in which a <see cref="Batch"/> holds them; the counts of <see cref="Counts.All"/> come last.</summary>
    public static readonly IReadOnlyList<RunMeasure> All =
    [
        new(
            "verdict",
            "",
            0,
            9,
            1,
            "what became of the relation: 0 ruptured, 1 degrading, 2 stabilised, 3 recovering, 4 normalised, 5 war, 6 cooled, 7 eased, "
                + "8 frozen, 9 not modelled",
            run => (int)run.Verdict),
        new("index", "Goldstein", -10, 10, $"relationship index, {Level}", run => run.Index),
        new("change", "Goldstein", -20, 20, $"index, {Level}, less index at the start", run => run.Change),
        new("level", "Goldstein", -15, 10, "stock and index in one, mean over the window of the verdict", run => run.Level),
        new("stock", "Goldstein", -15, 5, "where things stand at the end: pressure in force, commitments kept and broken", run => run.Stock),
        new(
            "close",
            "",
            0,
            1,
            1,
            "1 where half or twice a half-life, the window or the change of the yardstick would give another verdict, otherwise 0",
            run => run.IsClose ? 1 : 0),
        new("lowest", "Goldstein", -10, 10, "lowest index of any round", run => run.Lowest),
        new("tone", "Goldstein", -10, 10, $"flow of words, both directions, {Level}", run => run.Tone),
        new("substance", "Goldstein", -10, 10, $"flow of deeds, both directions, {Level}", run => run.Substance),
        new(
            "gap",
            "Goldstein",
            -20,
            20,
            $"tone less substance, {Level}: how much better the words are than the deeds",
            run => run.Tone - run.Substance),
        new("trust", "probability", 0, 1, $"trust, both directions, {Level}", run => run.Trust),
        new("grievance", "share", 0, 1, $"grievance, both directions, {Level}", run => run.Grievance),
        new("hazard", "probability", 0, 1, "probability of an incident in a round, mean over the run", run => run.Hazard),
        new("zone", "share", 0, 1, "zone of possible agreement along the contract curve, mean over the run", run => run.Zone),
        new("ratifiable", "share", 0, 1, "its ratifiable part, mean over the run", run => run.Ratifiable),
        new(
            "first-deal",
            "round",
            1,
            double.PositiveInfinity,
            1,
            "round of the first deal; missing where there was none",
            run => run.FirstDeal ?? Fixed.Missing),
        new(
            "wait",
            "rounds",
            1,
            double.PositiveInfinity,
            1,
            "rounds until the first deal; one more than the run has where there was none",
            run => run.FirstDeal ?? run.Rounds + 1),
        .. Counts.All.Select(count => new RunMeasure(
            count.Name,
            "acts",
            0,
            double.PositiveInfinity,
            1,
            $"number of acts, of all relations: {string.Join(", ", count.Kinds.Select(kind => ActTable.Of(kind).Name))}",
            run => run.Counts.Of(count.Kinds))),
    ];

    /// <summary>Of scenarios with crises alone.</summary>
    public static readonly RunMeasure Risk = new(
        RiskOfWar, "probability", 0, 1, "cumulative probability of war over the run", run => run.RiskOfWar ?? double.NaN);

    /// <summary>
    /// Those of a scenario, in the order in which a <see cref="Batch"/> of it holds them: <see cref="All"/>, then, where it has several
    /// relations, the counts of each, as <c>deals@us-iran</c>, and where the first has crises the risk of war.
    /// </summary>
    public static IReadOnlyList<RunMeasure> AllOf(CompiledScenario setting) =>
    [
        .. All,
        .. from pair in setting.Relations
           where setting.Relations.Length > 1
           from count in Counts.All
           select new RunMeasure(
               Counts.Name(count.Name, pair.Relation.Id),
               "acts",
               0,
               double.PositiveInfinity,
               1,
               $"number of acts, of {pair.Relation.Id}: {string.Join(", ", count.Kinds.Select(kind => ActTable.Of(kind).Name))}",
               run => run.Counts.Of(count.Kinds, pair.Index)),
        .. setting.Relations[0].Relation.Crisis is { Hazard: > 0 } ? [Risk] : (RunMeasure[])[],
    ];

    public static readonly int Verdict = Place("verdict");

    public static readonly int FirstDeal = Place("first-deal");

    /// <summary>Whether it is a number of acts.</summary>
    public bool IsCount => Unit == "acts";

    /// <summary>A measure that is kept in millionths.</summary>
    private RunMeasure(string name, string unit, double low, double high, string meaning, Func<RunTotals, double> of)
        : this(name, unit, low, high, Fixed.Scale, meaning, run => Fixed.Of(of(run)))
    {
    }

    /// <summary>Place of a count of one relation; where there is but one, what is counted of it is what is counted at all.</summary>
    public static int PlaceOf(string count, string relation, IReadOnlyList<RunMeasure> measures) =>
        Place(Counts.Name(count, relation), measures) is >= 0 and var place ? place : Place(count, measures);

    /// <returns>Place of a measure among <see cref="All"/>, or -1.</returns>
    public static int Place(string name) => Place(name, All);

    /// <param name="measures">See <see cref="AllOf"/>.</param>
    /// <returns>Place of a measure among those of a scenario, or -1.</returns>
    public static int Place(string name, IReadOnlyList<RunMeasure> measures)
    {
        for (var place = 0; place < measures.Count; place++)
        {
            if (measures[place].Name == name)
            {
                return place;
            }
        }

        return -1;
    }
}
