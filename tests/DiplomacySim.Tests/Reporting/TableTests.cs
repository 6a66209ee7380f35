using System.Globalization;
using System.Text;
using DiplomacySim.Reporting;
using Parquet;

namespace DiplomacySim.Tests;

public sealed class TableTests
{
    private static readonly TableSchema Schema = new("measures",
    [
        new("round", ColumnType.Whole, "rounds", "1, 2, …", "Round at whose end it was measured."),
        new("index", ColumnType.Number, "Goldstein units", "[-10, 10]", "Tone and substance together."),
        new("party", ColumnType.Text, "", "", "Whose."),
    ]);

    private static readonly long[] Rounds = [1, long.MinValue, long.MaxValue, 4];
    private static readonly double[] Index = [0.1, double.NaN, -1.0 / 3, 1e-300];
    private static readonly string[] Parties = ["russia", "", "=SUM(A1)", "a, \"b\"\r\nü漢\U0001F54A"];

    [Fact]
    public async Task Parquet_is_read_back_as_it_was_written()
    {
        using var stream = new MemoryStream();
        await Write(await ParquetTable.Open(Schema, stream), [Rounds, Index, Parties]);
        await using var reader = await ParquetReader.CreateAsync(stream);
        using var group = reader.OpenRowGroupReader(0);
        var fields = reader.Schema.DataFields;
        var (rounds, index, parties) = (new long[4], new double?[4], new string?[4]);
        await group.ReadAsync<long>(fields[0], rounds);
        await group.ReadAsync<double>(fields[1], index);
        await group.ReadAsync(fields[2], parties);

        Assert.Equal(["round", "index", "party"], fields.Select(field => field.Name));
        Assert.Equal([typeof(long), typeof(double), typeof(ReadOnlyMemory<char>)], fields.Select(field => field.ClrType));
        Assert.Equal([false, true, false], fields.Select(field => field.IsNullable));
        Assert.Equal(Rounds, rounds);
        Assert.Equal([0.1, null, -1.0 / 3, 1e-300], index);
        Assert.Equal(Parties, parties);
        Assert.Equal("measures", reader.CustomMetadata["table"]);
        Assert.Equal("Goldstein units", group.GetCustomMetadata(fields[1])["unit"]);
    }

    [Fact]
    public async Task Parquet_bytes_follow_from_the_rows_alone()
    {
        const int Count = ParquetTable.RowGroup + 1000;
        Array[] all = [Enumerable.Range(0, Count).Select(row => (long)row).ToArray(), Draws.Uniform(Count, 1), Enumerable.Repeat("russia", Count)
            .ToArray()];
        using var once = new MemoryStream();
        using var often = new MemoryStream();
        await Write(await ParquetTable.Open(Schema, once), all);
        await Write(await ParquetTable.Open(Schema, often),
            [.. Enumerable.Range(0, (Count / 50_000) + 1).Select(part => Part(all, part * 50_000, Math.Min(50_000, Count - (part * 50_000))))]);

        Assert.Equal(once.ToArray(), often.ToArray());
        await using var reader = await ParquetReader.CreateAsync(once);
        using var group = reader.OpenRowGroupReader(0);
        Assert.Equal(2, reader.RowGroupCount);
        Assert.Equal(ParquetTable.RowGroup, group.RowCount);
        Assert.Contains(Parquet.Meta.Encoding.PLAIN_DICTIONARY, group.GetMetadata(reader.Schema.DataFields[2])!.MetaData!.Encodings);
    }

    [Fact]
    public async Task Csv_is_read_back_as_it_was_written()
    {
        var text = await Csv([Rounds, Index, Parties]);
        var rows = Rfc4180(text);

        Assert.Equal(["round", "index", "party"], rows[0]);
        Assert.Equal(Rounds, rows.Skip(1).Select(row => long.Parse(row[0], CultureInfo.InvariantCulture)));
        Assert.Equal(Index, rows.Skip(1).Select(row => row[1].Length == 0 ? double.NaN : double.Parse(row[1], CultureInfo.InvariantCulture)));
        Assert.Equal(["russia", "", "'=SUM(A1)", "a, \"b\"  ü漢\U0001F54A"], rows.Skip(1).Select(row => row[2]));
        Assert.StartsWith("round,index,party\r\n1,0.1,russia\r\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Csv_does_not_depend_on_chunks_or_on_the_language_of_the_machine()
    {
        var once = await Csv([Rounds, Index, Parties]);
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = new CultureInfo("fr-FR");
        try
        {
            Assert.Equal(once, await Csv(Part([Rounds, Index, Parties], 0, 1), Part([Rounds, Index, Parties], 1, 3)));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public async Task A_chunk_must_fit_its_table()
    {
        await using var table = new CsvTable(Schema, new MemoryStream());

        await Assert.ThrowsAsync<ArgumentException>(() => table.Write([Rounds, Index]));
        await Assert.ThrowsAsync<ArgumentException>(() => table.Write([Index, Index, Parties]));
        await Assert.ThrowsAsync<ArgumentException>(() => table.Write([Rounds, Index[..3], Parties]));
    }

    [Fact]
    public async Task A_table_without_rows_has_columns()
    {
        using var stream = new MemoryStream();
        await Write(await ParquetTable.Open(Schema, stream));
        await using var reader = await ParquetReader.CreateAsync(stream);

        Assert.Equal((0, 3), (reader.RowGroupCount, reader.Schema.DataFields.Length));
        Assert.Equal("round,index,party\r\n", await Csv());
    }

    private static async Task Write(ITableWriter table, params Array[][] chunks)
    {
        await using (table)
        {
            foreach (var chunk in chunks)
            {
                await table.Write(chunk);
            }
        }
    }

    private static async Task<string> Csv(params Array[][] chunks)
    {
        using var stream = new MemoryStream();
        await Write(new CsvTable(Schema, stream), chunks);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static Array[] Part(Array[] all, int from, int count) => [.. all.Select(values =>
    {
        var part = Array.CreateInstance(values.GetType().GetElementType()!, count);
        Array.Copy(values, from, part, 0, count);
        return part;
    })];

    /// <summary>Reads fields as the standard has them: quoted ones may hold commas, line ends and doubled quotes.</summary>
    private static List<string[]> Rfc4180(string text)
    {
        var (rows, row, field, quoted) = (new List<string[]>(), new List<string>(), new StringBuilder(), false);
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] == '"')
            {
                if (quoted && at + 1 < text.Length && text[at + 1] == '"')
                {
                    field.Append(text[++at]);
                }
                else
                {
                    quoted = !quoted;
                }
            }
            else if (!quoted && text[at] is ',' or '\r')
            {
                row.Add(field.ToString());
                field.Clear();
                if (text[at] == '\r')
                {
                    Assert.Equal('\n', text[++at]);
                    rows.Add([.. row]);
                    row.Clear();
                }
            }
            else
            {
                field.Append(text[at]);
            }
        }

        Assert.True(field.Length == 0 && row.Count == 0 && !quoted);
        return rows;
    }
}
