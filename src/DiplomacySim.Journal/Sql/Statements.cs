using System.Data.Common;
using DiplomacySim.Contracts;

namespace DiplomacySim.Journal;

/// <summary>Statements on one connection, each made when it is first used. For one thread at a time.</summary>
/// <param name="begin">What begins a transaction that will write.</param>
internal sealed class Statements(DbConnection connection, string begin = "BEGIN") : IDisposable
{
    private readonly Dictionary<string, DbCommand> commands = new(StringComparer.Ordinal);

    /// <summary>Whether the connection can be used again.</summary>
    public bool IsOpen => connection.State == System.Data.ConnectionState.Open;

    /// <returns>How many rows were written.</returns>
    public int Run(string sql, params ReadOnlySpan<(string Name, object? Value)> parameters) => Command(sql, parameters).ExecuteNonQuery();

    /// <summary>All that an action writes, or nothing.</summary>
    public T Whole<T>(Func<T> action)
    {
        Run(begin);
        try
        {
            var result = action();
            Run("COMMIT");
            return result;
        }
        catch
        {
            // A connection that broke has nothing left to undo.
            if (IsOpen)
            {
                Run("ROLLBACK");
            }

            throw;
        }
    }

    /// <exception cref="DamagedRecordException">A row cannot be read.</exception>
    public List<T> Query<T>(string sql, Func<DbDataReader, T> read, params ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        using var reader = Command(sql, parameters).ExecuteReader();
        var rows = new List<T>();
        while (reader.Read())
        {
            try
            {
                rows.Add(read(reader));
            }
            catch (Exception problem) when (problem is not (DbException or RecordException))
            {
                throw new DamagedRecordException($"A row on record is not what was written: {problem.Message}");
            }
        }

        return rows;
    }

    public void Dispose()
    {
        foreach (var command in commands.Values)
        {
            command.Dispose();
        }

        connection.Dispose();
    }

    private DbCommand Command(string sql, ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        if (!commands.TryGetValue(sql, out var command))
        {
            commands[sql] = command = connection.CreateCommand();
            command.CommandText = sql;
        }

        // A driver that knows the text keeps to the parameters that it had the first time: only their values change.
        for (var place = 0; place < parameters.Length; place++)
        {
            var (name, value) = parameters[place];
            if (place == command.Parameters.Count)
            {
                var parameter = command.CreateParameter();
                parameter.ParameterName = name;
                command.Parameters.Add(parameter);
            }

            command.Parameters[place].Value = value ?? DBNull.Value;
        }

        return command;
    }
}
