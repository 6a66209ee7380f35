using System.Net.Sockets;
using DiplomacySim.Contracts;
using Npgsql;

namespace DiplomacySim.Silo;

/// <summary>The PostgreSQL database in which the silos of a cluster find each other.</summary>
public sealed class ClusterDatabase : IDisposable
{
    /// <summary>Silos ask every few seconds: better no answer than a late one. The settings can say otherwise.</summary>
    private const string Usual = "Timeout=5;Command Timeout=5;Application Name=diplomacysim;Maximum Pool Size=8;";

    private readonly NpgsqlDataSource source;

    /// <param name="database">How it is reached, as Npgsql reads it.</param>
    /// <exception cref="RecordException">That cannot be read.</exception>
    public ClusterDatabase(string database)
    {
        try
        {
            source = NpgsqlDataSource.Create(Usual + database);
        }
        catch (Exception problem) when (problem is ArgumentException or FormatException or InvalidOperationException)
        {
            // What is wrong is not told, for it can hold a password.
            throw new RecordException("DiplomacySim:Cluster:Database must be like Host=localhost;Database=diplomacysim;Username=diplomacysim.");
        }
    }

    /// <exception cref="RecordException">The database does not answer, or has no list of silos.</exception>
    public async Task<T> Ask<T>(Func<NpgsqlConnection, Task<T>> question)
    {
        try
        {
            await using var connection = await source.OpenConnectionAsync();
            return await question(connection);
        }
        catch (PostgresException problem) when (problem.SqlState == PostgresErrorCodes.UndefinedTable)
        {
            throw new RecordException("The database of the cluster has no list of silos. `diplomacysim-silo migrate` makes it.");
        }
        catch (Exception problem) when (problem is NpgsqlException or SocketException or TimeoutException or IOException)
        {
            throw new RecordAwayException($"The database of the cluster does not answer: {problem.Message}.");
        }
    }

    public void Dispose() => source.Dispose();
}
