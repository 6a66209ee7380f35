using System.Text;

namespace DiplomacySim.Scenarios.Importing;

/// <summary>A table as spreadsheets write it: cells between commas, semicolons or tabs; in quotes a cell can hold those and line breaks.</summary>
/// <param name="Line">Where the row begins, from 1.</param>
internal sealed record DelimitedRow(int Line, IReadOnlyList<string> Cells)
{
    public bool IsEmpty => Cells.All(cell => cell.Length == 0);

    public string this[int column] => column >= 0 && column < Cells.Count ? Cells[column] : "";
}

/// <inheritdoc cref="DelimitedRow"/>
/// <param name="Rows">All with anything in them.</param>
internal sealed record DelimitedText(char Delimiter, IReadOnlyList<DelimitedRow> Rows)
{
    public const string CommasRead = "decimal commas are read";

    private static readonly char[] Delimiters = ['\t', ';', ','];

    public static DelimitedText Read(string text)
    {
        var delimiter = DelimiterOf(text);
        return new(delimiter, RowsOf(text, delimiter));
    }

    /// <returns>Whether a cell has a decimal comma.</returns>
    public bool HasComma(string cell) => Delimiter != ',' && cell.Contains(',', StringComparison.Ordinal);

    public bool IsNumber(string cell, out double value) => double.TryParse(
        HasComma(cell) && !cell.Contains('.', StringComparison.Ordinal) ? cell.Replace(',', '.') : cell,
        NumberStyles.Float, CultureInfo.InvariantCulture, out value) && double.IsFinite(value);

    /// <summary>Where some numbers have commas, none has a point: it could stand for thousands.</summary>
    public void RefusePointsBesideCommas(string file, IEnumerable<DelimitedRow> rows, IReadOnlyList<int> columns, Problems problems)
    {
        foreach (var row in rows.Where(row => columns.Any(column => row[column].Contains('.', StringComparison.Ordinal))))
        {
            problems.Add(new Place(file, row.Line, 1), Trail.Root, "numbers with points beside numbers with commas",
                "one decimal sign in the whole table");
        }
    }

    /// <returns>The delimiter that cuts the first lines into most cells.</returns>
    private static char DelimiterOf(string text)
    {
        var start = string.Join('\n', text.Split('\n').Where(line => line.Trim().Length > 0).Take(2));
        return Delimiters.MaxBy(delimiter => RowsOf(start, delimiter).Sum(row => row.Cells.Count));
    }

    /// <returns>All rows with anything in them, each cell without blanks around it and with single blanks for line breaks.</returns>
    private static IReadOnlyList<DelimitedRow> RowsOf(string text, char delimiter)
    {
        List<DelimitedRow> rows = [];
        List<string> cells = [];
        var (cell, isQuoted, line, start) = (new StringBuilder(), false, 1, 1);
        void EndCell()
        {
            cells.Add(string.Join(' ', cell.ToString().Split((char[])['\r', '\n'],
                StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)).Trim());
            cell.Clear();
        }

        void EndRow()
        {
            EndCell();
            rows.Add(new(start, cells));
            cells = [];
        }

        for (var place = 0; place < text.Length; place++)
        {
            var letter = text[place];
            line += letter == '\n' ? 1 : 0;
            if (letter == '"' && isQuoted && place + 1 < text.Length && text[place + 1] == '"')
            {
                cell.Append(text[++place]);
            }
            else if (letter == '"' && (isQuoted || string.IsNullOrWhiteSpace(cell.ToString())))
            {
                isQuoted = !isQuoted;
            }
            else if (letter == delimiter && !isQuoted)
            {
                EndCell();
            }
            else if (letter == '\n' && !isQuoted)
            {
                EndRow();
                start = line;
            }
            else
            {
                cell.Append(letter);
            }
        }

        EndRow();
        return [.. rows.Where(row => !row.IsEmpty)];
    }
}
