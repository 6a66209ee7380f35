namespace DiplomacySim.Model.Acts;

/// <summary>The phases of a round, in order.</summary>
public enum Phase : byte
{
    Contact,
    Bargaining,
    Ratification,
    Compliance,
    Coercion,
    Drift,
}
