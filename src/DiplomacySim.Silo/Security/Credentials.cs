using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace DiplomacySim.Silo.Security;

/// <summary>What a process shows to the others, and what it judges them by.</summary>
internal sealed class Credentials
{
    private const string Together = "DiplomacySim:Tls:Certificate, :Key and :Authority go together, each the name of a file in PEM.";

    private Credentials(X509Certificate2 certificate, Authority authority) => (Certificate, Authority) = (certificate, authority);

    public X509Certificate2 Certificate { get; }

    public Authority Authority { get; }

    /// <summary>Reads the files. What the others would refuse is told at the start, and not by them.</summary>
    /// <param name="purposes">What the certificate must be for.</param>
    /// <returns>Null where no file is given.</returns>
    /// <exception cref="UnusableSettingException">A file is missing or unusable, or the certificate would be refused.</exception>
    public static Credentials? Load(TlsSettings settings, params ReadOnlySpan<Oid> purposes)
    {
        if (!settings.AreGiven)
        {
            return null;
        }

        var (shown, key, roots) = (Text(settings.Certificate, nameof(settings.Certificate)), Text(settings.Key, nameof(settings.Key)),
            Text(settings.Authority, nameof(settings.Authority)));
        var authorities = Authorities(roots);
        var authority = new Authority(authorities);
        var certificate = Pair(shown, key);
        foreach (var purpose in purposes)
        {
            if (authority.Judge(certificate, purpose) is { } refusal)
            {
                throw new UnusableSettingException($"DiplomacySim:Tls:Certificate would be refused for {purpose.FriendlyName}: {refusal.Words()}.");
            }
        }

        return new(certificate, authority);
    }

    private static X509Certificate2Collection Authorities(string text)
    {
        var certificates = new X509Certificate2Collection();
        try
        {
            certificates.ImportFromPem(text);
        }
        catch (CryptographicException)
        {
            // Told below, as no certificate is.
        }

        return certificates.Count > 0 ? certificates : throw Unusable("Authority", "holds no certificate in PEM");
    }

    private static X509Certificate2 Pair(string certificate, string key)
    {
        try
        {
            using var pair = X509Certificate2.CreateFromPem(certificate, key);
            // Not every system can use a key for TLS that was read from PEM.
            return X509CertificateLoader.LoadPkcs12(pair.Export(X509ContentType.Pkcs12), null);
        }
        catch (Exception problem) when (problem is CryptographicException or ArgumentException)
        {
            // The reason is not passed on: it could quote the key.
            throw new UnusableSettingException(
                "DiplomacySim:Tls:Certificate and :Key are no certificate and its private key in PEM, the key without a password.");
        }
    }

    /// <remarks>A file is not named in messages: somebody may have set the key itself.</remarks>
    private static string Text(string file, string setting)
    {
        if (file.Length == 0)
        {
            throw new UnusableSettingException($"DiplomacySim:Tls:{setting} is missing. {Together}");
        }

        try
        {
            return File.ReadAllText(file);
        }
        catch (Exception problem) when (problem is FileNotFoundException or DirectoryNotFoundException)
        {
            throw Unusable(setting, "is not there");
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw Unusable(setting, "cannot be read");
        }
    }

    private static UnusableSettingException Unusable(string setting, string what) =>
        new($"The file of DiplomacySim:Tls:{setting} {what}. {Together}");
}
