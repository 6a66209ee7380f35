using System.Text.Json;
using DiplomacySim.Analysis;
using DiplomacySim.Scenarios;
using Spectre.Console;

namespace DiplomacySim.Client;

/// <summary>What a command writes to and reads from. <see cref="Screens"/> makes them.</summary>
/// <param name="console">Writes to <paramref name="output"/> too, for what has colours or is broken into lines; found out about when it is first
/// needed.</param>
/// <param name="output">For the answer.</param>
/// <param name="errors">For what is said beside it.</param>
/// <param name="input">Asked for when it is first read from.</param>
public sealed class Screen(Lazy<IAnsiConsole> console, TextWriter output, TextWriter errors, Lazy<TextReader> input)
{
    private int ticked;
    private Task<string?>? reading;

    public TextWriter Output => output;

    public TextWriter Errors => errors;

    /// <summary>Characters in a line of the answer.</summary>
    public int Width { get => field > 0 ? field : console.Value.Profile.Width; init; }

    /// <summary>Whether the answer goes to a file or a pipe.</summary>
    public required bool IsOutputRedirected { get; init; }

    /// <summary>Whether what is said beside the answer goes to a file or a pipe.</summary>
    public required bool AreErrorsRedirected { get; init; }

    /// <summary>Whether the command answers with documents, its errors among them.</summary>
    public bool AnswersInJson { get; set; }

    /// <summary>The same without the answer.</summary>
    public Screen Silent => Screens.Redirected(TextWriter.Null, errors, input, AreErrorsRedirected);

    /// <returns>Null at the end of the input.</returns>
    public async Task<string?> ReadLine(CancellationToken cancellation)
    {
        // A reader that waits for a terminal cannot be interrupted itself: what it reads is for whoever asks next.
        reading ??= Task.Run(() => input.Value.ReadLine(), CancellationToken.None);
        var line = await reading.WaitAsync(cancellation);
        reading = null;
        return line;
    }

    /// <summary>The one JSON document that a command answers with.</summary>
    public void Print<T>(T document)
    {
        using (var text = new TextStream(output))
        {
            JsonSerializer.Serialize(text, document, DocumentJson.Readable);
        }

        output.WriteLine();
    }

    /// <summary>Answers with a document, or with what people are told instead.</summary>
    /// <returns>That it is done.</returns>
    public int Answer<T>(bool json, T document, Action tell)
    {
        if (json)
        {
            Print(document);
        }
        else
        {
            tell();
        }

        return ExitCodes.Ok;
    }

    /// <summary>One document of many, each on a line of its own.</summary>
    public void PrintLine<T>(T document) => output.WriteLine(JsonSerializer.Serialize(document, DocumentJson.OnOneLine));

    /// <summary>Says beside the answer why the command did not do what it was asked for.</summary>
    /// <param name="problems">What is wrong with a scenario; the message has it too.</param>
    /// <returns>The exit code.</returns>
    public int Fail(int exit, string message, params IEnumerable<Problem> problems)
    {
        Untick();
        errors.WriteLine(AnswersInJson
            ? JsonSerializer.Serialize(ErrorDocument.Of(exit, ErrorCodes.KindOf(exit), message, problems), DocumentJson.OnOneLine) : message);
        return exit;
    }

    /// <summary>A line with markup of ours; what is put into it is taken as it stands.</summary>
    public void Say(MarkedLine line) => Marked(line.ToString());

    /// <summary>A line without markup.</summary>
    public void Plainly(string line) => Marked(Markup.Escape(Words.Plain(line)));

    /// <summary>A line of markup.</summary>
    public void Marked(string markup) => console.Value.MarkupLine(markup);

    /// <summary>Markup that is followed by what somebody types.</summary>
    public void Prompt(string markup) => console.Value.Markup(markup);

    /// <summary>Items with commas between them, broken into lines at commas only.</summary>
    public void List(IEnumerable<string> items)
    {
        var line = "";
        foreach (var item in items)
        {
            if (line.Length > 0 && line.Length + item.Length + 3 > Width)
            {
                Say($"{line},");
                line = "";
            }

            line += line.Length > 0 ? $", {item}" : item;
        }

        Say($"{line}");
    }

    public void Show(FittedTable table) => console.Value.Write(table.Fit(Width));

    /// <summary>A sign and a text in markup; lines that the text goes on in are set in below it.</summary>
    public void Item(string sign, string text)
    {
        if (IsOutputRedirected)
        {
            Marked($"  {sign} {text}");
            return;
        }

        var grid = new Spectre.Console.Grid { Expand = false }
            .AddColumn(new GridColumn().NoWrap().PadLeft(2).PadRight(1))
            .AddColumn(new GridColumn().PadLeft(0).PadRight(0));
        console.Value.Write(grid.AddRow(sign, text));
    }

    /// <summary>A line that the next one takes the place of, where errors go to a terminal; nothing elsewhere.</summary>
    public void Tick(string text)
    {
        if (!AreErrorsRedirected)
        {
            errors.Write($"\r{text.PadRight(ticked)}");
            ticked = text.Length;
        }
    }

    /// <summary>Takes away what was ticked.</summary>
    public void Untick()
    {
        if (ticked > 0)
        {
            errors.Write($"\r{new string(' ', ticked)}\r");
            ticked = 0;
        }
    }
}
