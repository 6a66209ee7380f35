using nietras.SeparatedValues;

namespace DiplomacySim.Scenarios.Importing;

/// <summary>A table as spreadsheets write it: cells between commas, semicolons or tabs; in quotes a cell can hold those and line breaks.</summary>
/// <param name="Line">Where the row begins, from 1.</param>
/// <param name="Cells">Without blanks around them, and with single blanks for line breaks.</param>
public sealed record DelimitedRow(int Line, IReadOnlyList<string> Cells)
{
    /// <returns>Empty where the row has no such cell.</returns>
    public string this[int column] => column >= 0 && column < Cells.Count ? Cells[column] : "";
}

/// <inheritdoc cref="DelimitedRow"/>
/// <param name="Rows">All with anything in them.</param>
/// <param name="Broken">
/// Cells whose quotes do not open at their start and close at their end: where such a cell ends is anyone's guess. Of long ones the start.
/// </param>
public sealed record DelimitedText(char Delimiter, IReadOnlyList<DelimitedRow> Rows, IReadOnlyList<(int Line, string Cell)> Broken)
{
    internal const string CommasRead = "decimal commas are read";

    /// <summary>How quotes are written.</summary>
    public const string Quotes = "a cell in quotes from its start to its end, with \"\" for a quote in it";

    private static readonly char[] Delimiters = ['\t', ';', ','];

    public static DelimitedText Read(string text)
    {
        var start = string.Join('\n', text.Split('\n').Where(line => line.Trim().Length > 0).Take(2));
        return Read(text, Delimiters.MaxBy(delimiter => Read(start, delimiter).Rows.Sum(row => row.Cells.Count)));
    }

    /// <returns>Whether a cell has a decimal comma.</returns>
    internal bool HasComma(string cell) => Delimiter != ',' && cell.Contains(',', StringComparison.Ordinal);

    internal bool IsNumber(string cell, out double value) => double.TryParse(
        HasComma(cell) && !cell.Contains('.', StringComparison.Ordinal) ? cell.Replace(',', '.') : cell,
        NumberStyles.Float, CultureInfo.InvariantCulture, out value) && double.IsFinite(value);

    /// <summary>Where some numbers have commas, none has a point: it could stand for thousands.</summary>
    internal static void RefusePointsBesideCommas(string file, IEnumerable<DelimitedRow> rows, IReadOnlyList<int> columns, Problems problems)
    {
        foreach (var row in rows.Where(row => columns.Any(column => row[column].Contains('.', StringComparison.Ordinal))))
        {
            problems.Add(new Place(file, row.Line, 1), Trail.Root, "numbers with points beside numbers with commas",
                "one decimal sign in the whole table");
        }
    }

    internal void RefuseBroken(string file, Problems problems)
    {
        foreach (var (line, cell) in Broken)
        {
            problems.Add(new Place(file, line, 1), Trail.Root, $"quotes within the cell '{cell}'", Quotes);
        }
    }

    private static DelimitedText Read(string text, char delimiter)
    {
        using var reader = Sep.New(delimiter).Reader(options => options with { HasHeader = false, DisableColCountCheck = true }).FromText(text);
        List<DelimitedRow> rows = [];
        List<(int, string)> broken = [];
        var next = 1;
        foreach (var row in reader)
        {
            // Without a header the library says of the first row that it begins where it ends.
            var (line, cells) = (next, new string[row.ColCount]);
            next = row.LineNumberToExcl;
            for (var column = 0; column < cells.Length; column++)
            {
                var cell = row[column].ToString().Trim();
                if (cell.Contains('"', StringComparison.Ordinal) && !IsQuoted(cell))
                {
                    broken.Add((line, Quoting.Clip(cell)));
                }

                cells[column] = Plain(cell);
            }

            if (cells.Any(cell => cell.Length > 0))
            {
                rows.Add(new(line, cells));
            }
        }

        return new(delimiter, rows, broken);
    }

    private static bool IsQuoted(string cell) => cell.Length > 1 && cell[0] == '"' && cell[^1] == '"'
        && !cell[1..^1].Replace("\"\"", "", StringComparison.Ordinal).Contains('"', StringComparison.Ordinal);

    private static string Plain(string cell) => string.Join(' ', (IsQuoted(cell) ? cell[1..^1].Replace("\"\"", "\"", StringComparison.Ordinal) : cell)
        .Split((char[])['\r', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)).Trim();
}
