namespace DiplomacySim.Analysis;

/// <summary>A text in which nobody gives anything: each clause is a move that a party could have made alone (<see cref="UntakenMove"/>).</summary>
public static class TextWithoutConcession
{
    private const int Sizes = 20;

    /// <summary>Looks at each move alone and at all of them together, the whole way to the nearer of the two ideal points or a part of it.</summary>
    /// <returns>A text that everybody lets pass; null where none was found.</returns>
    public static Deal? Find(RelationSnapshot snapshot)
    {
        var says = Assenter.Of(snapshot);
        var all = (1 << says.Count) - 1;
        var found = Texts(snapshot).FirstOrDefault(targets => targets.Any(target => target != Deal.NoClause)
            && WinSet.Assents(says, new Text(snapshot.Pair.Index, targets)) == all);
        return found is null ? null : new(snapshot.Pair.Index, found);
    }

    private static IEnumerable<short[]> Texts(RelationSnapshot snapshot)
    {
        int[] issues = [.. UntakenMove.Of(snapshot.World, snapshot.Pair).Select(move => move.Issue)];
        int[][] choices = [.. issues.Select(issue => new[] { issue }), .. issues.Length > 1 ? [issues] : Array.Empty<int[]>()];
        return from moved in choices
               from size in Enumerable.Range(1, Sizes).Reverse()
               select ClauseSpace.Text(snapshot.World, moved, place => Target(moved[place], size / (double)Sizes, snapshot));
    }

    private static short Target(int issue, double size, RelationSnapshot snapshot)
    {
        var (world, pair) = (snapshot.World, snapshot.Pair);
        var now = world.StatusQuo[issue];
        var way = new[] { pair.First, pair.Second }.Select(party => world.Executive(party)!.Ideal[issue] - now).MinBy(Math.Abs);
        return Deal.Quantise(ContractCurve.Nearest(world.Setting.Issues[issue].Issue.Levels, now + (size * way)));
    }
}
