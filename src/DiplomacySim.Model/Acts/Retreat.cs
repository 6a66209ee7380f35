namespace DiplomacySim.Model.Acts;

/// <summary>A side backs down in a crisis.</summary>
/// <param name="IsMutual">Whether the other side does too.</param>
/// <param name="Lost">Public support that it costs.</param>
public readonly record struct Retreat(bool IsMutual, double Lost) : IActView<Retreat>
{
    public static bool IsOf(in Act act) => act.Kind == ActKind.BackDown;

    public static Retreat Read(in Act act) => new(act.Entry == 1, act.Amount);

    public void WriteTo(ref Act act) => (act.Entry, act.Amount) = (IsMutual ? 1 : 0, Lost);
}
