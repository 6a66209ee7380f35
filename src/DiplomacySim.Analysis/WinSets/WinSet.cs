namespace DiplomacySim.Analysis;

/// <summary>What could be agreed and ratified in a relation between two rounds.</summary>
/// <remarks>Putnam (1988), International Organization 42; winsets and the intersection of veto players: Tsebelis (2002), Veto Players.</remarks>
/// <param name="Says">Those whose assent is needed.</param>
/// <param name="Lets">For each of them the share of the texts that it lets pass.</param>
/// <param name="Alone">For each of them the share that all but it let pass: what its no alone prevents.</param>
/// <param name="Agreeable">Share that both executives would sign.</param>
/// <param name="Overlap">Share that everybody lets pass.</param>
/// <param name="Nearest">Of the texts that everybody lets pass the one nearest to the last offer, or to how things stand where there was none; null
/// where none was found.</param>
/// <param name="Distance">How far that is: the root of the sum of squared distances on the issues.</param>
public sealed record WinSet(
    RelationSnapshot Snapshot,
    ClauseSpace Space,
    IReadOnlyList<Assenter> Says,
    IReadOnlyList<Interval> Lets,
    IReadOnlyList<Interval> Alone,
    Interval Agreeable,
    Interval Overlap,
    Deal? Nearest,
    double Distance)
{
    /// <param name="steps">Steps of each scale, where a grid is small enough.</param>
    public static WinSet Of(RelationSnapshot snapshot, int steps = 20)
    {
        var says = Assenter.Of(snapshot);
        var space = ClauseSpace.Of(snapshot.World, snapshot.Pair, steps);
        var search = new NearestText(snapshot, says, space.Issues);
        var all = (1 << says.Count) - 1;
        var (agreeable, overlap) = (0, 0);
        Span<int> lets = stackalloc int[says.Count];
        Span<int> alone = stackalloc int[says.Count];
        foreach (var targets in space.Texts)
        {
            var assents = Assents(says, new Text(space.Relation, targets));
            agreeable += (assents & 3) == 3 ? 1 : 0;
            for (var say = 0; say < says.Count; say++)
            {
                lets[say] += (assents & (1 << say)) != 0 ? 1 : 0;
                alone[say] += assents == (all ^ (1 << say)) ? 1 : 0;
            }

            if (assents == all && says.Count > 0)
            {
                overlap++;
                search.Try(targets);
            }
        }

        search.Refine();
        var count = space.Texts.Count;
        return new(
            snapshot, space, says, [.. Shares(lets, count)], [.. Shares(alone, count)], Interval.OfShare(agreeable, count),
                Interval.OfShare(overlap, count), search.Found, search.Distance);
    }

    /// <returns>Whether there is a text among those that everybody who has a say in a relation lets pass.</returns>
    public static bool HasOverlap(IReadOnlyList<Assenter> says, int relation, IEnumerable<short[]> texts) =>
        texts.Any(targets => says.All(one => one.Lets(new Text(relation, targets))));

    /// <returns>A bit for each of those who have a say, the first one lowest.</returns>
    public static int Assents(IReadOnlyList<Assenter> says, Text text)
    {
        var assents = 0;
        for (var say = 0; say < says.Count; say++)
        {
            assents |= says[say].Lets(text) ? 1 << say : 0;
        }

        return assents;
    }

    /// <summary>Who lets what pass where two issues are moved and the others are left as in a text.</summary>
    /// <param name="text">Null for how things stand.</param>
    /// <returns>For each row, from the top of the second scale down, for each column, a bit for each who has a say.</returns>
    public int[][] Map(int across, int up, int columns, int rows, Deal? text) =>
    [
        .. Enumerable.Range(0, rows).Select(row => Enumerable.Range(0, columns).Select(column =>
        {
            var targets = text?.Targets.ToArray() ?? ClauseSpace.Text(Snapshot.World, [], _ => 0);
            Put(across, column / (columns - 1.0));
            Put(up, 1 - (row / (rows - 1.0)));
            return Assents(Says, new Text(Space.Relation, targets));

            void Put(int issue, double target) => targets[issue] =
                Deal.Quantise(target) is var wanted && wanted == Deal.Quantise(Reversion.Of(issue, Snapshot.World)) ? Deal.NoClause : wanted;
        }).ToArray()),
    ];

    /// <summary>The two issues that matter most to both executives together; one issue twice where there is no other.</summary>
    public (int Across, int Up) Axes()
    {
        var setting = Snapshot.World.Setting;
        var weighed = Space.Issues.OrderByDescending(issue => Says.Where(say => say.IsExecutive)
            .Sum(say => Snapshot.World.Profile(say.Actor).Weight[issue])).ToArray();
        return weighed is [var first, var second, ..] ? (first, second) : (weighed.FirstOrDefault(), weighed.FirstOrDefault());
    }

    private static Interval[] Shares(ReadOnlySpan<int> hits, int count)
    {
        var shares = new Interval[hits.Length];
        for (var say = 0; say < hits.Length; say++)
        {
            shares[say] = Interval.OfShare(hits[say], count);
        }

        return shares;
    }
}
