namespace DiplomacySim.Contracts;

/// <summary>How the silos of a cluster, or the only one, are doing. Keyed by <see cref="GrainKeys.Catalogue"/>.</summary>
[Alias("diplomacysim.IStatusGrain")]
public interface IStatusGrain : IGrainWithStringKey
{
    [Alias("Status")]
    Task<ClusterStatus> Status();
}

/// <summary>How silos are doing.</summary>
/// <param name="Work">All that is under way on record.</param>
/// <param name="Storage">What the record is kept in.</param>
/// <param name="Bytes">How large it is.</param>
[GenerateSerializer, Immutable, Alias("diplomacysim.cluster-status")]
public sealed record ClusterStatus(
    [property: Id(0)] IReadOnlyList<SiloStanding> Silos,
    [property: Id(1)] WorkUnderWay Work,
    [property: Id(2)] string Storage,
    [property: Id(3)] long Bytes);

/// <summary>How one silo is doing.</summary>
/// <param name="Address">Where other silos reach it.</param>
/// <param name="Gateway">Where clients reach it; empty for nowhere.</param>
/// <param name="State">In a word, such as active.</param>
/// <param name="Since">When it started, UTC.</param>
/// <param name="Version">Of the program; null where it does not answer.</param>
/// <param name="Work">What it is playing.</param>
/// <param name="RoundsPerSecond">Rounds of runs that it committed, over the last minute; null where it does not answer.</param>
[GenerateSerializer, Immutable, Alias("diplomacysim.silo-standing")]
public sealed record SiloStanding(
    [property: Id(0)] string Address,
    [property: Id(1)] string Gateway,
    [property: Id(2)] string State,
    [property: Id(3)] DateTimeOffset Since,
    [property: Id(4)] string? Version,
    [property: Id(5)] WorkUnderWay Work,
    [property: Id(6)] double? RoundsPerSecond);

/// <summary>What is under way.</summary>
/// <param name="Running">Runs that are being played.</param>
/// <param name="Queued">Runs that wait for their turn.</param>
/// <param name="Ensembles">Ensembles that are being played.</param>
[GenerateSerializer, Immutable, Alias("diplomacysim.work-under-way")]
public sealed record WorkUnderWay([property: Id(0)] int Running, [property: Id(1)] int Queued, [property: Id(2)] int Ensembles);
