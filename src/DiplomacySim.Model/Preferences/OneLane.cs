namespace DiplomacySim.Model.Preferences;

/// <summary>The number for one text.</summary>
internal readonly record struct OneLane(double Value) : ILanes<OneLane>
{
    public double this[int lane] => Value;

    public static OneLane operator +(OneLane one, OneLane other) => new(one.Value + other.Value);

    public static OneLane operator -(OneLane one, OneLane other) => new(one.Value - other.Value);

    public static OneLane operator *(OneLane one, OneLane other) => new(one.Value * other.Value);

    public static OneLane Of(double value) => new(value);

    public static OneLane Abs(OneLane value) => new(Math.Abs(value.Value));

    public static OneLane Positive(OneLane value) => new(Math.Max(0, value.Value));

    public static OneLane Differ(OneLane one, OneLane other) => new(one.Value != other.Value ? 1 : 0);
}
