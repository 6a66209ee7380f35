using DiplomacySim.Contracts;
using Microsoft.Data.Sqlite;

namespace DiplomacySim.Journal;

/// <summary>Ways to open the file of a record.</summary>
internal static class SqliteFile
{
    private const int ReadOnly = 8;
    private const int CannotOpen = 14;

    /// <summary>Seconds to wait for another process.</summary>
    private const int Patience = 5;

    /// <summary>Opens the file for the process that keeps its folder, and brings it to this version.</summary>
    public static Statements Write(string file)
    {
        var statements = On(Open(new() { DataSource = file }));
        VersionOf(statements, file);
        statements.Run("PRAGMA journal_mode = WAL");
        statements.Run("PRAGMA synchronous = NORMAL");
        if (VersionOf(statements, file) < Schema.Version)
        {
            statements.Whole(() =>
            {
                Schema.Reshape(statements);
                return statements.Run($"PRAGMA user_version = {Schema.Version}");
            });
        }

        return statements;
    }

    /// <summary>Opens the file to read it, whether or not somebody writes it; none is an empty record.</summary>
    public static Statements Read(string file)
    {
        if (!File.Exists(file))
        {
            var empty = On(Open(new() { DataSource = ":memory:" }));
            Schema.Make(empty);
            return empty;
        }

        var statements = On(OpenToRead(file));
        if (VersionOf(statements, file) < Schema.Version)
        {
            Schema.Complete(statements);
        }

        return statements;
    }

    private static Statements On(SqliteConnection connection) => new(connection, "BEGIN IMMEDIATE");

    /// <exception cref="RecordVersionException">The record is of a later version.</exception>
    private static int VersionOf(Statements statements, string file)
    {
        var version = statements.Query("PRAGMA user_version", reader => reader.GetInt32(0))[0];
        return version <= Schema.Version ? version
            : throw new RecordVersionException($"The record {file} is of version {version}; this program knows versions up to {Schema.Version}.");
    }

    /// <remarks>
    /// To read beside a writer, a file is written beside the record. Where that cannot be, nobody writes the record. If all of it is in its file,
    /// that is enough; if not, it is put together in a copy.
    /// </remarks>
    private static SqliteConnection OpenToRead(string file)
    {
        try
        {
            return Tried(Open(new() { DataSource = file, Mode = SqliteOpenMode.ReadOnly }));
        }
        catch (SqliteException problem) when (problem.SqliteErrorCode is ReadOnly or CannotOpen)
        {
            return new FileInfo($"{file}-wal") is { Exists: true, Length: > 0 } ? Copy(file)
                : Tried(Open(new() { DataSource = $"{new Uri(file).AbsoluteUri}?immutable=1", Mode = SqliteOpenMode.ReadOnly }));
        }
    }

    /// <summary>The record and what has not gone into its file yet, in memory.</summary>
    private static SqliteConnection Copy(string file)
    {
        var folder = Directory.CreateTempSubdirectory("diplomacysim-");
        try
        {
            var copy = Path.Combine(folder.FullName, "copy.db");
            File.Copy(file, copy);
            File.Copy($"{file}-wal", $"{copy}-wal");
            using var source = Open(new() { DataSource = copy });
            var memory = Open(new() { DataSource = ":memory:" });
            source.BackupDatabase(memory);
            return memory;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static SqliteConnection Tried(SqliteConnection connection)
    {
        try
        {
            new Statements(connection).Query("SELECT COUNT(*) FROM sqlite_master", reader => reader.GetInt32(0));
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    private static SqliteConnection Open(SqliteConnectionStringBuilder place)
    {
        (place.Pooling, place.DefaultTimeout) = (false, Patience);
        var connection = new SqliteConnection(place.ToString());
        connection.Open();
        return connection;
    }
}
