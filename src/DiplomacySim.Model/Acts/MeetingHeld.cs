namespace DiplomacySim.Model.Acts;

/// <summary>A meeting of two executives.</summary>
public readonly record struct MeetingHeld(bool IsSummit) : IActView<MeetingHeld>
{
    public static bool IsOf(in Act act) => act.Kind == ActKind.Meeting;

    public static MeetingHeld Read(in Act act) => new(act.Amount > 1);

    public void WriteTo(ref Act act) => act.Amount = IsSummit ? 2 : 1;
}
