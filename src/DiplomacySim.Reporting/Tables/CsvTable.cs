using System.Globalization;
using System.Text;
using DiplomacySim.Analysis;

namespace DiplomacySim.Reporting;

/// <summary>A table as CSV by RFC 4180: UTF-8, a header, and nothing that a spreadsheet takes for a formula.</summary>
/// <remarks>Numbers are the shortest text that reads as the same number again; what is not known is empty.</remarks>
public sealed class CsvTable : ITableWriter
{
    private const string LineEnd = "\r\n";
    private readonly TableSchema schema;
    private readonly StreamWriter writer;

    /// <param name="output">Stays open.</param>
    public CsvTable(TableSchema schema, Stream output)
    {
        this.schema = schema;
        writer = new StreamWriter(output, new UTF8Encoding(false), 1 << 16, leaveOpen: true);
        writer.Write(string.Join(',', schema.Columns.Select(column => EventData.Cell(column.Name))) + LineEnd);
    }

    public async Task Write(IReadOnlyList<Array> chunk, CancellationToken cancellation = default)
    {
        var rows = schema.RowsOf(chunk);
        var text = new StringBuilder();
        var cells = new Cells();
        for (var row = 0; row < rows; row++)
        {
            for (var column = 0; column < chunk.Count; column++)
            {
                text.Append(column == 0 ? "" : ",");
                Append(text, chunk[column], row, cells);
            }

            text.Append(LineEnd);
            if (text.Length > 1 << 16)
            {
                await writer.WriteAsync(text, cancellation).ConfigureAwait(false);
                text.Clear();
            }
        }

        await writer.WriteAsync(text, cancellation).ConfigureAwait(false);
    }

    public ValueTask DisposeAsync() => writer.DisposeAsync();

    private static void Append(StringBuilder text, Array values, int row, Cells cells)
    {
        switch (values)
        {
            case long[] numbers:
                text.Append(CultureInfo.InvariantCulture, $"{numbers[row]}");
                break;
            case double[] numbers when !double.IsNaN(numbers[row]):
                text.Append(CultureInfo.InvariantCulture, $"{numbers[row]:R}");
                break;
            case string[] texts:
                text.Append(cells.Of(texts[row]));
                break;
        }
    }

    /// <summary>The same few texts come again and again.</summary>
    private sealed class Cells
    {
        private const int Most = 1000;
        private readonly Dictionary<string, string> known = [];

        public string Of(string text)
        {
            if (known.TryGetValue(text, out var cell))
            {
                return cell;
            }

            cell = EventData.Cell(text);
            if (known.Count < Most)
            {
                known.Add(text, cell);
            }

            return cell;
        }
    }
}
