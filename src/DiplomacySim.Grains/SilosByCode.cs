using Orleans.Runtime;
using Orleans.Runtime.MembershipService.SiloMetadata;

namespace DiplomacySim.Grains;

/// <summary>The active silos of the cluster, by the code that plays in them.</summary>
public sealed class SilosByCode(ISiloStatusOracle silos, ISiloMetadataCache told)
{
    /// <summary>Those of the same code as this one, which is always among them.</summary>
    public IReadOnlyList<SiloAddress> Alike => [silos.SiloAddress, .. Others.Where(silo => CodeOf(silo) == PlayingCode.Fingerprint)];

    /// <summary>Whether a silo has a code, or has not told yet which one it has.</summary>
    public bool MayHave(string code) => code == PlayingCode.Fingerprint || Others.Any(silo => (CodeOf(silo) ?? code) == code);

    private IEnumerable<SiloAddress> Others =>
        silos.GetApproximateSiloStatuses(onlyActive: true).Keys.Where(silo => !silo.Equals(silos.SiloAddress));

    private string? CodeOf(SiloAddress silo) => told.GetSiloMetadata(silo).Metadata.GetValueOrDefault(PlayingCode.Metadata);
}
