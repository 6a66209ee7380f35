namespace DiplomacySim.Model.Measures;

/// <summary>What became of a relationship. Values are part of the record and never reused.</summary>
public enum Verdict
{
    /// <summary>Almost nothing but pressure and hostility is left.</summary>
    Ruptured = 0,

    /// <summary>Worse than at the start: more pressure or broken promises stand, or hostile deeds were done lately.</summary>
    Degrading = 1,

    /// <summary>Neither better nor worse than at the start, which was not bad.</summary>
    Stabilised = 2,

    /// <summary>Better than at the start, and more of it stands: less pressure, or promises that hold.</summary>
    Recovering = 3,

    /// <summary>Good, wherever it began.</summary>
    Normalised = 4,

    /// <summary>It came to war.</summary>
    War = 5,

    /// <summary>Fewer good words and deeds than at the start, but nothing was taken away.</summary>
    Cooled = 6,

    /// <summary>Fewer blows than at the start, but nothing was taken back.</summary>
    Eased = 7,

    /// <summary>Neither better nor worse than at the start, which was bad.</summary>
    Frozen = 8,

    /// <summary>Neither side did anything to the other in the whole run: the scenario says nothing of this relation.</summary>
    NotModelled = 9,
}

public static class Verdicts
{
    /// <summary>From the worst to the best; the one that says nothing comes last.</summary>
    public static readonly IReadOnlyList<Verdict> All =
    [
        Verdict.War, Verdict.Ruptured, Verdict.Degrading, Verdict.Cooled, Verdict.Frozen, Verdict.Stabilised, Verdict.Eased, Verdict.Recovering,
        Verdict.Normalised, Verdict.NotModelled,
    ];
}
