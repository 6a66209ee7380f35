using DiplomacySim.Contracts;
using Microsoft.Data.Sqlite;

namespace DiplomacySim.Journal;

/// <summary>The SQLite file of a data folder, on a thread of its own: statements are done one after the other, in the order of asking.</summary>
/// <remarks>
/// A kill loses nothing that was written; a power failure may lose the last rows, which are then played again. Other processes may read the
/// file meanwhile. No exception of SQLite's leaves this class.
/// </remarks>
public sealed class Database : IRecordFile, IDisposable
{
    private const int Busy = 5;
    private const int Locked = 6;
    private const int Corrupt = 11;
    private const int NoDatabase = 26;

    private readonly string file;
    private readonly SqliteConnection connection;
    private readonly SqliteStatements statements;
    private readonly WorkThreads thread;

    private Database(string file, Func<string, SqliteConnection> open)
    {
        this.file = file;
        try
        {
            connection = open(file);
        }
        catch (SqliteException problem)
        {
            throw Told(problem, "used");
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new RecordException($"The record {file} cannot be used: {problem.Message}");
        }

        statements = new SqliteStatements(connection);
        thread = new WorkThreads(1, "record");
    }

    /// <summary>Opens the record of a folder that this process keeps, and brings it to this version.</summary>
    /// <exception cref="RecordException">It cannot be used.</exception>
    public static Database Write(DataFolder folder) => new(folder.Database, RecordConnection.Write);

    /// <summary>Opens the record of a folder to read it, whether or not another process keeps the folder.</summary>
    /// <exception cref="RecordException">It cannot be used.</exception>
    /// <exception cref="DataFolderUnusableException">The folder is none.</exception>
    public static Database Read(string folder) => new(DataFolder.Find(folder), RecordConnection.Read);

    public ValueTask<RecordSize> Vacuum(CancellationToken cancellation = default) => Do(
        statements =>
        {
            var before = Settle(statements);
            statements.Run("VACUUM");
            return new RecordSize(before, Settle(statements));
        },
        cancellation);

    /// <summary>Does what has been asked for, then closes the file.</summary>
    public void Dispose()
    {
        thread.Finish();
        thread.Dispose();
        connection.Dispose();
    }

    internal async ValueTask<T> Do<T>(Func<SqliteStatements, T> work, CancellationToken cancellation)
    {
        try
        {
            return await thread.Do(() => work(statements), cancellation).ConfigureAwait(false);
        }
        catch (SqliteException problem)
        {
            throw Told(problem, "read or written");
        }
        catch (ObjectDisposedException)
        {
            throw new RecordException($"The record {file} is closed.");
        }
    }

    /// <summary>Takes what is beside the file into it.</summary>
    /// <returns>How long the file is then.</returns>
    private long Settle(SqliteStatements settling)
    {
        settling.Query("PRAGMA wal_checkpoint(TRUNCATE)", reader => reader.GetInt32(0));
        return new FileInfo(file).Length;
    }

    private RecordException Told(SqliteException problem, string what) => problem.SqliteErrorCode switch
    {
        Busy or Locked => new RecordBusyException($"The record {file} is in use by another process."),
        Corrupt or NoDatabase => new DamagedRecordException($"The record {file} cannot be {what}, it is damaged: {problem.Message}"),
        _ => new RecordException($"The record {file} cannot be {what}: {problem.Message}"),
    };
}
