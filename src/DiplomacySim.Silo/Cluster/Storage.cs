using DiplomacySim.Journal;
using Npgsql;

namespace DiplomacySim.Silo;

/// <summary>What the record of a silo is kept in.</summary>
/// <param name="cluster">The database of the cluster; null for a silo by itself.</param>
public sealed class Storage(DataFolder folder, ClusterDatabase? cluster = null)
{
    public string Kind => cluster is null ? "sqlite" : "postgresql";

    /// <returns>Bytes.</returns>
    public async Task<long> Size() => cluster is null
        ? Directory.EnumerateFiles(folder.Path, $"{Path.GetFileName(folder.Database)}*").Sum(file => new FileInfo(file).Length)
        : await cluster.Ask(async connection =>
        {
            await using var command = new NpgsqlCommand("SELECT pg_database_size(current_database())", connection);
            return (long)(await command.ExecuteScalarAsync())!;
        });
}
