namespace DiplomacySim.Analysis;

/// <summary>The texts that two parties could agree on: a point for each issue that is open and not bound by a commitment.</summary>
/// <param name="Issues">Indices of the issues.</param>
/// <param name="Texts">For each text its targets, as <see cref="Deal"/> has them; the status quo as a whole is no text.</param>
/// <param name="IsWhole">Every text of a grid; otherwise a sample that fills the space evenly.</param>
public sealed record ClauseSpace(int Relation, IReadOnlyList<int> Issues, IReadOnlyList<short[]> Texts, bool IsWhole)
{
    /// <summary>Texts above which a sample takes the place of the grid.</summary>
    public const int LargestGrid = 50_000;

    private const int Sample = 1 << 15;

    private const int Shuffle = 6_733;

    /// <param name="steps">Steps of each scale; issues with levels have their levels.</param>
    public static ClauseSpace Of(World world, CompiledRelation pair, int steps = 20)
    {
        var issues = Negotiable(world, pair);
        var scales = issues.Select(issue => Scale(world.Setting.Issues[issue].Issue, steps)).ToArray();
        var size = scales.Aggregate(1.0, (product, scale) => product * scale.Length);
        var isWhole = size <= LargestGrid;
        IEnumerable<short[]> texts = isWhole ? Grid(world, issues, scales, (int)size) : Points(world, issues);
        return new(pair.Index, issues, [.. texts.Where(targets => targets.Any(target => target != Deal.NoClause))], isWhole);
    }

    /// <summary>A text with a target for each issue of the space; where that is where the issue goes anyway there is no clause.</summary>
    public static short[] Text(World world, IReadOnlyList<int> issues, Func<int, short> target)
    {
        var targets = new short[world.StatusQuo.Length];
        Array.Fill(targets, Deal.NoClause);
        for (var place = 0; place < issues.Count; place++)
        {
            var wanted = target(place);
            targets[issues[place]] = wanted == Deal.Quantise(Reversion.Of(issues[place], world)) ? Deal.NoClause : wanted;
        }

        return targets;
    }

    /// <returns>Issues that are open between two parties and that no commitment binds.</returns>
    public static int[] Negotiable(World world, CompiledRelation pair) => [.. pair.Open.Where(issue => !world.IsBound(issue))];

    /// <returns>Targets that a clause on an issue can have: its levels, or the ends of so many steps.</returns>
    public static short[] Scale(Issue issue, int steps) => issue.Levels.Count > 0
        ? [.. issue.Levels.Select(Deal.Quantise)]
        : [.. Enumerable.Range(0, steps + 1).Select(step => Deal.Quantise(step / (double)steps))];

    private static IEnumerable<short[]> Grid(World world, int[] issues, short[][] scales, int size)
    {
        for (var number = 0; number < size; number++)
        {
            var left = number;
            yield return Text(world, issues, place =>
            {
                var target = scales[place][left % scales[place].Length];
                left /= scales[place].Length;
                return target;
            });
        }
    }

    /// <summary>Issues beyond the dimensions of the sequence have its points too, in another order for each lot of them.</summary>
    private static IEnumerable<short[]> Points(World world, int[] issues)
    {
        var points = SobolSequence.Points(Sample, Math.Min(issues.Length, SobolSequence.MostDimensions));
        return points.Select((_, row) => Text(world, issues, place =>
        {
            var (lot, dimension) = Math.DivRem(place, SobolSequence.MostDimensions);

            // Times an odd number, rows modulo a power of two are the same rows in another order.
            var point = points[(int)((row * (1 + (lot * 2L * Shuffle))) % Sample)][dimension];
            return Nearest(world.Setting.Issues[issues[place]].Issue.Levels, point);
        }));
    }

    private static short Nearest(IReadOnlyList<double> levels, double point) =>
        Deal.Quantise(levels.Count > 0 ? levels[(int)(point * levels.Count)] : point);
}
