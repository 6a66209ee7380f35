namespace DiplomacySim.Analysis;

/// <summary>A number that says what one run of an ensemble came to, on the first relation of its scenario.</summary>
/// <param name="Name">As in tables, documents and <c>--of</c>.</param>
/// <param name="Low">Lowest value that it can have.</param>
/// <param name="High">Highest value; infinite where there is no limit.</param>
/// <param name="Scale">Parts of 1 in which it is kept.</param>
public sealed record RunMeasure(string Name, string Unit, double Low, double High, int Scale, string Meaning)
{
    /// <summary>Rounds at the end of a run over which levels are taken.</summary>
    public const int LastRounds = 12;

    private const string Level = "mean over the last 12 rounds";

    /// <summary>All of them, in the order in which a <see cref="Batch"/> holds them; the counts of <see cref="Counts.All"/> come last.</summary>
    public static readonly IReadOnlyList<RunMeasure> All =
    [
        new("verdict", "", 0, 4, 1, "what became of the relation: 0 ruptured, 1 degrading, 2 stabilised, 3 recovering, 4 normalised"),
        new("index", "Goldstein", -10, 10, Fixed.Scale, $"relationship index, {Level}"),
        new("change", "Goldstein", -20, 20, Fixed.Scale, $"index, {Level}, less index at the start"),
        new("lowest", "Goldstein", -10, 10, Fixed.Scale, "lowest index of any round"),
        new("tone", "Goldstein", -10, 10, Fixed.Scale, $"flow of words, both directions, {Level}"),
        new("substance", "Goldstein", -10, 10, Fixed.Scale, $"flow of deeds, both directions, {Level}"),
        new("gap", "Goldstein", -20, 20, Fixed.Scale, $"tone less substance, {Level}: how much better the words are than the deeds"),
        new("trust", "probability", 0, 1, Fixed.Scale, $"trust, both directions, {Level}"),
        new("grievance", "share", 0, 1, Fixed.Scale, $"grievance, both directions, {Level}"),
        new("hazard", "probability", 0, 1, Fixed.Scale, "probability of an incident in a round, mean over the run"),
        new("zone", "share", 0, 1, Fixed.Scale, "size of the zone of possible agreement, mean over the run"),
        new("ratifiable", "share", 0, 1, Fixed.Scale, "size of its ratifiable part, mean over the run"),
        new("first-deal", "round", 1, double.PositiveInfinity, 1, "round of the first deal; missing where there was none"),
        new("wait", "rounds", 1, double.PositiveInfinity, 1, "rounds until the first deal; one more than the run has where there was none"),
        .. Counts.All.Select(count => new RunMeasure(count.Name, "acts", 0, double.PositiveInfinity, 1, $"number of acts: {string.Join(", ", count.Kinds.Select(kind => Words.Kebab(kind.ToString())))}")),
    ];

    public static readonly int Verdict = Place("verdict");

    public static readonly int FirstDeal = Place("first-deal");

    /// <returns>Place of a measure among <see cref="All"/>, or -1.</returns>
    public static int Place(string name)
    {
        for (var place = 0; place < All.Count; place++)
        {
            if (All[place].Name == name)
            {
                return place;
            }
        }

        return -1;
    }
}
