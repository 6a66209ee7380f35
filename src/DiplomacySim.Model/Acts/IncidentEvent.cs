namespace DiplomacySim.Model.Acts;

/// <summary>An incident that chance brought.</summary>
/// <param name="Entry">Index among the incidents of the scenario.</param>
/// <param name="Hazard">Probability of it in its round.</param>
public readonly record struct IncidentEvent(int Entry, double Hazard) : IActView<IncidentEvent>
{
    public static bool IsOf(in Act act) => act.Kind == ActKind.Incident;

    public static IncidentEvent Read(in Act act) => new(act.Entry, act.Amount);

    public void WriteTo(ref Act act) => (act.Entry, act.Amount) = (Entry, Hazard);
}
