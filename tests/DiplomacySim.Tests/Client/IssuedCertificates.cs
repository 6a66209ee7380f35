using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using DiplomacySim.Silo.Security;

namespace DiplomacySim.Tests;

/// <summary>An authority of its own, and what it issues, as files in PEM.</summary>
internal sealed class IssuedCertificates : IDisposable
{
    private static readonly DateTimeOffset Now = DateTimeOffset.UtcNow;
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("diplomacysim-tls-");
    private readonly X509Certificate2 root;

    public IssuedCertificates(string name = "authority")
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest($"CN={name}", key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        root = request.CreateSelfSigned(Now.AddYears(-2), Now.AddYears(2));
        File.WriteAllText(Authority, root.ExportCertificatePem());
        Silo = Issue("silo", [CertificatePurpose.Server, CertificatePurpose.Client]);
        Client = Issue("client", [CertificatePurpose.Client]);
    }

    public string Authority => Path.Combine(folder.FullName, "authority.pem");

    public X509Certificate2 Silo { get; }

    public X509Certificate2 Client { get; }

    /// <summary>The file of a certificate, or of its key.</summary>
    public string FileOf(string name) => Path.Combine(folder.FullName, name);

    public X509Certificate2 Issue(string name, Oid[] purposes, int fromDays = -1, int toDays = 300)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest($"CN={name}", key, HashAlgorithmName.SHA256);
        if (purposes.Length > 0)
        {
            request.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension([.. purposes], critical: false));
        }

        using var issued = request.Create(root, Now.AddDays(fromDays), Now.AddDays(toDays), RandomNumberGenerator.GetBytes(8));
        File.WriteAllText(FileOf($"{name}.pem"), issued.ExportCertificatePem());
        File.WriteAllText(FileOf($"{name}.key"), key.ExportPkcs8PrivateKeyPem());
        return issued.CopyWithPrivateKey(key);
    }

    /// <summary>The settings by which a process shows a certificate of this authority, and takes those of it.</summary>
    public (string Name, string Value)[] Settings(string name) =>
    [
        ("DiplomacySim:Tls:Certificate", FileOf($"{name}.pem")), ("DiplomacySim:Tls:Key", FileOf($"{name}.key")),
        ("DiplomacySim:Tls:Authority", Authority),
    ];

    /// <summary>The same as words of a command line.</summary>
    public string[] Words(string name) => [.. Settings(name).Select(setting => $"--{setting.Name}={setting.Value}")];

    public void Dispose()
    {
        root.Dispose();
        Silo.Dispose();
        Client.Dispose();
        folder.Delete(recursive: true);
    }
}
