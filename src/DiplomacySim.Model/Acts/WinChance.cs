namespace DiplomacySim.Model.Acts;

/// <summary>Probability that the option of an actor wins an election.</summary>
public readonly record struct WinChance(ChallengeRule Rule, double Chance) : IActView<WinChance>
{
    public static bool IsOf(in Act act) => act.Kind == ActKind.Result && act.HasActor;

    public static WinChance Read(in Act act) => new((ChallengeRule)act.Entry, act.Amount);

    public void WriteTo(ref Act act) => (act.Entry, act.Amount) = ((int)Rule, Chance);
}
