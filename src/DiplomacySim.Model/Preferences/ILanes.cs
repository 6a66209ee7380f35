using System.Numerics;

namespace DiplomacySim.Model.Preferences;

/// <summary>A number for each text that is weighed: for one, or for as many at once as a vector holds.</summary>
/// <remarks>Each comes to the same to the last bit, however many are weighed at once.</remarks>
internal interface ILanes<T> : IAdditionOperators<T, T, T>, ISubtractionOperators<T, T, T>, IMultiplyOperators<T, T, T>
    where T : struct, ILanes<T>
{
    /// <summary>The number for one of the texts.</summary>
    double this[int lane] { get; }

    /// <returns>The same number for each.</returns>
    static abstract T Of(double value);

    static abstract T Abs(T value);

    /// <returns>The number where it is above 0, 0 elsewhere.</returns>
    static abstract T Positive(T value);

    /// <returns>1 where two numbers differ, 0 elsewhere.</returns>
    static abstract T Differ(T one, T other);
}
