namespace DiplomacySim.Model.Acts;

/// <summary>A shock that a scenario sets down for a round.</summary>
/// <param name="Entry">Index among the shocks of the scenario.</param>
public readonly record struct ShockEvent(int Entry) : IActView<ShockEvent>
{
    public static bool IsOf(in Act act) => act.Kind == ActKind.Shock;

    public static ShockEvent Read(in Act act) => new(act.Entry);

    public void WriteTo(ref Act act) => act.Entry = Entry;
}
