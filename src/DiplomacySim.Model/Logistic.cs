namespace DiplomacySim.Model;

/// <summary>The standard logistic distribution.</summary>
internal static class Logistic
{
    /// <returns>Probability of a value up to <paramref name="x"/>.</returns>
    public static double Of(double x) => 1 / (1 + Math.Exp(-x));
}
