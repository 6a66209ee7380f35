using System.Net;
using System.Net.NetworkInformation;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Https;

namespace DiplomacySim.Web;

/// <summary>How the page is kept from those whom it is not for.</summary>
internal sealed class PageSecurity
{
    private const int ShortestKey = 16;

    private readonly WebSettings settings;
    private readonly IPAddress address;
    private readonly string key;
    private readonly X509Certificate2? certificate;

    private PageSecurity(WebSettings settings)
    {
        (this.settings, address) = (settings, IPAddress.Parse(settings.Address));
        key = settings.Key.Length > 0 || IPAddress.IsLoopback(address) && settings.ReaderKey.Length == 0 ? settings.Key
            : Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
        certificate = settings.Certificate.Length == 0 ? null : Read(settings);
    }

    private string Scheme => certificate is null ? "http" : "https";

    /// <exception cref="UnusableWebSettingException">Something about the settings does not do.</exception>
    public static void Check(WebSettings settings) => Of(settings).certificate?.Dispose();

    /// <exception cref="UnusableWebSettingException">Something about the settings does not do.</exception>
    public static PageSecurity Of(WebSettings settings)
    {
        if (settings.Port is < 0 or > 65535)
        {
            throw new UnusableWebSettingException("DiplomacySim:Web:Port must be 0 to 65535.");
        }

        if (!IPAddress.TryParse(settings.Address, out var address))
        {
            throw new UnusableWebSettingException($"DiplomacySim:Web:Address '{settings.Address}' is no IP address.");
        }

        if ((settings.Certificate.Length > 0) != (settings.CertificateKey.Length > 0))
        {
            throw new UnusableWebSettingException("DiplomacySim:Web:Certificate and DiplomacySim:Web:CertificateKey go together.");
        }

        if (!IPAddress.IsLoopback(address) && settings.Certificate.Length == 0 && !settings.PlainTextInATrustedRoom)
        {
            throw new UnusableWebSettingException($"Others can reach the page on {address}: it needs DiplomacySim:Web:Certificate and "
                + "DiplomacySim:Web:CertificateKey, or DiplomacySim:Web:PlainTextInATrustedRoom=true where nobody listens who should not.");
        }

        foreach (var (name, given) in new[] { ("Key", settings.Key), ("ReaderKey", settings.ReaderKey) })
        {
            if (given.Length > 0 && (given.Length < ShortestKey || !given.All(IsOfKeys)))
            {
                throw new UnusableWebSettingException(
                    $"DiplomacySim:Web:{name} must be at least {ShortestKey} letters, digits, hyphens or underscores.");
            }
        }

        return settings.Key.Length > 0 && settings.Key == settings.ReaderKey
            ? throw new UnusableWebSettingException("DiplomacySim:Web:Key and DiplomacySim:Web:ReaderKey must differ.") : new(settings);
    }

    public void Use(ListenOptions listen)
    {
        if (certificate is not null)
        {
            listen.UseHttps(new HttpsConnectionAdapterOptions { ServerCertificate = certificate });
        }
    }

    /// <summary>Where the page is; the key is in the part that browsers keep to themselves.</summary>
    public Uri Address(int port) => new($"{Scheme}://{Hosts(port).First()}/{(key.Length > 0 ? $"#key={key}" : "")}");

    public Gate Gate(int port) => new(Scheme, [.. Hosts(port)], key, settings.ReaderKey);

    private IEnumerable<string> Hosts(int port)
    {
        string[] hosts = IPAddress.IsLoopback(address) ? [Name(address), "localhost", "127.0.0.1", "[::1]"]
            : address.Equals(IPAddress.Any) || address.Equals(IPAddress.IPv6Any) ? [.. Own().Select(Name), "localhost"]
            : [Name(address)];
        var usual = certificate is null ? 80 : 443;
        return settings.Names.Concat(hosts).Distinct(StringComparer.OrdinalIgnoreCase)
            .SelectMany(host => port == usual ? (string[])[$"{host}:{port}", host] : [$"{host}:{port}"]);
    }

    /// <summary>Those that others can reach first.</summary>
    private static IEnumerable<IPAddress> Own() => NetworkInterface.GetAllNetworkInterfaces()
        .Where(network => network.OperationalStatus == OperationalStatus.Up)
        .SelectMany(network => network.GetIPProperties().UnicastAddresses).Select(unicast => unicast.Address)
        .Where(own => !own.IsIPv6LinkLocal).OrderBy(own => (IPAddress.IsLoopback(own), own.AddressFamily));

    private static bool IsOfKeys(char letter) => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_';

    private static string Name(IPAddress own) =>
        own.AddressFamily == System.Net.Sockets.AddressFamily.InterNetworkV6 ? $"[{own}]" : own.ToString();

    private static X509Certificate2 Read(WebSettings settings)
    {
        try
        {
            using var pem = X509Certificate2.CreateFromPemFile(settings.Certificate, settings.CertificateKey);
            // Some systems want the key in a store of their own.
            return X509CertificateLoader.LoadPkcs12(pem.Export(X509ContentType.Pkcs12), null);
        }
        catch (Exception problem) when (problem is CryptographicException or ArgumentException or IOException or UnauthorizedAccessException)
        {
            throw new UnusableWebSettingException($"The certificate of the page cannot be used: {problem.Message}");
        }
    }
}
