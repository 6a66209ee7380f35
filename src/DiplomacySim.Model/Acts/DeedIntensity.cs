namespace DiplomacySim.Model.Acts;

/// <summary>How large a deed with an instrument is, where its steps are shares of what is left.</summary>
/// <param name="Steps">By how many steps it moves the pressure in force, or renews it; in thousandths, at least one.</param>
public readonly record struct DeedIntensity(double Steps) : IActView<DeedIntensity>
{
    private const double Grain = 1000;

    public static bool IsOf(in Act act) =>
        act.Entry != 0 && act.Kind is ActKind.Coercion or ActKind.Conciliation or ActKind.Signature or ActKind.Override;

    public static DeedIntensity Read(in Act act) => new(act.Entry / Grain);

    public void WriteTo(ref Act act) => act.Entry = (int)Math.Clamp(Math.Round(Steps * Grain), 1, ushort.MaxValue);
}
