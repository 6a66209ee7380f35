namespace DiplomacySim.Model;

/// <summary>Makes worths that tie equal, so that all that follows can compare them exactly.</summary>
internal static class Ties
{
    /// <summary>
    /// In ascending order, worths tie with their neighbours; a group of them takes the value of no deal where that ties with one of them, otherwise
    /// the lowest of the group. So ties are transitive, and do not depend on the order in which outcomes are numbered.
    /// </summary>
    /// <param name="worths">For each outcome; changed.</param>
    /// <param name="noDeal">What no deal is worth.</param>
    /// <param name="scale">As of <see cref="Tie.AtLeast(double, double, double)"/>.</param>
    public static void MakeEqual(double[] worths, double noDeal, double scale)
    {
        double[] sorted = [.. worths];
        int[] outcomes = [.. Enumerable.Range(0, worths.Length)];
        Array.Sort(sorted, outcomes);
        for (int start = 0, end; start < sorted.Length; start = end)
        {
            for (end = start + 1; end < sorted.Length && Tie.AtLeast(sorted[end - 1], sorted[end], scale); end++)
            {
            }

            var ties = Tie.AtLeast(noDeal, sorted[start], scale) && Tie.AtLeast(sorted[end - 1], noDeal, scale);
            foreach (var outcome in outcomes.AsSpan(start..end))
            {
                worths[outcome] = ties ? noDeal : sorted[start];
            }
        }
    }
}
