namespace DiplomacySim.Model.Acts;

/// <summary>What became of a proposal to divide a pie of 1.</summary>
/// <param name="Member">The one that proposed, from 0.</param>
/// <param name="Given">Share of each partner.</param>
public readonly record struct DivisionVote(int Member, double Given) : IActView<DivisionVote>
{
    public static bool IsOf(in Act act) => act.Kind is ActKind.Ratification or ActKind.Rejection && act.Deal is null && !act.HasIssue;

    public static DivisionVote Read(in Act act) => new(act.Entry, act.Amount);

    public void WriteTo(ref Act act) => (act.Entry, act.Amount) = (Member, Given);
}
