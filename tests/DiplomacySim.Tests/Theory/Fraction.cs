using System.Numerics;

namespace DiplomacySim.Tests;

/// <summary>A number without rounding.</summary>
internal readonly record struct Fraction : IComparable<Fraction>
{
    public static readonly Fraction Zero = new(0, 1);
    public static readonly Fraction One = new(1, 1);

    private readonly BigInteger numerator;
    private readonly BigInteger denominator;

    public Fraction(BigInteger numerator, BigInteger denominator)
    {
        var common = BigInteger.GreatestCommonDivisor(numerator, denominator) * denominator.Sign;
        (this.numerator, this.denominator) = (numerator / common, denominator / common);
    }

    /// <returns>The nearest double, for numerators and denominators below 2⁵³.</returns>
    public double Rounded => (double)numerator / (double)denominator;

    /// <returns>A double near it, however long its numerator and denominator are; for numbers from 0 to 1.</returns>
    public double Nearest => (double)(numerator * (BigInteger.One << 80) / denominator) / Math.Pow(2, 80);

    public static Fraction operator +(Fraction one, Fraction other) =>
        new((one.numerator * other.denominator) + (other.numerator * one.denominator), one.denominator * other.denominator);

    public static Fraction operator -(Fraction one, Fraction other) =>
        new((one.numerator * other.denominator) - (other.numerator * one.denominator), one.denominator * other.denominator);

    public static Fraction operator *(Fraction one, Fraction other) => new(one.numerator * other.numerator, one.denominator * other.denominator);

    public static Fraction operator /(Fraction one, Fraction other) => new(one.numerator * other.denominator, one.denominator * other.numerator);

    public static bool operator <(Fraction one, Fraction other) => one.CompareTo(other) < 0;

    public static bool operator >(Fraction one, Fraction other) => one.CompareTo(other) > 0;

    public static bool operator <=(Fraction one, Fraction other) => one.CompareTo(other) <= 0;

    public static bool operator >=(Fraction one, Fraction other) => one.CompareTo(other) >= 0;

    public static Fraction Min(Fraction one, Fraction other) => one < other ? one : other;

    public int CompareTo(Fraction other) => (numerator * other.denominator).CompareTo(other.numerator * denominator);
}
