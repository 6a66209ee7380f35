namespace DiplomacySim.Model.Acts;

/// <summary>The phases of a round, in order. Values are part of the record and never reused.</summary>
public enum Phase : byte
{
    Contact = 0,
    Bargaining = 1,
    Ratification = 2,
    Compliance = 3,
    Coercion = 4,
    Drift = 5,
}
