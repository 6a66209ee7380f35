namespace DiplomacySim.Analysis;

/// <summary>A number that is taken at the end of each round, of a relation as a whole or of one direction of it.</summary>
public sealed record RoundMeasure(string Name, string Unit, double Low, double High, string Meaning)
{
    /// <summary>Of a relation as a whole, in the order in which a <see cref="Batch"/> holds them.</summary>
    public static readonly IReadOnlyList<RoundMeasure> OfRelation =
    [
        new("index", "Goldstein", -10, 10, "relationship index, mean of both directions"),
        new("level", "Goldstein", -15, 10, "stock and index in one, mean of both directions"),
        new("zone", "share", 0, 1,
            "zone of possible agreement: of the texts between status quo and contract curve those that both executives would sign"),
        new("ratifiable", "share", 0, 1, "its ratifiable part: of the same texts those that all ratifiers and consenters let pass too"),
        new("hazard", "probability", 0, 1, "probability of at least one incident in the next round"),
    ];

    /// <summary>Of one direction, in the order in which a <see cref="Batch"/> holds them.</summary>
    public static readonly IReadOnlyList<RoundMeasure> OfDirection =
    [
        new("tone", "Goldstein", -10, 10, "flow of words"),
        new("substance", "Goldstein", -10, 10, "flow of deeds"),
        new("index", "Goldstein", -10, 10, "both, weighed as the scenario says"),
        new("stock", "Goldstein", -15, 5, "where things stand: pressure in force, commitments kept and broken"),
        new("trust", "probability", 0, 1, "trust of the first party in the other"),
        new("grievance", "share", 0, 1, "grievance of the first party against the other"),
    ];

    /// <summary>How many numbers a relation leaves in a round: its own, then those of one direction, then those of the other.</summary>
    public static int PerRelation => OfRelation.Count + (2 * OfDirection.Count);

    /// <summary>Place of a measure in what a round leaves.</summary>
    /// <param name="direction">See <see cref="CompiledRelation.From"/>.</param>
    public static int OfDirectionAt(int direction, int measure) =>
        (direction / 2 * PerRelation) + OfRelation.Count + (direction % 2 * OfDirection.Count) + measure;

    public static int OfRelationAt(int relation, int measure) => (relation * PerRelation) + measure;
}
