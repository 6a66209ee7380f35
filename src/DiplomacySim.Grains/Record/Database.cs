using Microsoft.Data.Sqlite;

namespace DiplomacySim.Grains;

/// <summary>The SQLite file of a data folder. What is kept in it is the business of those who use it.</summary>
/// <remarks>
/// A kill loses nothing that was written; a power failure may lose the last rows, which are then played again. The file is locked for as
/// long as it is open, as its folder is: locks taken and given back at each write would be a third of its time.
/// </remarks>
public sealed class Database : IDisposable
{
    /// <summary>One statement at a time: what goes wrong behind a statement that returns a row is not told.</summary>
    private static readonly string[] Opening = ["PRAGMA locking_mode = EXCLUSIVE", "PRAGMA journal_mode = WAL", "PRAGMA synchronous = NORMAL"];

    private readonly string file;
    private readonly SqliteConnection connection;
    private readonly Dictionary<string, SqliteCommand> commands = new(StringComparer.Ordinal);
    private readonly Lock gate = new();

    /// <exception cref="DataFolderUnusableException">The file is none of SQLite's, or cannot be written.</exception>
    public Database(DataFolder folder)
    {
        file = folder.Database;
        connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Pooling = false }.ToString());
        Prepare(Opening, connection.Open);
    }

    /// <summary>Makes sure of tables.</summary>
    /// <exception cref="DataFolderUnusableException">The file is none of SQLite's, or cannot be written.</exception>
    public void Prepare(params string[] statements) => Prepare(statements, () => { });

    public int Run(string sql, params ReadOnlySpan<(string Name, object Value)> parameters)
    {
        lock (gate)
        {
            return Command(sql, parameters).ExecuteNonQuery();
        }
    }

    /// <summary>All that an action writes, or nothing.</summary>
    public void Whole(Action action)
    {
        lock (gate)
        {
            Run("BEGIN");
            try
            {
                action();
                Run("COMMIT");
            }
            catch
            {
                Run("ROLLBACK");
                throw;
            }
        }
    }

    public List<T> Query<T>(string sql, Func<SqliteDataReader, T> read, params ReadOnlySpan<(string Name, object Value)> parameters)
    {
        lock (gate)
        {
            using var reader = Command(sql, parameters).ExecuteReader();
            var rows = new List<T>();
            while (reader.Read())
            {
                rows.Add(read(reader));
            }

            return rows;
        }
    }

    public void Dispose() => connection.Dispose();

    private void Prepare(string[] statements, Action first)
    {
        try
        {
            first();
            foreach (var statement in statements)
            {
                Run(statement);
            }
        }
        catch (SqliteException inner)
        {
            throw new DataFolderUnusableException($"The record {file} cannot be used: {inner.Message}", inner);
        }
    }

    /// <summary>The command of a text, prepared when it is first used.</summary>
    private SqliteCommand Command(string sql, ReadOnlySpan<(string Name, object Value)> parameters)
    {
        if (!commands.TryGetValue(sql, out var command))
        {
            commands[sql] = command = new SqliteCommand(sql, connection);
        }

        command.Parameters.Clear();
        foreach (var (name, value) in parameters)
        {
            command.Parameters.AddWithValue(name, value);
        }

        return command;
    }
}
