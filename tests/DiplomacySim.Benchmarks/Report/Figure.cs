using System.Globalization;

namespace DiplomacySim.Benchmarks;

/// <summary>A measured value, and what it should be.</summary>
/// <param name="Target">None where the value is told for comparison only.</param>
internal sealed record Figure(string Name, double Measured, string Unit, Target? Target = null)
{
    public const string Header =
        """
        | figure | target | measured | |
        | --- | --- | --- | --- |
        """;

    /// <summary>A row of the table under <see cref="Header"/>.</summary>
    public override string ToString() =>
        $"| {Name} | {Target?.Write(Unit)} | {Write(Measured, Unit)} | {(Target is null ? "" : Target.IsMet(Measured) ? "met" : "**not met**")} |";

    internal static string Write(double value, string unit)
    {
        var digits = Math.Abs(value) switch { >= 100 => "#,0", >= 10 => "0.0", _ => "0.00" };
        return $"{value.ToString(digits, CultureInfo.InvariantCulture)} {unit}".TrimEnd();
    }
}

/// <summary>The side of a limit on which a value should lie.</summary>
internal sealed record Target(bool AtMost, double Limit)
{
    public static Target NoMoreThan(double limit) => new(true, limit);

    public static Target NoLessThan(double limit) => new(false, limit);

    public bool IsMet(double value) => AtMost ? value <= Limit : value >= Limit;

    public string Write(string unit) => $"{(AtMost ? "≤" : "≥")} {Limit.ToString(CultureInfo.InvariantCulture)} {unit}".TrimEnd();
}
