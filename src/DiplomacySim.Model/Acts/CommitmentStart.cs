namespace DiplomacySim.Model.Acts;

/// <summary>When a party starts with what a clause binds it to.</summary>
/// <param name="Waits">It is due when the first tranches of all that binds the other side under the same deal have been seen; otherwise at
/// once.</param>
public readonly record struct CommitmentStart(bool Waits) : IActView<CommitmentStart>
{
    public static bool IsOf(in Act act) => act.Kind == ActKind.Commitment;

    public static CommitmentStart Read(in Act act) => new(act.Entry != 0);

    public void WriteTo(ref Act act) => act.Entry = Waits ? 1 : 0;
}
