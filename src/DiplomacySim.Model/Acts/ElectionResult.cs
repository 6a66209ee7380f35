namespace DiplomacySim.Model.Acts;

/// <summary>Who is in office after an election.</summary>
/// <param name="Entry">Index among the elections of the scenario.</param>
/// <param name="Winner">Number of the leader: 0 the first, then challengers that won.</param>
/// <param name="Chance">Probability that the challenger won.</param>
public readonly record struct ElectionResult(int Entry, int Winner, double Chance) : IActView<ElectionResult>
{
    public static bool IsOf(in Act act) => act.Kind == ActKind.Election;

    public static ElectionResult Read(in Act act) => new(act.Entry, (int)act.Amount, act.Cost);

    public void WriteTo(ref Act act) => (act.Entry, act.Amount, act.Cost) = (Entry, Winner, Chance);
}
