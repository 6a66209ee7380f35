using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace DiplomacySim.Silo.Security;

/// <summary>
/// Judges certificates by an authority of one's own. Names in them do not matter: whoever has a certificate of the authority belongs to the
/// cluster, so that silos can move. Its purpose matters, so that a client's certificate makes no silo. Nothing is asked of the network.
/// </summary>
internal sealed class Authority(X509Certificate2Collection certificates)
{
    private const X509ChainStatusFlags Time = X509ChainStatusFlags.NotTimeValid;
    private const X509ChainStatusFlags Usage = X509ChainStatusFlags.NotValidForUsage;

    /// <param name="purpose">The certificate must say that it is for this.</param>
    /// <param name="shown">Certificates between it and the authority, where the other side showed any.</param>
    /// <returns>Null where it is accepted.</returns>
    public ConnectionRefusal? Judge(X509Certificate2 certificate, Oid purpose, X509Certificate2Collection? shown = null)
    {
        using var chain = new X509Chain();
        chain.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        chain.ChainPolicy.CustomTrustStore.AddRange(certificates);
        chain.ChainPolicy.ExtraStore.AddRange(certificates);
        chain.ChainPolicy.ExtraStore.AddRange(shown ?? []);
        chain.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
        chain.ChainPolicy.DisableCertificateDownloads = true;
        chain.ChainPolicy.ApplicationPolicy.Add(purpose);
        var isValid = chain.Build(certificate);
        var flaws = chain.ChainStatus.Aggregate(X509ChainStatusFlags.NoError, (all, status) => all | status.Status);
        return (flaws & ~(Time | Usage)) != 0 ? ConnectionRefusal.ForeignAuthority
            : flaws.HasFlag(Time) ? ConnectionRefusal.OutOfDate
            : !isValid || !IsFor(certificate, purpose) ? ConnectionRefusal.WrongPurpose
            : null;
    }

    /// <summary>A certificate that does not say what it is for would be good for everything.</summary>
    private static bool IsFor(X509Certificate2 certificate, Oid purpose) => certificate.Extensions.OfType<X509EnhancedKeyUsageExtension>()
        .Any(usage => usage.EnhancedKeyUsages.Cast<Oid>().Any(oid => oid.Value == purpose.Value));
}
