using DiplomacySim.Analysis;

namespace DiplomacySim.Grains;

/// <summary>The code that plays runs in this silo. Silos of one cluster may have several while it is upgraded.</summary>
public static class PlayingCode
{
    /// <summary>The name under which a silo tells others of its code.</summary>
    public const string Metadata = "code";

    /// <summary>The same for the same code, whoever builds it.</summary>
    public static string Fingerprint { get; } = $"{typeof(Simulation).Module.ModuleVersionId} {typeof(Player).Module.ModuleVersionId}";
}
