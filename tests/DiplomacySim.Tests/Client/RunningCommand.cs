using DiplomacySim.Client;

namespace DiplomacySim.Tests;

/// <summary>A command that runs in the process of the tests.</summary>
internal sealed class RunningCommand : IDisposable
{
    private readonly CancellationTokenSource interruption = new();
    private readonly HeardWriter output = new();
    private readonly HeardWriter errors = new();
    private readonly Task<int> exit;

    public RunningCommand(string[] arguments, TextReader input)
    {
        var screen = Screens.Redirected(output, errors, new Lazy<TextReader>(() => input));
        exit = Task.Run(() => CommandLine.Invoke(arguments, screen, interruption.Token));
    }

    public bool HasEnded => exit.IsCompleted;

    /// <summary>Waits for a line of the answer that has a text in it.</summary>
    public Task Until(string text) => Until(output, text);

    /// <summary>Waits for a line beside the answer that has a text in it.</summary>
    public Task UntilWarned(string text) => Until(errors, text);

    /// <summary>As Ctrl-C does.</summary>
    public void Interrupt() => interruption.Cancel();

    /// <returns>All that it has written.</returns>
    public async Task<(int Exit, string Output, string Errors)> End() => (await exit, output.ToString(), errors.ToString());

    public void Dispose()
    {
        interruption.Cancel();
        exit.Wait();
        interruption.Dispose();
    }

    private async Task Until(HeardWriter writer, string text)
    {
        var heard = writer.Heard(text);
        if (await Task.WhenAny(heard, exit) != heard && !heard.IsCompleted)
        {
            throw new EndOfStreamException($"'{text}' was not written: {errors}");
        }
    }
}
