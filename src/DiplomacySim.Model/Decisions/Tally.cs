namespace DiplomacySim.Model.Decisions;

/// <summary>A vote.</summary>
public readonly record struct Tally(int Ayes, int Noes, int Needed)
{
    public bool Carried => Ayes >= Needed;

    public bool WasTaken => Ayes + Noes > 0;
}
