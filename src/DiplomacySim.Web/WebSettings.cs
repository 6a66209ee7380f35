namespace DiplomacySim.Web;

/// <summary>The settings under <c>DiplomacySim:Web</c>; <c>config/README.md</c> describes them.</summary>
public sealed record WebSettings
{
    public const int UsualPort = 5080;

    /// <summary>Where the page answers; 0 for nowhere; null for the usual port, or another one where that is taken.</summary>
    public int? Port { get; init; }

    /// <summary>The IP address that the page answers on. One that other machines can reach needs TLS, or the setting below.</summary>
    public string Address { get; init; } = "127.0.0.1";

    /// <summary>Names under which browsers reach the address, beside the address itself.</summary>
    public IReadOnlyList<string> Names { get; init; } = [];

    /// <summary>What those must show who start and change things; empty for a new one at each start where one is needed, and none else.</summary>
    public string Key { get; init; } = "";

    /// <summary>What those must show who only look; empty for none.</summary>
    public string ReaderKey { get; init; } = "";

    /// <summary>File in PEM with the certificate that browsers are shown.</summary>
    public string Certificate { get; init; } = "";

    /// <summary>File in PEM with its private key, without a password.</summary>
    public string CertificateKey { get; init; } = "";

    /// <summary>Answers on an address that others can reach without TLS: whoever is in the room can read and change what goes by.</summary>
    public bool PlainTextInATrustedRoom { get; init; }

    /// <summary>The folder of the scenarios that can be started; empty for the usual one.</summary>
    public string Scenarios { get; init; } = "";
}

/// <summary>A setting of the page that cannot be used; the message says why.</summary>
public sealed class UnusableWebSettingException(string message) : Exception(message);
