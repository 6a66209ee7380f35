namespace DiplomacySim.Analysis;

/// <summary>Writes down what the runs of a slice come to, as they are played one after the other.</summary>
/// <remarks>It hears every act once the world has taken it in, whoever plays: the kernel on one thread, or actors among grains.</remarks>
public sealed class Recorder : IAudience
{
    private readonly Slice slice;
    private readonly Detail detail;
    private readonly List<int> runs = [];
    private readonly List<int> rounds = [];
    private readonly List<int> acts = [];
    private readonly Blocks blocks = new();
    private World world = null!;
    private Gauge gauge = null!;
    private RunTotals totals = null!;
    private IReadOnlyList<RunMeasure> measures = [];
    private int run;

    public Recorder(in Slice slice, Detail detail)
    {
        (this.slice, this.detail) = (slice, detail);
        run = slice.First - 1;
    }

    /// <summary>Begins the next run of the slice.</summary>
    /// <param name="start">The public world of the run, at its start.</param>
    /// <param name="minds">Those who answer in it.</param>
    public void Begin(World start, MindCatalogue minds)
    {
        run++;
        world = start;
        gauge = new Gauge(world, minds);
        totals = new RunTotals(world);
        measures = measures.Count == 0 ? RunMeasure.AllOf(world.Setting) : measures;
    }

    public void Hear(in Act act)
    {
        gauge.Hear(act);
        blocks.Hear(act, run);
        totals.Hear(act);
        if (detail.HasFlag(Detail.Acts))
        {
            ActNumbers.Write(acts, run, act);
        }

        if (act.Kind == ActKind.RoundEnd)
        {
            EndRound(act.Round);
        }
    }

    /// <summary>Ends the run that was begun last.</summary>
    public void EndRun()
    {
        foreach (var measure in measures)
        {
            runs.Add(measure.Of(totals));
        }

        if (run == slice.First)
        {
            rounds.EnsureCapacity(rounds.Count * slice.Count);
        }
    }

    /// <returns>The slice, once all its runs have ended.</returns>
    public Batch Finish() => new(slice, [.. runs], [.. rounds], blocks.Written(), [.. acts]);

    private void EndRound(int round)
    {
        // What the run comes to is told of the first relation.
        var keepsAll = (detail & (Detail.Rounds | Detail.Spreads)) != Detail.None;
        foreach (var pair in world.Setting.Relations.AsSpan()[..(keepsAll ? world.Setting.Relations.Length : 1)])
        {
            var prospects = gauge.Prospects(round, pair);
            var (one, other) = (gauge.Measure(round, pair.Index * 2), gauge.Measure(round, (pair.Index * 2) + 1));
            if (pair.Index == 0)
            {
                totals.Close(prospects, one, other);
            }

            if (keepsAll)
            {
                var (index, stock) = (world.IndexOf(pair.Index), (one.Stock + other.Stock) / 2);
                Keep(index, world.Setting.Rules.Measures.Level(stock, index), prospects.Zone.Possible, prospects.Zone.Ratifiable, prospects.Hazard);
                Write(one);
                Write(other);
            }
        }
    }

    private void Write(in Measure measure) =>
        Keep(measure.Tone, measure.Substance, measure.Index, measure.Stock, measure.Trust, measure.Grievance);

    private void Keep(params ReadOnlySpan<double> values)
    {
        foreach (var value in values)
        {
            rounds.Add(Fixed.Of(value));
        }
    }
}
