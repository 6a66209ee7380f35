using System.Diagnostics;

namespace DiplomacySim.AppHost;

/// <summary>A program that ends with this process, however this one ends, and leaves no file behind.</summary>
/// <remarks>
/// A shell between the two waits for the end of a pipe, which also comes when this process is killed, and gives the program a home and a place for
/// temporary files that it deletes afterwards. Ctrl-C goes to all processes of a terminal; the program does not hear it, so that it can still take
/// what this process sends at its own end. Windows has no such shell: there the program uses the user's folders, hears Ctrl-C, and stays where this
/// process is killed.
/// </remarks>
internal sealed class TiedProcess : IAsyncDisposable
{
    private const string Shell =
        """
        exec 3<&0
        HOME=$(mktemp -d) && TMPDIR=$HOME && export HOME TMPDIR || exit 1
        trap '' INT
        "$@" < /dev/null 3<&- &
        program=$!
        { read -r _ <&3; kill "$program"; } 2> /dev/null &
        watch=$!
        wait "$program"
        code=$?
        kill "$watch" 2> /dev/null
        rm -rf "$HOME"
        exit "$code"
        """;

    private readonly Process process;

    /// <param name="output">Given each line of its standard output.</param>
    /// <param name="errors">Given each line of its standard error.</param>
    public TiedProcess(string program, IEnumerable<(string Name, string Value)> environment, Action<string> output, Action<string> errors)
    {
        var start = OperatingSystem.IsWindows()
            ? new ProcessStartInfo(program)
            : new ProcessStartInfo("/bin/sh", ["-c", Shell, "sh", program]);
        (start.RedirectStandardInput, start.RedirectStandardOutput, start.RedirectStandardError) = (true, true, true);
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        process = Process.Start(start)!;
        Ended = End(Read(process.StandardOutput, output), Read(process.StandardError, errors));
    }

    /// <summary>Its exit code, when it has ended and all that it printed has been read.</summary>
    public Task<int> Ended { get; }

    public async ValueTask DisposeAsync()
    {
        process.StandardInput.Close();
        if (OperatingSystem.IsWindows())
        {
            process.Kill();
        }

        await Ended;
        process.Dispose();
    }

    private async Task<int> End(params Task[] read)
    {
        await Task.WhenAll(read);
        await process.WaitForExitAsync();
        return process.ExitCode;
    }

    private static async Task Read(StreamReader printed, Action<string> take)
    {
        while (await printed.ReadLineAsync() is { } line)
        {
            take(line);
        }
    }
}
