namespace DiplomacySim.Analysis;

/// <summary>What one run comes to on the first relation of its scenario, both directions taken together.</summary>
public sealed class RunTotals
{
    private readonly World world;
    private readonly double start;
    private readonly Course course;
    private readonly List<RoundReading> levels = [];

    /// <param name="world">The public world of the run, at its start.</param>
    internal RunTotals(World world) =>
        (this.world, start, course, Counts) = (world, world.IndexOf(0), new(world, 0), new(world.Setting));

    public Counts Counts { get; }

    public Verdict Verdict => course.Assessment.Verdict;

    /// <summary>Whether half or twice a half-life, the window or the change of the yardstick would give another verdict.</summary>
    public bool IsClose => Closeness.Of(course).Count > 0;

    /// <summary>Stock and flow in one over the window of the verdict.</summary>
    public double Level => course.Assessment.End;

    /// <summary>Cumulative, over the run; null where the relation has no crises.</summary>
    public double? RiskOfWar => course.Assessment.RiskOfWar;

    public double Stock => course.Points[^1].Stock;

    public double Index => Late.Average(at => at.Index);

    /// <summary>Index at the end less index at the start.</summary>
    public double Change => Index - start;

    public double Lowest => levels.Min(at => at.Index);

    public double Tone => Late.Average(at => at.Tone);

    public double Substance => Late.Average(at => at.Substance);

    public double Trust => Late.Average(at => at.Trust);

    public double Grievance => Late.Average(at => at.Grievance);

    public double Hazard => levels.Average(at => at.Hazard);

    public double Zone => levels.Average(at => at.Zone);

    public double Ratifiable => levels.Average(at => at.Ratifiable);

    /// <summary>Round of the first deal; null where there was none.</summary>
    public int? FirstDeal { get; private set; }

    /// <summary>Rounds played.</summary>
    public int Rounds => levels.Count;

    private IEnumerable<RoundReading> Late => levels.Skip(Math.Max(0, levels.Count - RunMeasure.LastRounds));

    internal void Hear(in Act act)
    {
        Counts.Hear(act);
        course.Hear(act);
        if (act is { Kind: ActKind.Deal, Relation: 0 })
        {
            FirstDeal ??= act.Round;
        }
    }

    /// <summary>Takes in where the relation stands after a round.</summary>
    internal void Close(in Prospects prospects, in Measure one, in Measure other) => levels.Add(new(
        world.IndexOf(0),
        (one.Tone + other.Tone) / 2,
        (one.Substance + other.Substance) / 2,
        (one.Trust + other.Trust) / 2,
        (one.Grievance + other.Grievance) / 2,
        prospects.Hazard,
        prospects.Zone.Possible,
        prospects.Zone.Ratifiable));

    private readonly record struct RoundReading(
        double Index, double Tone, double Substance, double Trust, double Grievance, double Hazard, double Zone, double Ratifiable);
}
