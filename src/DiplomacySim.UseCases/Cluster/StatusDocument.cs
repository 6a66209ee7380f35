using DiplomacySim.Contracts;

namespace DiplomacySim.UseCases;

/// <summary>How silos are doing, as JSON: what <c>status</c> prints.</summary>
public sealed record StatusDocument(string Schema, IReadOnlyList<ListedSilo> Silos, WorkUnderWay Work, StorageSize Storage)
{
    public const string Version = "diplomacysim/status/1";

    public static StatusDocument Of(ClusterStatus status) => new(Version, [.. status.Silos.Select(silo => new ListedSilo(
        silo.Address, silo.Gateway, silo.State, silo.Since, silo.Version, silo.Work, silo.RoundsPerSecond))], status.Work,
        new(status.Storage, status.Bytes));
}

/// <param name="Address">Where other silos reach it.</param>
/// <param name="Gateway">Where clients reach it.</param>
/// <param name="State">In a word, such as active.</param>
/// <param name="Since">When it started.</param>
/// <param name="Version">Of the program; null where the silo does not answer.</param>
/// <param name="Work">What it is playing.</param>
/// <param name="RoundsPerSecond">Over the last minute; null where the silo does not answer.</param>
public sealed record ListedSilo(
    string Address, string Gateway, string State, DateTimeOffset Since, string? Version, WorkUnderWay Work, double? RoundsPerSecond);

/// <param name="Kind">What the record is kept in: sqlite, postgresql.</param>
/// <param name="Bytes">How large it is.</param>
public sealed record StorageSize(string Kind, long Bytes);
