namespace DiplomacySim.Model.Acts;

/// <summary>Where an executive moves on the first issue.</summary>
public readonly record struct PositionTaken(double Point) : IActView<PositionTaken>
{
    public static bool IsOf(in Act act) => act.Kind == ActKind.Position;

    public static PositionTaken Read(in Act act) => new(act.Amount);

    public void WriteTo(ref Act act) => (act.Issue, act.Amount) = (0, Point);
}
