namespace DiplomacySim.Model;

/// <summary>Finds the value that would stand at a place if values were sorted, without sorting them all.</summary>
/// <remarks>Hoare (1961), Communications of the ACM 4, algorithm 65: FIND.</remarks>
internal static class Selection
{
    /// <param name="values">None of them NaN; put in another order.</param>
    /// <param name="place">From 0, the lowest value.</param>
    public static double Of(Span<double> values, int place)
    {
        var (first, last) = (0, values.Length - 1);
        while (first < last)
        {
            var (up, down, middle) = (first, last, values[first + ((last - first) / 2)]);
            while (up <= down)
            {
                while (values[up] < middle)
                {
                    up++;
                }

                while (values[down] > middle)
                {
                    down--;
                }

                if (up <= down)
                {
                    (values[up], values[down]) = (values[down], values[up]);
                    (up, down) = (up + 1, down - 1);
                }
            }

            (first, last) = place <= down ? (first, down) : place >= up ? (up, last) : (place, place);
        }

        return values[place];
    }
}
