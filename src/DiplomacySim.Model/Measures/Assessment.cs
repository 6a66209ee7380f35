using DiplomacySim.Model.Compiled;
using DiplomacySim.Model.Scenarios;

namespace DiplomacySim.Model.Measures;

/// <summary>What the course of a relation comes to by a yardstick: stock and flow in one, and the verdict.</summary>
public sealed class Assessment
{
    /// <summary>Level below which a relation that does not move is frozen.</summary>
    private const double Bad = -1;

    /// <summary>Months at the end of a run in which a trend of the flow is looked for.</summary>
    private const double TrendMonths = 24;

    private readonly Course course;
    private readonly Yardstick yardstick;
    private readonly Timetable timetable;

    internal Assessment(Course course, Yardstick yardstick)
    {
        (this.course, this.yardstick, timetable) = (course, yardstick, course.Setting.Timetable);
        var tone = Flow(point => point.Tone, rules => rules.ToneHalfLife);
        var substance = Flow(point => point.Substance, rules => rules.SubstanceHalfLife);
        var (index, levels) = (new double[tone.Length], new double[tone.Length]);
        for (var round = 0; round < levels.Length; round++)
        {
            index[round] = Weighed(substance[round], tone[round]);
            levels[round] = yardstick.Level(course.Points[round].Stock, index[round]);
        }

        (Index, Levels) = (index, levels);
        Start = yardstick.Level(course.Start.Stock, Weighed(course.Start.Substance, course.Start.Tone));
        End = levels.Length == 0 ? Start : Mean(levels.AsSpan(levels.Length - Late));
        Verdict = Judged();
    }

    /// <summary>Level before the first round, from -12.5 to +7.5 with equal weights: the index for what is done, the stock for what stands.</summary>
    public double Start { get; }

    /// <summary>Level after each round.</summary>
    public IReadOnlyList<double> Levels { get; }

    /// <summary>Index after each round.</summary>
    public IReadOnlyList<double> Index { get; }

    /// <summary>Mean level over the window at the end; that of the start before the first round.</summary>
    public double End { get; }

    public Verdict Verdict { get; }

    /// <summary>Probability that it would have come to war up to the end, as things stood at the start of each round; null without crises.</summary>
    /// <remarks>A small risk is told better by this than by counting wars in a few hundred runs.</remarks>
    public double? RiskOfWar => course.HasCrises ? 1 - course.Points.Aggregate(1.0, (peace, point) => peace * (1 - point.RiskOfWar)) : null;

    /// <summary>Of what was said and done in the last 24 months, each occasion by itself: the verdict does not look at it.</summary>
    /// <remarks>The index remembers, so that its values hang together and a test for independent ones finds trends where there are none.</remarks>
    public Trend Trend
    {
        get
        {
            var kept = course.Setting.Retention;
            var words = Unsmoothed(point => point.Tone, kept.Tone);
            var deeds = Unsmoothed(point => point.Substance, kept.Substance);
            return Trend.OfCorrelated([.. deeds.Zip(words, Weighed).TakeLast((int)Math.Ceiling(TrendMonths / timetable.Pace))]);
        }
    }

    /// <summary>Rounds at the end over which the verdict looks: fewer than its window only where fewer were played.</summary>
    public int Late => Math.Min(course.Points.Count, timetable.Rounds(yardstick.Window));

    private static double Mean(ReadOnlySpan<double> values)
    {
        var sum = 0.0;
        foreach (var value in values)
        {
            sum += value;
        }

        return sum / values.Length;
    }

    private double Weighed(double substance, double tone) =>
        (yardstick.SubstanceWeight * substance) + ((1 - yardstick.SubstanceWeight) * tone);

    private Verdict Judged()
    {
        var now = course.Points is [.., var last] ? last : course.Start;
        var (falls, rises) = (End < Start - yardstick.Change, End > Start + yardstick.Change);
        var isHit = course.IsHitInLast(Late);
        return course.IsWar ? Verdict.War
            : !course.IsModelled ? Verdict.NotModelled
            : End <= yardstick.Rupture ? Verdict.Ruptured
            : falls ? (isHit || Tie.Exceeds(course.Start.Stock, now.Stock) ? Verdict.Degrading : Verdict.Cooled)
            : End >= yardstick.Normal ? Verdict.Normalised
            : rises ? (Tie.Exceeds(now.Stock, course.Start.Stock) && !Tie.Exceeds(now.Pressure, course.Start.Pressure)
                ? Verdict.Recovering : Verdict.Eased)
            : Start < Bad ? Verdict.Frozen
            : Verdict.Stabilised;
    }

    /// <returns>Tone or substance after each round, as it would be if it forgot as fast as the yardstick says.</returns>
    private double[] Flow(Func<CoursePoint, double> of, Func<Yardstick, double> halfLife)
    {
        var flows = new double[course.Points.Count];
        for (var round = 0; round < flows.Length; round++)
        {
            flows[round] = of(course.Points[round]);
        }

        var (before, after) = (halfLife(course.Setting.Rules.Measures), halfLife(yardstick));
        if (before == after)
        {
            return flows;
        }

        var (kept, keptBefore) = (timetable.KeptOverPace(after), timetable.KeptOverPace(before));
        var (flow, last) = (of(course.Start), of(course.Start));
        for (var round = 0; round < flows.Length; round++)
        {
            flow = Input(last, flows[round], keptBefore, round) is { } input ? (kept * flow) + ((1 - kept) * input) : flow;
            (last, flows[round]) = (flows[round], flow);
        }

        return flows;
    }

    /// <summary>What came in on each occasion. Rounded, since a difference of two sums can be off where zero came in.</summary>
    private IEnumerable<double> Unsmoothed(Func<CoursePoint, double> of, double kept)
    {
        var before = of(course.Start);
        for (var round = 0; round < course.Points.Count; round++)
        {
            var after = of(course.Points[round]);
            if (Input(before, after, kept, round) is { } input)
            {
                yield return Math.Round(input, 6);
            }

            before = after;
        }
    }

    /// <returns>What flowed in at the end of a round; null where the next round is no occasion.</returns>
    /// <param name="round">From 0.</param>
    private double? Input(double before, double after, double kept, int round) =>
        timetable.IsOccasion(round + 2) ? (after - (kept * before)) / (1 - kept) : null;
}
