using DiplomacySim.Analysis;

namespace DiplomacySim.Reporting;

/// <summary>What every column of every table means.</summary>
public static class Codebook
{
    private static readonly string[] Head = ["table", "column", "type", "unit", "range", "meaning"];

    public static string Csv => string.Concat(Rows.Prepend(Head).Select(row => string.Join(',', row.Select(EventData.Cell)) + "\r\n"));

    /// <summary>As a table in Markdown.</summary>
    public static string Markdown =>
        string.Concat(Rows.Prepend([.. Head.Select(_ => "---")]).Prepend(Head).Select(row => $"| {string.Join(" | ", row)} |\n"));

    private static IEnumerable<string[]> Rows =>
        from table in EnsembleTables.All
        from column in table.Columns
        select (string[])[table.Name, column.Name, Model.Words.Kebab(column.Type.ToString()), column.Unit, column.Range, column.Meaning];
}
