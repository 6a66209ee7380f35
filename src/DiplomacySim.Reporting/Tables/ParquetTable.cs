using System.IO.Compression;
using Parquet;
using Parquet.Schema;

namespace DiplomacySim.Reporting;

/// <summary>A table as Parquet. The bytes follow from the rows alone: not from the chunks that they came in, nor from the time.</summary>
/// <remarks>Numbers that are NaN are null; texts are encoded by dictionary. Unit, range and meaning stand in the metadata of each column.</remarks>
public sealed class ParquetTable : ITableWriter
{
    /// <summary>Rows that are held in memory before they are written.</summary>
    public const int RowGroup = 131_072;

    private readonly TableSchema schema;
    private readonly ParquetWriter writer;
    private readonly DataField[] fields;
    private readonly Array[] pending;
    private readonly double?[] known = new double?[RowGroup];
    private readonly ReadOnlyMemory<char>[] characters = new ReadOnlyMemory<char>[RowGroup];
    private int rows;

    private ParquetTable(TableSchema schema, DataField[] fields, ParquetWriter writer)
    {
        (this.schema, this.fields, this.writer) = (schema, fields, writer);
        pending = [.. schema.Columns.Select(column => Array.CreateInstance(column.Kind, RowGroup))];
    }

    /// <param name="output">Stays open.</param>
    public static async Task<ParquetTable> Open(TableSchema schema, Stream output, CancellationToken cancellation = default)
    {
        var fields = schema.Columns.Select(column => new DataField(column.Name, column.Kind, isNullable: column.Type == ColumnType.Number)).ToArray();
        var options = new ParquetOptions { CompressionMethod = CompressionMethod.Zstd, CompressionLevel = CompressionLevel.Fastest };
        foreach (var column in schema.Columns.Where(column => column.Type == ColumnType.Text))
        {
            options.ColumnEncodingHints[column.Name] = EncodingHint.Dictionary;
        }

        var writer = await ParquetWriter.CreateAsync(new ParquetSchema(fields), output, options, cancellationToken: cancellation)
            .ConfigureAwait(false);
        writer.CustomMetadata = new Dictionary<string, string> { ["table"] = schema.Name };
        return new(schema, fields, writer);
    }

    public async Task Write(IReadOnlyList<Array> chunk, CancellationToken cancellation = default)
    {
        var (count, taken) = (schema.RowsOf(chunk), 0);
        while (taken < count)
        {
            var part = Math.Min(count - taken, RowGroup - rows);
            for (var column = 0; column < pending.Length; column++)
            {
                Array.Copy(chunk[column], taken, pending[column], rows, part);
            }

            (taken, rows) = (taken + part, rows + part);
            if (rows == RowGroup)
            {
                await Flush(cancellation).ConfigureAwait(false);
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        await Flush(CancellationToken.None).ConfigureAwait(false);
        await writer.DisposeAsync().ConfigureAwait(false);
    }

    private async Task Flush(CancellationToken cancellation)
    {
        if (rows == 0)
        {
            return;
        }

        using var group = writer.CreateRowGroup();
        for (var place = 0; place < fields.Length; place++)
        {
            var (field, about) = (fields[place], About(schema.Columns[place]));
            await (pending[place] switch
            {
                long[] numbers => group.WriteAsync<long>(field, numbers.AsMemory(0, rows), customMetadata: about, cancellationToken: cancellation),
                double[] numbers => group.WriteAsync<double>(field, Nullable(numbers), customMetadata: about, cancellationToken: cancellation),
                string[] texts =>
                    group.WriteAsync<ReadOnlyMemory<char>>(field, Characters(texts), customMetadata: about, cancellationToken: cancellation),
                _ => throw new InvalidOperationException(),
            }).ConfigureAwait(false);
        }

        group.CompleteValidate();
        rows = 0;
    }

    private ReadOnlyMemory<double?> Nullable(double[] numbers)
    {
        for (var row = 0; row < rows; row++)
        {
            known[row] = double.IsNaN(numbers[row]) ? null : numbers[row];
        }

        return known.AsMemory(0, rows);
    }

    private ReadOnlyMemory<ReadOnlyMemory<char>> Characters(string[] texts)
    {
        for (var row = 0; row < rows; row++)
        {
            characters[row] = texts[row].AsMemory();
        }

        return characters.AsMemory(0, rows);
    }

    private static Dictionary<string, string> About(Column column) =>
        new() { ["unit"] = column.Unit, ["range"] = column.Range, ["meaning"] = column.Meaning };
}
