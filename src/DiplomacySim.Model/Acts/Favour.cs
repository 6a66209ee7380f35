namespace DiplomacySim.Model.Acts;

/// <summary>An executive wins over a bloc of its own legislature for one vote.</summary>
/// <param name="Bloc">Its place among those of the chamber.</param>
/// <param name="Price">What it costs the executive, in policy value.</param>
public readonly record struct Favour(int Bloc, double Price) : IActView<Favour>
{
    public static bool IsOf(in Act act) => act.Kind == ActKind.SidePayment;

    public static Favour Read(in Act act) => new(act.Entry, act.Cost);

    public void WriteTo(ref Act act) => (act.Entry, act.Cost) = (Bloc, Price);
}
