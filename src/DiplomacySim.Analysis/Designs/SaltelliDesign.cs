namespace DiplomacySim.Analysis;

/// <summary>Two independent samples A and B of the parameters, and for each parameter a copy of A with that one parameter taken from B.</summary>
/// <remarks>Saltelli et al. (2010), Computer Physics Communications 181: enough for first-order and total indices at rows · (parameters + 2)
/// points.</remarks>
/// <param name="Rows">Rows of each sample. Points stand row by row: A, B, then A with the first, second, … parameter from B.</param>
public sealed record SaltelliDesign(IReadOnlyList<string> Paths, IReadOnlyList<IReadOnlyList<double>> Points, int Rows) : Design(Paths, Points)
{
    /// <summary>Points of one row.</summary>
    public int Block => Paths.Count + 2;

    /// <summary>From a Sobol sequence in twice as many dimensions as there are parameters.</summary>
    /// <param name="ranges">At most 32.</param>
    /// <param name="rows">Best a power of 2.</param>
    public static SaltelliDesign Of(IReadOnlyList<ParameterRange> ranges, int rows)
    {
        var points = SobolSequence.Points(rows, 2 * ranges.Count).SelectMany(row => Crossed(row[..ranges.Count], row[ranges.Count..]));
        return new(Names(ranges), Scaled(ranges, points), rows);
    }

    private static IEnumerable<double[]> Crossed(double[] one, double[] other) =>
        [one, other, .. one.Select((_, crossed) => one.Select((value, place) => place == crossed ? other[place] : value).ToArray())];
}
