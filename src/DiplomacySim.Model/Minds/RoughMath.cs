using System.Numerics;
using System.Runtime.CompilerServices;

namespace DiplomacySim.Model.Minds;

/// <summary>Functions of many small numbers at a time, right to some millionths.</summary>
internal static class RoughMath
{
    private const float Furthest = 80;
    private const float OctavesInE = 1.44269504f;
    private const float Octave = 0.693147181f;

    /// <summary>A number so large that what is added to it is rounded to a whole number, which then stands in its lowest bits.</summary>
    private const float Rounding = 12582912;

    private const int MantissaBits = 23;
    private const int Mantissa = (1 << MantissaBits) - 1;
    private const int One = 127 << MantissaBits;

    /// <summary>Where a few terms of a series say enough.</summary>
    private const float Small = 0.05f;

    private const float Least = 1e-6f;

    /// <summary>The number e to a power.</summary>
    /// <param name="value">Taken for 80 or -80 beyond that.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector<float> Exp(Vector<float> value)
    {
        var octaves = Vector.Max(Vector.Min(value, new(Furthest)), new(-Furthest)) * OctavesInE;
        var rounded = octaves + new Vector<float>(Rounding);
        var rest = (octaves - (rounded - new Vector<float>(Rounding))) * Octave;
        var series = ((((((((rest * (1 / 120f)) + new Vector<float>(1 / 24f)) * rest) + new Vector<float>(1 / 6f)) * rest) + new Vector<float>(0.5f))
            * rest) + Vector<float>.One) * rest;
        return Vector.AsVectorSingle(
            Vector.AsVectorInt32(series + Vector<float>.One) + Vector.ShiftLeft(Vector.AsVectorInt32(rounded), MantissaBits));
    }

    /// <summary>As <see cref="Model.Logistic"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector<float> Logistic(Vector<float> value) => Vector<float>.One / (Vector<float>.One + Exp(-value));

    /// <summary>Mean of <c>(1 - share)^k</c> from k = 0 on below a count that need not be whole: <c>(1 - (1 - share)^count) / (count·share)</c>.
    /// </summary>
    /// <param name="share">In [0, 1].</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector<float> MeanLeft(Vector<float> share, Vector<float> count)
    {
        // -ln(1 - share) / share
        var few = (((((share * 0.2f) + new Vector<float>(0.25f)) * share) + new Vector<float>(1 / 3f)) * share) + new Vector<float>(0.5f);
        var rate = Vector.ConditionalSelect(Vector.LessThan(share, new(Small)), (few * share) + Vector<float>.One,
            Log(Vector<float>.One / Vector.Max(Vector<float>.One - share, new(Least))) / share);
        var whole = count * share * rate;
        var mean = Vector.ConditionalSelect(Vector.LessThan(whole, new(Small)),
            Vector<float>.One - (whole * (new Vector<float>(0.5f) - (whole * (new Vector<float>(1 / 6f) - (whole * (1 / 24f)))))),
            (Vector<float>.One - Exp(-whole)) / whole);
        return rate * mean;
    }

    /// <param name="value">At least 1.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector<float> Log(Vector<float> value)
    {
        // From 1/√2 to √2 times a power of 2; of that the series 2(s + s³/3 + s⁵/5 + …) with s = (m - 1)/(m + 1).
        var bits = Vector.AsVectorInt32(value * 1.41421356f);
        var octaves = Vector.ShiftRightArithmetic(bits, MantissaBits) - new Vector<int>(127);
        var mantissa = Vector.AsVectorSingle((bits & new Vector<int>(Mantissa)) | new Vector<int>(One)) * 0.707106781f;
        var part = (mantissa - Vector<float>.One) / (mantissa + Vector<float>.One);
        var square = part * part;
        var series = (((((square * (2 / 7f)) + new Vector<float>(2 / 5f)) * square) + new Vector<float>(2 / 3f)) * square) + new Vector<float>(2);
        return (Vector.ConvertToSingle(octaves) * Octave) + (part * series);
    }
}
