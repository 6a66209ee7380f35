namespace DiplomacySim.Analysis;

/// <summary>What beside the outcome is kept of each run of an ensemble. Values are part of the record and never reused.</summary>
[Flags]
public enum Detail
{
    None = 0,

    /// <summary>The measures of every round.</summary>
    Rounds = 1,

    /// <summary>Every act.</summary>
    Acts = 2,

    /// <summary>How the measures of every round spread over the runs.</summary>
    Spreads = 4,
}

/// <summary>Some runs of an ensemble, one after the other.</summary>
/// <param name="Point">Index of the point of the design that they are played at; 0 where there is but one.</param>
/// <param name="First">Number of the first run, from 1.</param>
public readonly record struct Slice(int Point, int First, int Count);

/// <summary>What the runs of a slice came to, in whole parts of <see cref="RunMeasure.Scale"/> and <see cref="Fixed.Scale"/>.</summary>
/// <param name="Runs">For each run <see cref="RunMeasure.AllOf"/>.</param>
/// <param name="Rounds">For each run, each round, each relation <see cref="RoundMeasure.PerRelation"/> numbers; empty where not kept.</param>
/// <param name="Blocks">Who said no, and why: see <see cref="Block"/>, five numbers each.</param>
/// <param name="Acts">For each act <see cref="ActNumbers.Width"/> numbers; empty where not kept.</param>
/// <param name="Fold">The <see cref="Spreads"/> of all runs of the point up to the end of the slice; null where they are not kept here.</param>
public sealed record Batch(Slice Slice, int[] Runs, int[] Rounds, int[] Blocks, int[] Acts, byte[]? Fold = null)
{
    public int Value(int run, int measure) => Runs[(run * (Runs.Length / Slice.Count)) + measure];
}
