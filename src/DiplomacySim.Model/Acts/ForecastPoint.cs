namespace DiplomacySim.Model.Acts;

/// <summary>A point of the first issue by which a game of challenges is read.</summary>
public readonly record struct ForecastPoint(CentralPoint Which, double Point) : IActView<ForecastPoint>
{
    public static bool IsOf(in Act act) => act.Kind == ActKind.Result && !act.HasActor;

    public static ForecastPoint Read(in Act act) => new((CentralPoint)act.Entry, act.Amount);

    public void WriteTo(ref Act act) => (act.Issue, act.Entry, act.Amount) = (0, (int)Which, Point);
}
