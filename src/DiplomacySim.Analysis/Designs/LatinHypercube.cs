namespace DiplomacySim.Analysis;

/// <summary>Few points that cover each single parameter evenly: every nth part of its range holds exactly one of n points.</summary>
/// <remarks>McKay, Beckman and Conover (1979), Technometrics 21.</remarks>
public static class LatinHypercube
{
    /// <param name="seed">The same seed gives the same points; those of a parameter do not depend on which others are varied.</param>
    public static Design Of(IReadOnlyList<ParameterRange> ranges, int count, long seed)
    {
        var chance = new Chance(seed);
        var columns = ranges.Select(range => Column(chance, Chance.Place(range.Path), count)).ToArray();
        return new(Design.Names(ranges),
            Design.Scaled(ranges, Enumerable.Range(0, count).Select(point => columns.Select(column => column[point]).ToArray())));
    }

    /// <summary>Shuffled by Fisher and Yates's method, then anywhere within its part of the range.</summary>
    private static double[] Column(Chance chance, ulong place, int count)
    {
        var parts = Enumerable.Range(0, count).ToArray();
        for (var last = count - 1; last > 0; last--)
        {
            var other = (int)(chance.Draw(last, Purpose.Design, place) * (last + 1));
            (parts[last], parts[other]) = (parts[other], parts[last]);
        }

        return [.. parts.Select((part, point) => (part + chance.Draw(point, Purpose.Design, place, 1)) / count)];
    }
}
