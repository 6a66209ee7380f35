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
        return margins.IndexOf(Selection.Of(sorted, Math.Clamp(margins.Length - needed, 0, margins.Length - 1)));
    }
}
