using System.Numerics;

namespace DiplomacySim.Model.Preferences;

/// <summary>The numbers for as many texts as a vector holds.</summary>
internal readonly record struct ManyLanes(Vector<double> Values) : ILanes<ManyLanes>
{
    public double this[int lane] => Values[lane];

    public static ManyLanes operator +(ManyLanes one, ManyLanes other) => new(one.Values + other.Values);

    public static ManyLanes operator -(ManyLanes one, ManyLanes other) => new(one.Values - other.Values);

    public static ManyLanes operator *(ManyLanes one, ManyLanes other) => new(one.Values * other.Values);

    public static ManyLanes Of(double value) => new(new Vector<double>(value));

    public static ManyLanes Abs(ManyLanes value) => new(Vector.Abs(value.Values));

    public static ManyLanes Positive(ManyLanes value) => new(Vector.Max(Vector<double>.Zero, value.Values));

    public static ManyLanes Differ(ManyLanes one, ManyLanes other) =>
        new(Vector.ConditionalSelect(Vector.Equals(one.Values, other.Values), Vector<double>.Zero, Vector<double>.One));
}
