namespace DiplomacySim.Model.Acts;

/// <summary>Public support and economy of a party at the end of a round.</summary>
public readonly record struct ClimateReading(double Support, double Economy) : IActView<ClimateReading>
{
    public static bool IsOf(in Act act) => act.Kind == ActKind.Climate;

    public static ClimateReading Read(in Act act) => new(act.Amount, act.Cost);

    public void WriteTo(ref Act act) => (act.Amount, act.Cost) = (Support, Economy);
}
