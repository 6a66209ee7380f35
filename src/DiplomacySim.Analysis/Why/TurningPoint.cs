namespace DiplomacySim.Analysis;

/// <summary>A decision of a run, and what follows where it goes the other way.</summary>
/// <param name="Act">The act that it led to.</param>
/// <param name="Question">Name of what was asked.</param>
/// <param name="Instead">The answer that is laid down.</param>
/// <param name="Relation">Index of the relation that it belongs to.</param>
/// <param name="Level">How much higher the level of the relation is at the end where it is turned.</param>
/// <param name="Deals">How many more deals there are then, of all relations.</param>
/// <param name="Clauses">How many more clauses are agreed then.</param>
/// <param name="Weight">How much hangs on it: see <see cref="TurningPoints.Rule"/>.</param>
public sealed record TurningPoint(
    Act Act, string Question, Choice Instead, int Relation, Interval Level, Interval Deals, Interval Clauses, double Weight)
{
    /// <summary>As an option of <c>branch</c>.</summary>
    public string Branch => $"--act {Act.Id}={Words.Kebab(Instead.ToString())}";
}

/// <summary>The decisions of a run by what hangs on them.</summary>
/// <param name="All">Those that were turned, the weightiest first.</param>
/// <param name="Decisions">How many decisions led to an act in the run.</param>
/// <param name="Seeds">Pairs of futures of each.</param>
/// <param name="Rounds">Of a whole run.</param>
public sealed record TurningPoints(IReadOnlyList<TurningPoint> All, int Decisions, int Seeds, int Rounds)
{
    /// <summary>Decisions that are turned at most.</summary>
    public const int MostCandidates = 32;

    /// <summary>Pairs of futures of each decision where nothing else is said.</summary>
    public const int UsualSeeds = 20;

    public const int FewestSeeds = 2;

    public const int MostSeeds = 10_000;

    public const string Rule =
        "Of each kind of decision some are turned, by turns the nearest to its threshold and the earliest of those that are left; others may weigh "
            + "more. What follows is played as it was and with the decision turned; after the round of the decision each pair of futures has the "
            + "chance of a seed of its own, the same for both and for all decisions. Most hangs on the decision that changes most: its weight is the "
            + "mean change of the level of its relation, in units of what the verdict takes for a change, and the mean change of the number of "
            + "clauses agreed, in units of a text on every issue, both without their sign.";

    public static TurningPoints None { get; } = new([], 0, 0, 0);
}
