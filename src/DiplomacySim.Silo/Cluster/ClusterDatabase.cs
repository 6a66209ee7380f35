using System.Net.Sockets;
using DiplomacySim.Contracts;
using DiplomacySim.Journal;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;

namespace DiplomacySim.Silo;

/// <summary>The PostgreSQL database in which the silos of a cluster find each other.</summary>
public sealed partial class ClusterDatabase : IDisposable
{
    /// <summary>Silos ask every few seconds: better no answer than a late one.</summary>
    private const int Patience = 5;

    private readonly PostgresWay way;
    private readonly NpgsqlDataSource source;
    private readonly ILogger logger;
    private int isLost;

    /// <param name="database">How it is reached, as Npgsql reads it.</param>
    /// <param name="logger">Told when the database no longer answers, and when it does again; null for nobody.</param>
    /// <exception cref="RecordException">That cannot be read.</exception>
    public ClusterDatabase(string database, ILogger<ClusterDatabase>? logger = null)
    {
        this.logger = logger ?? NullLogger<ClusterDatabase>.Instance;
        way = PostgresWay.Of(database, Patience);
        source = NpgsqlDataSource.Create(way.Settings);
    }

    /// <exception cref="RecordException">The database does not answer, or has no list of silos.</exception>
    public async Task<T> Ask<T>(Func<NpgsqlConnection, Task<T>> question)
    {
        try
        {
            await using var connection = await source.OpenConnectionAsync();
            var answer = await question(connection);
            if (Interlocked.Exchange(ref isLost, 0) == 1)
            {
                TellFound(logger);
            }

            return answer;
        }
        catch (PostgresException problem) when (problem.SqlState == PostgresErrorCodes.UndefinedTable)
        {
            throw new RecordException("The database of the cluster has no list of silos. `diplomacysim-silo migrate` makes it.");
        }
        catch (Exception problem) when (problem is NpgsqlException or SocketException or TimeoutException or IOException)
        {
            if (Interlocked.Exchange(ref isLost, 1) == 0)
            {
                TellLost(logger, problem.Message);
            }

            throw way.Told(problem, "used");
        }
    }

    public void Dispose() => source.Dispose();

    [LoggerMessage(LogLevel.Warning, "The database of the cluster does not answer: {Reason}")]
    private static partial void TellLost(ILogger logger, string reason);

    [LoggerMessage(LogLevel.Warning, "The database of the cluster answers again.")]
    private static partial void TellFound(ILogger logger);
}
