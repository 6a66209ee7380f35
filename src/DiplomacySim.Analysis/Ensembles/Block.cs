namespace DiplomacySim.Analysis;

/// <summary>How often an actor said no in one way and for one reason.</summary>
/// <param name="Actor">Index of the actor.</param>
/// <param name="Acts">How often.</param>
/// <param name="Runs">In how many runs.</param>
public readonly record struct Block(int Actor, ActKind Kind, Term Reason, int Acts, int Runs);

/// <summary>Counts who said no, and why.</summary>
public sealed class Blocks
{
    private readonly SortedDictionary<(int Actor, ActKind Kind, Term Reason), (int Acts, int Runs, int Last)> counts = [];

    public IEnumerable<Block> All =>
        counts.Select(count => new Block(count.Key.Actor, count.Key.Kind, count.Key.Reason, count.Value.Acts, count.Value.Runs));

    /// <param name="run">Number of the run, from 1.</param>
    public void Hear(in Act act, int run)
    {
        if (ActTable.Of(act.Kind).IsRefusal)
        {
            var key = (act.Actor, act.Kind, act.Decision?.MainReason ?? default);
            var (acts, runs, last) = counts.GetValueOrDefault(key);
            counts[key] = (acts + 1, runs + (last == run ? 0 : 1), run);
        }
    }

    public void Add(in Block block)
    {
        var key = (block.Actor, block.Kind, block.Reason);
        var (acts, runs, _) = counts.GetValueOrDefault(key);
        counts[key] = (acts + block.Acts, runs + block.Runs, 0);
    }

    public int[] Written() => [.. All.SelectMany(block => (int[])[block.Actor, (int)block.Kind, (int)block.Reason, block.Acts, block.Runs])];

    public static IEnumerable<Block> Read(int[] written) =>
        written.Chunk(5).Select(row => new Block(row[0], (ActKind)row[1], (Term)row[2], row[3], row[4]));
}
