namespace DiplomacySim.Reporting;

/// <summary>What a column holds.</summary>
public enum ColumnType
{
    /// <summary>Whole numbers of 64 bits; a chunk has <c>long[]</c>.</summary>
    Whole,

    /// <summary>Floating point of 64 bits, NaN for not known; a chunk has <c>double[]</c>.</summary>
    Number,

    /// <summary>Text; a chunk has <c>string[]</c>.</summary>
    Text,
}

/// <summary>A column of a tidy table: one variable.</summary>
/// <param name="Unit">Empty where there is none.</param>
/// <param name="Range">What values there can be, in words or as an interval; empty where anything can.</param>
/// <param name="Meaning">In a sentence.</param>
public sealed record Column(string Name, ColumnType Type, string Unit, string Range, string Meaning)
{
    internal Type Kind => Type switch
    {
        ColumnType.Whole => typeof(long),
        ColumnType.Number => typeof(double),
        _ => typeof(string),
    };
}

/// <summary>A tidy table: one observation a row.</summary>
public sealed record TableSchema(string Name, IReadOnlyList<Column> Columns)
{
    /// <summary>Rows of a chunk.</summary>
    /// <exception cref="ArgumentException">The chunk does not fit the schema.</exception>
    internal int RowsOf(IReadOnlyList<Array> chunk)
    {
        if (chunk.Count != Columns.Count)
        {
            throw new ArgumentException($"{Name} has {Columns.Count} columns, the chunk {chunk.Count}.", nameof(chunk));
        }

        for (var column = 0; column < Columns.Count; column++)
        {
            if (chunk[column].GetType().GetElementType() != Columns[column].Kind || chunk[column].Length != chunk[0].Length)
            {
                throw new ArgumentException(
                    $"{Name}.{Columns[column].Name} takes {chunk[0].Length} values of {Columns[column].Kind}, not {chunk[column].Length} in "
                        + $"{chunk[column].GetType()}.", nameof(chunk));
            }
        }

        return chunk.Count == 0 ? 0 : chunk[0].Length;
    }
}

/// <summary>Writes a table chunk by chunk; disposing it ends the table, and leaves the stream open.</summary>
public interface ITableWriter : IAsyncDisposable
{
    /// <param name="chunk">Some rows, as one array for each column: <c>long[]</c>, <c>double[]</c> or <c>string[]</c>. It can be used again
    /// afterwards.</param>
    Task Write(IReadOnlyList<Array> chunk, CancellationToken cancellation = default);
}
