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
    private readonly List<double> index = [];
    private readonly List<Level> levels = [];
    private readonly int[] counts = new int[Enum.GetValues<ActKind>().Length];
    private readonly Blocks blocks = new();
    private World world = null!;
    private Gauge gauge = null!;
    private double start;
    private int run;
    private int firstDeal;
    private double hazard;
    private double zone;
    private double ratifiable;

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
        this.start = world.IndexOf(0);
        Array.Clear(counts);
        index.Clear();
        levels.Clear();
        firstDeal = Fixed.Missing;
        (hazard, zone, ratifiable) = (0, 0, 0);
    }

    public void Hear(in Act act)
    {
        gauge.Hear(act);
        blocks.Hear(act, run);
        counts[(int)act.Kind]++;
        if (detail.HasFlag(Detail.Acts))
        {
            ActTable.Write(acts, run, act);
        }

        if (act.Kind == ActKind.Deal && act.Relation == 0 && firstDeal == Fixed.Missing)
        {
            firstDeal = act.Round;
        }
        else if (act.Kind == ActKind.RoundEnd)
        {
            EndRound(act.Round);
        }
    }

    /// <summary>Ends the run that was begun last.</summary>
    public void EndRun()
    {
        var played = index.Count;
        var last = levels.Skip(Math.Max(0, played - RunMeasure.LastRounds)).ToArray();
        var (level, tone, substance) = (last.Average(at => at.Index), last.Average(at => at.Tone), last.Average(at => at.Substance));
        runs.AddRange(
        [
            (int)Verdicts.Of([.. index], world.Setting),
            Fixed.Of(level),
            Fixed.Of(level - start),
            Fixed.Of(index.Min()),
            Fixed.Of(tone),
            Fixed.Of(substance),
            Fixed.Of(tone - substance),
            Fixed.Of(last.Average(at => at.Trust)),
            Fixed.Of(last.Average(at => at.Grievance)),
            Fixed.Of(hazard / played),
            Fixed.Of(zone / played),
            Fixed.Of(ratifiable / played),
            firstDeal,
            firstDeal == Fixed.Missing ? played + 1 : firstDeal,
        ]);
        runs.AddRange(Counts.All.Select(count => count.Kinds.Sum(kind => counts[(int)kind] / (Counts.IsMutual(kind) ? 2 : 1))));
    }

    /// <returns>The slice, once all its runs have ended.</returns>
    public Batch Finish() => new(slice, [.. runs], [.. rounds], blocks.Written(), [.. acts]);

    private void EndRound(int round)
    {
        foreach (var pair in world.Setting.Relations)
        {
            var prospects = gauge.Prospects(round, pair);
            var (one, other) = (gauge.Measure(round, pair.Index * 2), gauge.Measure(round, (pair.Index * 2) + 1));
            if (pair.Index == 0)
            {
                Note(prospects, one, other);
            }

            if (detail.HasFlag(Detail.Rounds))
            {
                rounds.AddRange([Fixed.Of(world.IndexOf(pair.Index)), Fixed.Of(prospects.Zone.Possible), Fixed.Of(prospects.Zone.Ratifiable), Fixed.Of(prospects.Hazard)]);
                Write(one);
                Write(other);
            }
        }
    }

    private void Note(in Prospects prospects, in Measure one, in Measure other)
    {
        hazard += prospects.Hazard;
        zone += prospects.Zone.Possible;
        ratifiable += prospects.Zone.Ratifiable;
        index.Add(world.IndexOf(0));
        levels.Add(new(index[^1], (one.Tone + other.Tone) / 2, (one.Substance + other.Substance) / 2, (one.Trust + other.Trust) / 2, (one.Grievance + other.Grievance) / 2));
    }

    private void Write(in Measure measure) => rounds.AddRange(
        [Fixed.Of(measure.Tone), Fixed.Of(measure.Substance), Fixed.Of(measure.Index), Fixed.Of(measure.Trust), Fixed.Of(measure.Grievance)]);

    /// <summary>Where the first relation stands after a round, both directions taken together.</summary>
    private readonly record struct Level(double Index, double Tone, double Substance, double Trust, double Grievance);
}
