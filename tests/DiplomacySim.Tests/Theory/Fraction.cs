using System.Globalization;
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

    /// <returns>A number as texts have it: 3, -0.25, 1e-3 or 2/3.</returns>
    public static Fraction Parse(string text)
    {
        if (text.Split('/') is [var top, var bottom])
        {
            return Parse(top) / Parse(bottom);
        }

        var parts = text.Trim().ToUpperInvariant().Split('E');
        var digits = parts[0].Split('.');
        var power = (parts.Length > 1 ? int.Parse(parts[1], CultureInfo.InvariantCulture) : 0) - (digits.Length > 1 ? digits[1].Length : 0);
        var number = BigInteger.Parse(string.Concat(digits), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        return power < 0 ? new(number, BigInteger.Pow(10, -power)) : new(number * BigInteger.Pow(10, power), 1);
    }

    /// <returns>The nearest double, for numerators and denominators below 2⁵³.</returns>
    public double Rounded => (double)numerator / (double)denominator;

    /// <returns>A double near it, however long its numerator and denominator are; for numbers from 0 to 1.</returns>
    public double Nearest => (double)(numerator * (BigInteger.One << 80) / denominator) / Math.Pow(2, 80);

    /// <returns>This times a multiple of its denominator, which is a whole number.</returns>
    public BigInteger Times(BigInteger multiple) => numerator * (multiple / denominator);

    /// <returns>The least number that is a multiple of another and of the denominator.</returns>
    public BigInteger Common(BigInteger other) => other / BigInteger.GreatestCommonDivisor(other, denominator) * denominator;

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
