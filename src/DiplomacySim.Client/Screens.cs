using Spectre.Console;

namespace DiplomacySim.Client;

/// <summary>The screens that there are. Nothing else in this program reaches for the console of its process.</summary>
public static class Screens
{
    /// <summary>Who reads a file or a pipe breaks lines by itself.</summary>
    private const int Endless = 100_000;

    /// <summary>The one of this process.</summary>
    public static Screen Standard()
    {
        var (output, errors, input) = (new StandardWriter(Console.Out), new StandardWriter(Console.Error), new Lazy<TextReader>(() => Console.In));
        return Console.IsOutputRedirected
            ? Redirected(output, errors, input, Console.IsErrorRedirected)
            : new Screen(new(() => Over(Console.Out)), output, errors, input)
            {
                IsOutputRedirected = false, AreErrorsRedirected = Console.IsErrorRedirected,
            };
    }

    /// <summary>One whose answer goes to a file, a pipe or another program: without colours, even where a build server would show them.</summary>
    /// <param name="width">Characters in a line.</param>
    public static Screen Redirected(
        TextWriter output, TextWriter errors, Lazy<TextReader> input, bool areErrorsRedirected = true, int width = Endless) =>
        new(new(() => Plain(output, width)), output, errors, input)
        {
            Width = width, IsOutputRedirected = true, AreErrorsRedirected = areErrorsRedirected,
        };

    private static IAnsiConsole Plain(TextWriter output, int width)
    {
        // All that it would find out about the terminal is given.
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(output),
            Ansi = AnsiSupport.No,
            ColorSystem = ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Enrichment = new() { UseDefaultEnrichers = false },
        });
        (console.Profile.Width, console.Profile.Height) = (width, Endless);
        return console;
    }

    private static IAnsiConsole Over(TextWriter output) => AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(output) });
}
