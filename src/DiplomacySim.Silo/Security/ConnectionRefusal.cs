namespace DiplomacySim.Silo.Security;

/// <summary>Why a connection is refused.</summary>
public enum ConnectionRefusal
{
    Plain,
    Handshake,
    ForeignAuthority,
    OutOfDate,
    WrongPurpose,
}

public static class ConnectionRefusals
{
    /// <returns>The reason as the end of a sentence about the other side.</returns>
    public static string Words(this ConnectionRefusal refusal) => refusal switch
    {
        ConnectionRefusal.Plain => "it does not speak TLS",
        ConnectionRefusal.ForeignAuthority => "its certificate comes from another authority",
        ConnectionRefusal.OutOfDate => "its certificate has expired or is not valid yet",
        ConnectionRefusal.WrongPurpose => "its certificate is not for this purpose",
        _ => "the handshake failed: it showed no certificate, did not accept the one shown to it, or fell silent",
    };

    /// <returns>The reason as telemetry has it.</returns>
    public static string Name(this ConnectionRefusal refusal) => refusal switch
    {
        ConnectionRefusal.Plain => "plain",
        ConnectionRefusal.ForeignAuthority => "foreign-authority",
        ConnectionRefusal.OutOfDate => "expired",
        ConnectionRefusal.WrongPurpose => "wrong-purpose",
        _ => "handshake",
    };
}
