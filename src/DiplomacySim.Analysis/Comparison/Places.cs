namespace DiplomacySim.Analysis;

/// <summary>The places in a ranking, from the greatest, that something may have as far as the runs tell.</summary>
/// <remarks>
/// As Goldstein and Spiegelhalter (1996), Journal of the Royal Statistical Society A 159: it stands below those that are clearly greater and above
/// those that are clearly less, each of which is judged by itself at 95 %.
/// </remarks>
public readonly record struct Places(int First, int Last)
{
    /// <param name="count">How many are ranked.</param>
    /// <param name="difference">Of two of them, the second less the first.</param>
    /// <returns>One for each, in their order.</returns>
    public static IReadOnlyList<Places> Of(int count, Func<int, int, Interval> difference)
    {
        var (greater, less) = (new int[count], new int[count]);
        for (var one = 0; one < count; one++)
        {
            for (var other = one + 1; other < count; other++)
            {
                var found = difference(one, other);
                if (found.Low > 0)
                {
                    greater[one]++;
                    less[other]++;
                }
                else if (found.High < 0)
                {
                    less[one]++;
                    greater[other]++;
                }
            }
        }

        return [.. greater.Zip(less, (above, below) => new Places(1 + above, count - below))];
    }
}
