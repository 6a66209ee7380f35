using System.Security.Cryptography;

namespace DiplomacySim.Silo.Security;

/// <summary>What becomes of TLS on one connection.</summary>
/// <param name="purpose">What the other side's certificate must be for.</param>
internal sealed class Handshake(Oid purpose)
{
    private static readonly AsyncLocal<Handshake?> Own = new();

    /// <summary>That of the connection under way: TLS asks about a certificate and does not say on which connection.</summary>
    public static Handshake? Current
    {
        get => Own.Value;
        set => Own.Value = value;
    }

    public Oid Purpose { get; } = purpose;

    /// <summary>Whether both sides have accepted each other, as far as this one knows.</summary>
    public bool IsDone { get; set; }

    /// <summary>Why the other side's certificate was not accepted.</summary>
    public ConnectionRefusal? Refusal { get; set; }
}
