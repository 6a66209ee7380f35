namespace DiplomacySim.Model.Acts;

/// <summary>A crisis between the two sides of a relation.</summary>
/// <param name="Hazard">Probability of it in its round.</param>
public readonly record struct CrisisEvent(double Hazard) : IActView<CrisisEvent>
{
    public static bool IsOf(in Act act) => act.Kind == ActKind.Crisis;

    public static CrisisEvent Read(in Act act) => new(act.Amount);

    public void WriteTo(ref Act act) => act.Amount = Hazard;
}
