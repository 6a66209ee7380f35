namespace DiplomacySim.Model.Preferences;

/// <summary>The member on whom a vote depends.</summary>
public static class Pivot
{
    /// <param name="margins">How far each member is above (or below 0) its own threshold.</param>
    /// <param name="needed">Ayes needed.</param>
    /// <returns>Index of the member who comes last when the most willing line up to the number needed.</returns>
    public static int Of(ReadOnlySpan<double> margins, int needed)
    {
        Span<double> sorted = stackalloc double[margins.Length];
        margins.CopyTo(sorted);
        return margins.IndexOf(Select(sorted, Math.Clamp(margins.Length - needed, 0, margins.Length - 1)));
    }

    /// <returns>The value that would stand at a place if all stood in order (Hoare's quickselect).</returns>
    private static double Select(Span<double> values, int place)
    {
        var (first, last) = (0, values.Length - 1);
        while (first < last)
        {
            var middle = values[(first + last) / 2];
            var (low, high) = (first, last);
            while (low <= high)
            {
                while (values[low] < middle)
                {
                    low++;
                }

                while (values[high] > middle)
                {
                    high--;
                }

                if (low <= high)
                {
                    (values[low], values[high]) = (values[high], values[low]);
                    (low, high) = (low + 1, high - 1);
                }
            }

            if (place <= high)
            {
                last = high;
            }
            else if (place >= low)
            {
                first = low;
            }
            else
            {
                break;
            }
        }

        return values[place];
    }
}
