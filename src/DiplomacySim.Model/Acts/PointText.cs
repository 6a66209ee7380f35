namespace DiplomacySim.Model.Acts;

/// <summary>A text in a game of one number, or an answer to one.</summary>
/// <param name="Point">Of the scale of the first issue.</param>
public readonly record struct PointText(double Point) : IActView<PointText>
{
    public static bool IsOf(in Act act) => act.Deal is null && act.Issue == 0
        && act.Kind is ActKind.Offer or ActKind.Acceptance or ActKind.Rejection or ActKind.Departure or ActKind.Conflict
            or ActKind.Ratification or ActKind.Amendment or ActKind.Veto or ActKind.Deal or ActKind.DealFailed;

    public static PointText Read(in Act act) => new(act.Amount);

    public void WriteTo(ref Act act) => (act.Issue, act.Amount) = (0, Point);
}
