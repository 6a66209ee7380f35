using DiplomacySim.Contracts;
using Microsoft.Data.Sqlite;

namespace DiplomacySim.Journal;

/// <summary>Statements on one connection, each prepared when it is first used. For one thread at a time.</summary>
internal sealed class SqliteStatements(SqliteConnection connection)
{
    private readonly Dictionary<string, SqliteCommand> commands = new(StringComparer.Ordinal);

    /// <returns>How many rows were written.</returns>
    public int Run(string sql, params ReadOnlySpan<(string Name, object? Value)> parameters) => Command(sql, parameters).ExecuteNonQuery();

    /// <summary>All that an action writes, or nothing.</summary>
    public T Whole<T>(Func<T> action)
    {
        Run("BEGIN IMMEDIATE");
        try
        {
            var result = action();
            Run("COMMIT");
            return result;
        }
        catch
        {
            Run("ROLLBACK");
            throw;
        }
    }

    /// <exception cref="DamagedRecordException">A row cannot be read.</exception>
    public List<T> Query<T>(string sql, Func<SqliteDataReader, T> read, params ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        using var reader = Command(sql, parameters).ExecuteReader();
        var rows = new List<T>();
        while (reader.Read())
        {
            try
            {
                rows.Add(read(reader));
            }
            catch (Exception problem) when (problem is not (SqliteException or RecordException))
            {
                throw new DamagedRecordException($"A row on record is not what was written: {problem.Message}");
            }
        }

        return rows;
    }

    private SqliteCommand Command(string sql, ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        if (!commands.TryGetValue(sql, out var command))
        {
            commands[sql] = command = new SqliteCommand(sql, connection);
        }

        command.Parameters.Clear();
        foreach (var (name, value) in parameters)
        {
            command.Parameters.AddWithValue(name, value ?? DBNull.Value);
        }

        return command;
    }
}
