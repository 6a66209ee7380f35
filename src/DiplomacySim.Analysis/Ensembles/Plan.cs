namespace DiplomacySim.Analysis;

/// <summary>How an ensemble is cut into batches: by what is asked for alone, so that it is the same wherever and however often it is played.</summary>
/// <param name="Points">Points of the design, each with as many runs.</param>
/// <param name="Rounds">Rounds of a run.</param>
public sealed record Plan(int Points, int Runs, int Rounds)
{
    /// <summary>About a tenth of a second's work.</summary>
    private const int RoundsOfBatch = 10_000;

    /// <summary>Runs of a whole batch.</summary>
    public int Size { get; } = Math.Clamp(RoundsOfBatch / Rounds, 1, Runs);

    public int PerPoint => (Runs + Size - 1) / Size;

    public int Batches => checked(Points * PerPoint);

    /// <param name="batch">From 0.</param>
    public Slice Slice(int batch)
    {
        var first = batch % PerPoint * Size;
        return new(batch / PerPoint, first + 1, Math.Min(Size, Runs - first));
    }
}
