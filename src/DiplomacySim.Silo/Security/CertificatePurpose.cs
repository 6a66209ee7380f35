using System.Security.Cryptography;

namespace DiplomacySim.Silo.Security;

/// <summary>What certificates are for: the extended key usages of RFC 5280.</summary>
public static class CertificatePurpose
{
    /// <summary>To be connected to, as a silo is.</summary>
    public static readonly Oid Server = new("1.3.6.1.5.5.7.3.1", "server authentication");

    /// <summary>To connect, as clients do, and silos to each other.</summary>
    public static readonly Oid Client = new("1.3.6.1.5.5.7.3.2", "client authentication");
}
