namespace DiplomacySim.Silo.Security;

/// <summary>The settings under <c>DiplomacySim:Tls</c>: files in PEM. All are given, or none is.</summary>
public sealed record TlsSettings
{
    /// <summary>What this process shows to the others.</summary>
    public string Certificate { get; init; } = "";

    /// <summary>The private key of the certificate, without a password.</summary>
    public string Key { get; init; } = "";

    /// <summary>The certificates that those of the others must come from; the system's own authorities do not count.</summary>
    public string Authority { get; init; } = "";

    /// <summary>Whether any of them is given.</summary>
    public bool AreGiven => Certificate.Length > 0 || Key.Length > 0 || Authority.Length > 0;
}
