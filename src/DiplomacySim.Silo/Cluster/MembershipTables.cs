using Npgsql;

namespace DiplomacySim.Silo;

/// <summary>The tables in which the silos of a cluster are listed.</summary>
public static class MembershipTables
{
    private const string Statements =
        """
        SELECT pg_advisory_xact_lock(4917203316);
        CREATE TABLE IF NOT EXISTS cluster_version (cluster TEXT PRIMARY KEY, version INT NOT NULL);
        CREATE TABLE IF NOT EXISTS silos (
            cluster TEXT NOT NULL,
            address TEXT NOT NULL,
            gateway INT NOT NULL,
            status SMALLINT NOT NULL,
            host TEXT NOT NULL,
            name TEXT NOT NULL,
            started TIMESTAMPTZ NOT NULL,
            alive TIMESTAMPTZ NOT NULL,
            suspects TEXT[] NOT NULL,
            PRIMARY KEY (cluster, address));
        """;

    /// <summary>Makes those that are missing. Several processes may do so at once.</summary>
    /// <param name="connection">An open one.</param>
    public static async Task Make(NpgsqlConnection connection)
    {
        await using var transaction = await connection.BeginTransactionAsync();
        await using var make = new NpgsqlCommand(Statements, connection, transaction);
        await make.ExecuteNonQueryAsync();
        await transaction.CommitAsync();
    }
}
