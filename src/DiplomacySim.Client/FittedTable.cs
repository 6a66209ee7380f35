using Spectre.Console;
using Spectre.Console.Rendering;

namespace DiplomacySim.Client;

/// <summary>
/// A table that fits where it is shown. Numbers are never broken. Where room is short, bars go first, then headings of numbers and texts are
/// broken into lines; where even that is too wide, each row stands as a list.
/// </summary>
/// <param name="headings">
/// With <c>&gt;</c> before those of numbers that are set to the right, <c>=</c> before those of numbers set to the left, <c>|</c> before those of
/// bars; the others are texts.
/// </param>
public sealed class FittedTable(params IReadOnlyList<string> headings)
{
    private const int Gap = 2;

    /// <summary>Texts are not made narrower than this.</summary>
    private const int LeastText = 12;

    private readonly List<string[]> rows = [];

    private enum ColumnKind
    {
        Text,
        Right,
        Left,
        Bar,
    }

    /// <param name="cells">Markup, one for each heading.</param>
    public void AddRow(params string[] cells) => rows.Add(cells);

    /// <param name="room">Characters in a line.</param>
    public IRenderable Fit(int room)
    {
        var shown = Enumerable.Range(0, headings.Count).ToList();
        var widths = shown.Select(Natural).ToArray();
        while (Total() > room && shown.FindLastIndex(column => KindOf(column) == ColumnKind.Bar) is >= 0 and var bar)
        {
            shown.RemoveAt(bar);
        }

        foreach (var column in shown.Where(column => KindOf(column) is ColumnKind.Left or ColumnKind.Right).TakeWhile(_ => Total() > room))
        {
            widths[column] = Math.Max(Cells(column), Heading(column).Split(' ').Max(word => word.Length));
        }

        while (Total() > room && Texts() is { Length: > 0 } texts)
        {
            widths[texts.MaxBy(column => widths[column])]--;
        }

        return Total() <= room ? Table(shown, widths) : List(shown);

        int[] Texts() => [.. shown.Where(column => KindOf(column) == ColumnKind.Text && widths[column] > LeastText)];
        int Total() => shown.Sum(column => widths[column] + Gap);
    }

    private ColumnKind KindOf(int column) => headings[column] is not [var first, ..] ? ColumnKind.Text
        : first switch { '>' => ColumnKind.Right, '=' => ColumnKind.Left, '|' => ColumnKind.Bar, _ => ColumnKind.Text };

    private string Heading(int column) => KindOf(column) == ColumnKind.Text ? headings[column] : headings[column][1..];

    private int Natural(int column) => Math.Max(Cells(column), Heading(column).Length);

    private int Cells(int column) => rows.Select(row => Markup.Remove(row[column]).Length).DefaultIfEmpty(0).Max();

    private Table Table(IReadOnlyList<int> shown, int[] widths)
    {
        var table = new Table().NoBorder();
        foreach (var column in shown)
        {
            var made = new TableColumn($"[dim]{Markup.Escape(Heading(column))}[/]") { Width = widths[column], Padding = new(0, 0, Gap, 0) };
            table.AddColumn(KindOf(column) == ColumnKind.Right ? made.RightAligned() : made);
        }

        foreach (var row in rows)
        {
            table.AddRow([.. shown.Select(column => row[column])]);
        }

        return table;
    }

    private Rows List(IReadOnlyList<int> shown) => new(
        from row in rows
        from cell in shown.Where(column => row[column].Length > 0).Select((column, place) => (Indent: place == 0 ? "" : "  ", Column: column))
        let heading = Heading(cell.Column)
        select new Markup($"{cell.Indent}{(heading.Length > 0 ? $"[dim]{Markup.Escape(heading)}[/] " : "")}{row[cell.Column].Trim()}"));
}
