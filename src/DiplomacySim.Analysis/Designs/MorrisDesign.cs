namespace DiplomacySim.Analysis;

/// <summary>Walks through the space of parameters in which each parameter moves once, by the same part of its range.</summary>
/// <remarks>Morris (1991), Technometrics 33: levels p, step p / (2(p - 1)) of the range, which makes all levels equally likely.</remarks>
/// <param name="Moves">Of each walk, step by step: which parameter moves, and by what part of its range, up or down.</param>
public sealed record MorrisDesign(
    IReadOnlyList<string> Paths,
    IReadOnlyList<IReadOnlyList<double>> Points,
    IReadOnlyList<IReadOnlyList<MorrisMove>> Moves) : Design(Paths, Points)
{
    /// <param name="walks">Ten to fifty; the points are walks · (parameters + 1), walk after walk.</param>
    /// <param name="seed">The same seed gives the same walks.</param>
    /// <param name="levels">Even.</param>
    public static MorrisDesign Of(IReadOnlyList<ParameterRange> ranges, int walks, long seed, int levels = 4)
    {
        if (levels < 2 || levels % 2 != 0)
        {
            throw new ArgumentOutOfRangeException(nameof(levels), levels, "An even number of levels.");
        }

        var all = Enumerable.Range(0, walks).Select(walk => Walk(ranges, new Chance(seed), walk, levels)).ToArray();
        return new(Names(ranges), Scaled(ranges, all.SelectMany(walk => walk.Points)), [.. all.Select(walk => walk.Moves)]);
    }

    private static (List<double[]> Points, MorrisMove[] Moves) Walk(IReadOnlyList<ParameterRange> ranges, Chance chance, int walk, int levels)
    {
        var step = levels / (2.0 * (levels - 1));
        var (at, moves) = (new double[ranges.Count], new MorrisMove[ranges.Count]);
        for (var parameter = 0; parameter < ranges.Count; parameter++)
        {
            var low = (int)(Draw(parameter, 0) * levels / 2) / (levels - 1.0);
            moves[parameter] = new(parameter, Draw(parameter, 1) < 0.5 ? step : -step);
            at[parameter] = moves[parameter].Step > 0 ? low : low + step;
        }

        var points = new List<double[]> { at };
        moves = [.. moves.OrderBy(move => Draw(move.Parameter, 2))];
        foreach (var move in moves)
        {
            at = [.. at];
            at[move.Parameter] += move.Step;
            points.Add(at);
        }

        return (points, moves);

        double Draw(int parameter, ulong which) => chance.Draw(walk, Purpose.Design, Chance.Place(ranges[parameter].Path), which);
    }
}

/// <param name="Parameter">Place of the parameter that moves.</param>
/// <param name="Step">By what part of its range; negative for down.</param>
public readonly record struct MorrisMove(int Parameter, double Step);
