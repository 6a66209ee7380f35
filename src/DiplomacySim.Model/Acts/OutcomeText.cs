namespace DiplomacySim.Model.Acts;

/// <summary>An outcome in a game in which all issues are settled at once: what is offered, accepted or agreed.</summary>
/// <param name="Outcome">Its number: the levels of the issues that can be agreed on, those of the last one counting up first.</param>
public readonly record struct OutcomeText(int Outcome) : IActView<OutcomeText>
{
    public static bool IsOf(in Act act) =>
        act is { Deal: null, HasIssue: false, Kind: ActKind.Offer or ActKind.Counter or ActKind.Acceptance or ActKind.Deal };

    public static OutcomeText Read(in Act act) => new((int)act.Amount);

    public void WriteTo(ref Act act) => act.Amount = Outcome;
}
