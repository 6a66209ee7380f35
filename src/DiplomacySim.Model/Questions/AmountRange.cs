namespace DiplomacySim.Model.Questions;

/// <summary>From the least amount to the greatest, both included.</summary>
/// <param name="IsWhole">Whether only whole numbers are in it.</param>
public readonly record struct AmountRange(double Least, double Most, bool IsWhole = false)
{
    /// <summary>How far an amount may lie outside: minds round to whole millionths.</summary>
    public const double Rounding = 1e-6;

    /// <summary>The scale of an issue.</summary>
    public static readonly AmountRange Scale = new(0, 1);

    public bool Contains(double amount) => amount >= Least - Rounding && amount <= Most + Rounding && (!IsWhole || double.IsInteger(amount));
}
