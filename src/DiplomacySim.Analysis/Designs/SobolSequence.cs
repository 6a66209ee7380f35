using System.Numerics;

namespace DiplomacySim.Analysis;

/// <summary>Points that fill a cube evenly, and more evenly the more there are: a digital sequence in base 2.</summary>
/// <remarks>
/// Sobol (1967), USSR Computational Mathematics and Mathematical Physics 7, in the order of Gray's code (Antonov and Saleev 1979), with the
/// direction numbers of Joe and Kuo (2008). Take 2^k points and keep the first, which is at 0 in every dimension: other numbers of points, and
/// leaving it out, cost the evenness (Owen 2022, On dropping the first Sobol' point).
/// </remarks>
public static class SobolSequence
{
    private const int Bits = 32;

    /// <summary>Dimensions for which there are direction numbers.</summary>
    public static int MostDimensions => DirectionNumbers.Table.Count + 1;

    /// <returns>The first points; coordinates are in [0, 1).</returns>
    public static double[][] Points(int count, int dimensions)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(dimensions, MostDimensions);
        var points = Enumerable.Range(0, count).Select(_ => new double[dimensions]).ToArray();
        for (var dimension = 0; dimension < dimensions; dimension++)
        {
            var directions = Directions(dimension);
            var state = 0U;
            for (var point = 1; point < count; point++)
            {
                state ^= directions[BitOperations.TrailingZeroCount(point)];
                points[point][dimension] = state / (double)(1UL << Bits);
            }
        }

        return points;
    }

    /// <summary>As binary fractions, the first bit at the top; each follows from those before it by the dimension's primitive polynomial.</summary>
    private static uint[] Directions(int dimension)
    {
        var directions = new uint[Bits];
        if (dimension == 0)
        {
            return [.. directions.Select((_, bit) => 1U << (Bits - 1 - bit))];
        }

        var (coefficients, initial) = DirectionNumbers.Table[dimension - 1];
        var degree = initial.Length;
        for (var bit = 0; bit < Bits; bit++)
        {
            if (bit < degree)
            {
                directions[bit] = initial[bit] << (Bits - 1 - bit);
                continue;
            }

            directions[bit] = directions[bit - degree] ^ (directions[bit - degree] >> degree);
            for (var term = 1; term < degree; term++)
            {
                directions[bit] ^= ((coefficients >> (degree - 1 - term)) & 1) * directions[bit - term];
            }
        }

        return directions;
    }
}
