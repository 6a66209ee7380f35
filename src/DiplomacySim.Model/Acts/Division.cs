namespace DiplomacySim.Model.Acts;

/// <summary>A proposal to divide a pie of 1 by closed rule.</summary>
/// <param name="Member">The one that proposes, from 0.</param>
/// <param name="Kept">Its own share.</param>
/// <param name="Given">Share of each partner.</param>
public readonly record struct Division(int Member, double Kept, double Given) : IActView<Division>
{
    public static bool IsOf(in Act act) => act.Kind == ActKind.Bill && !act.HasIssue;

    public static Division Read(in Act act) => new(act.Entry, act.Amount, act.Cost);

    public void WriteTo(ref Act act) => (act.Entry, act.Amount, act.Cost) = (Member, Kept, Given);
}
