using System.Globalization;
using System.Text;
using Spectre.Console;

namespace DiplomacySim.Client;

/// <summary>What may reach a terminal.</summary>
public static class Terminal
{
    private static int ticked;

    static Terminal()
    {
        if (Console.IsOutputRedirected)
        {
            // Who reads a file or a pipe breaks lines by itself, and wants no colours even where a build server would show them.
            AnsiConsole.Profile.Width = 100_000;
            AnsiConsole.Profile.Capabilities.Ansi = false;
        }
    }

    /// <summary>A line with markup of ours; what is put into it is taken as it stands.</summary>
    public static void Say(MarkedLine line) => AnsiConsole.MarkupLine(line.ToString());

    /// <summary>A line without markup.</summary>
    public static void Plainly(string line) => AnsiConsole.MarkupLine(Markup.Escape(Plain(line)));

    /// <summary>Items with commas between them, broken into lines at commas only.</summary>
    public static void List(IEnumerable<string> items)
    {
        var line = "";
        foreach (var item in items)
        {
            if (line.Length > 0 && line.Length + item.Length + 3 > AnsiConsole.Profile.Width)
            {
                Say($"{line},");
                line = "";
            }

            line += line.Length > 0 ? $", {item}" : item;
        }

        Say($"{line}");
    }

    public static void Show(Table table) => AnsiConsole.Write(table);

    /// <summary>A sign and a text in markup; lines that the text goes on in are set in below it.</summary>
    public static void Item(string sign, string text)
    {
        if (Console.IsOutputRedirected)
        {
            AnsiConsole.MarkupLine($"  {sign} {text}");
            return;
        }

        var grid = new Grid { Expand = false }
            .AddColumn(new GridColumn().NoWrap().PadLeft(2).PadRight(1))
            .AddColumn(new GridColumn().PadLeft(0).PadRight(0));
        AnsiConsole.Write(grid.AddRow(sign, text));
    }

    /// <summary>A line that the next one takes the place of, where standard error is a terminal; nothing elsewhere.</summary>
    public static void Tick(string text)
    {
        if (!Console.IsErrorRedirected)
        {
            Console.Error.Write($"\r{text.PadRight(ticked)}");
            ticked = text.Length;
        }
    }

    /// <summary>Takes away what was ticked.</summary>
    public static void Untick()
    {
        if (ticked > 0)
        {
            Console.Error.Write($"\r{new string(' ', ticked)}\r");
            ticked = 0;
        }
    }

    /// <summary>Keeps what is said meanwhile off standard output.</summary>
    public static async Task<T> Unheard<T>(Func<Task<T>> action)
    {
        // The console that colours remembers where it began to write.
        var (output, _) = (Console.Out, AnsiConsole.Console);
        Console.SetOut(TextWriter.Null);
        try
        {
            return await action();
        }
        finally
        {
            Console.SetOut(output);
        }
    }

    /// <returns>A number with two places; what rounds to nothing has no sign.</returns>
    public static string Two(double value) => (Math.Round(value, 2) + 0.0).ToString("0.00", CultureInfo.InvariantCulture);

    /// <returns>A number with three places; a dash for none.</returns>
    public static string Three(double? value) =>
        value is { } number ? (Math.Round(number, 3) + 0.0).ToString("0.000", CultureInfo.InvariantCulture) : "–";

    /// <returns>A number with three places and its sign; a dash for none.</returns>
    public static string Plus(double? value) =>
        value is { } number ? (Math.Round(number, 3) + 0.0).ToString("+0.000;-0.000;0.000", CultureInfo.InvariantCulture) : "–";

    /// <summary>A text from a file without what could move the cursor or turn the writing round.</summary>
    public static string Plain(string text) => Words.Plain(text);
}
