namespace DiplomacySim.Model;

/// <summary>Compares worths: those that are equal in exact arithmetic are the same here, however their sums were rounded.</summary>
public static class Tie
{
    /// <summary>Difference up to which two worths are the same, as a part of the magnitudes that were added up to get them.</summary>
    /// <remarks>
    /// A sum of n products is off by about n·2⁻⁵³ of these magnitudes at most, 3·10⁻¹⁴ for 300 of them. What a scenario can mean is far
    /// larger: a move by a thousandth on an issue of a thousandth of the weight is worth 10⁻⁹ under quadratic loss.
    /// </remarks>
    public const double Tolerance = 1e-13;

    /// <summary>For sums and differences of numbers in [0, 1], and larger ones.</summary>
    /// <returns>Whether one is worth no less than the other.</returns>
    public static bool AtLeast(double one, double other) => AtLeast(one, other, Scale(one, other));

    /// <param name="scale">Magnitude of what was added up: the sum of the absolute values.</param>
    public static bool AtLeast(double one, double other, double scale) => one >= other - (Tolerance * scale);

    /// <summary>For sums and differences of numbers in [0, 1], and larger ones.</summary>
    /// <returns>Whether one is worth more than the other.</returns>
    public static bool Exceeds(double one, double other) => Exceeds(one, other, Scale(one, other));

    /// <param name="scale">Magnitude of what was added up: the sum of the absolute values.</param>
    public static bool Exceeds(double one, double other, double scale) => one > other + (Tolerance * scale);

    /// <summary>For sums and differences of numbers in [0, 1], and larger ones.</summary>
    public static bool IsSame(double one, double other) => AtLeast(one, other) && AtLeast(other, one);

    /// <remarks>Of the smaller one, so that infinity is the same as nothing else.</remarks>
    private static double Scale(double one, double other) => Math.Clamp(Math.Min(Math.Abs(one), Math.Abs(other)), 1, double.MaxValue);
}
