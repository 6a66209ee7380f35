namespace DiplomacySim.Analysis;

/// <summary>How an ensemble is cut into batches: by what is asked for alone, so that it is the same wherever and however often it is
/// played.</summary>
/// <param name="Points">Points of the design, each with as many runs.</param>
/// <param name="Rounds">Rounds of a run.</param>
/// <param name="First">Number of the first run, from 1.</param>
public sealed record Plan(int Points, int Runs, int Rounds, int First = 1)
{
    /// <summary>About a twentieth of a second's work.</summary>
    private const int RoundsOfBatch = 5_000;

    /// <summary>Runs of a whole batch.</summary>
    public int Size { get; } = Math.Clamp(RoundsOfBatch / Rounds, 1, Runs);

    public int PerPoint => (Runs + Size - 1) / Size;

    public int Batches => checked(Points * PerPoint);

    /// <param name="batch">From 0.</param>
    public Slice Slice(int batch)
    {
        var before = batch % PerPoint * Size;
        return new(batch / PerPoint, First + before, Math.Min(Size, Runs - before));
    }
}
