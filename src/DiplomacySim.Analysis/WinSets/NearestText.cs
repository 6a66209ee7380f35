namespace DiplomacySim.Analysis;

/// <summary>Looks for the text that everybody lets pass and that is nearest to what was last on the table.</summary>
internal sealed class NearestText
{
    private readonly RelationSnapshot snapshot;
    private readonly IReadOnlyList<Assenter> says;
    private readonly IReadOnlyList<int> issues;
    private readonly double[] wanted;
    private short[]? best;

    public NearestText(RelationSnapshot snapshot, IReadOnlyList<Assenter> says, IReadOnlyList<int> issues)
    {
        (this.snapshot, this.says, this.issues) = (snapshot, says, issues);
        var world = snapshot.World;
        wanted = [.. issues.Select(issue => Reversion.Of(issue, world) is var without ? snapshot.LastOffer?.Target(issue, without) ?? without : 0)];
    }

    public Deal? Found => best is null ? null : new(snapshot.Pair.Index, best, snapshot.GoesSecond);

    public double Distance { get; private set; } = double.NaN;

    /// <param name="targets">Of a text that everybody lets pass.</param>
    public void Try(short[] targets)
    {
        var distance = Far(targets);
        if (best is null || Tie.Exceeds(Distance, distance))
        {
            (best, Distance) = (targets, distance);
        }
    }

    /// <summary>From the best of the texts tried towards what is wanted: all issues together, then one after the other, as far as everybody goes
    /// along.</summary>
    public void Refine()
    {
        Seed();
        if (best is null)
        {
            return;
        }

        Walk(place => place >= 0);
        for (var place = 0; place < issues.Count; place++)
        {
            var only = place;
            Walk(other => other == only);
        }
    }

    /// <summary>What was last on the table may do as it is; and texts between how things stand and the contract curve may, which a sample easily
    /// misses.</summary>
    private void Seed()
    {
        var (world, pair) = (snapshot.World, snapshot.Pair);
        if (says.Count == 0)
        {
            return;
        }

        TryIfAll(ClauseSpace.Text(world, issues, place => Deal.Quantise(wanted[place])));
        foreach (var targets in Zone.Texts(pair, world))
        {
            TryIfAll(targets);
        }
    }

    /// <returns>Whether everybody lets the text pass.</returns>
    public bool TryIfAll(short[] targets)
    {
        if (targets.All(target => target == Deal.NoClause)
            || WinSet.Assents(says, new Text(snapshot.Pair.Index, targets, snapshot.GoesSecond)) != (1 << says.Count) - 1)
        {
            return false;
        }

        Try(targets);
        return true;
    }

    private void Walk(Predicate<int> moves)
    {
        const int Halvings = 10;
        var start = best!;
        var (stays, fails) = (0.0, 1.0);
        for (var step = 0; step < Halvings; step++)
        {
            var share = step == 0 ? 1 : (stays + fails) / 2;
            var targets = ClauseSpace.Text(snapshot.World, issues, place => moves(place)
                ? Deal.Quantise(At(start, place) + (share * (wanted[place] - At(start, place)))) : Deal.Quantise(At(start, place)));
            if (TryIfAll(targets))
            {
                stays = share;
                if (share == 1)
                {
                    return;
                }
            }
            else
            {
                fails = share;
            }
        }
    }

    private double At(short[] targets, int place) =>
        new Text(snapshot.Pair.Index, targets).Target(issues[place], Reversion.Of(issues[place], snapshot.World));

    private double Far(short[] targets)
    {
        var sum = 0.0;
        for (var place = 0; place < issues.Count; place++)
        {
            var distance = At(targets, place) - wanted[place];
            sum += distance * distance;
        }

        return Math.Sqrt(sum);
    }
}
