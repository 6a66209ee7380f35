using System.Diagnostics;

namespace DiplomacySim.Tests;

/// <summary>What a process is ended with. Ctrl-C comes as <see cref="Term"/> does, but not to a process that runs in the background.</summary>
public enum Signal
{
    Kill,
    Term,
}

/// <summary>The built client as a process of its own, on a data folder of its own.</summary>
internal sealed class Program : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("diplomacysim-");

    public string Folder => folder.FullName;

    public async Task<(int Exit, string Output, string Errors)> Run(params string[] arguments)
    {
        using var process = Start(arguments);
        return await End(process);
    }

    /// <summary>What the program finds in its environment beside what the tests have.</summary>
    public Dictionary<string, string> Environment { get; } = [];

    public Process Start(params string[] arguments) => Start("diplomacysim.dll", Folder, arguments, Environment);

    /// <summary>One of the built programs.</summary>
    public static Process Start(string program, string dataFolder, IEnumerable<string> arguments,
        IReadOnlyDictionary<string, string>? environment = null)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, program), .. arguments])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Repository.Root,
        };
        start.Environment["DiplomacySim__DataFolder"] = dataFolder;
        foreach (var (name, value) in environment ?? new Dictionary<string, string>())
        {
            start.Environment[name] = value;
        }

        return Process.Start(start)!;
    }

    /// <summary>Reads what a process prints up to a line that has a text in it.</summary>
    public static async Task<string> Until(Process process, string text)
    {
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (line.Contains(text, StringComparison.Ordinal))
            {
                return line;
            }
        }

        var errors = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        throw new EndOfStreamException($"'{text}' was not printed, the program ended with {process.ExitCode}: {errors}");
    }

    /// <summary>Has one of the system's own programs do something.</summary>
    public static async Task Make(string program, params string[] arguments)
    {
        using var process = Process.Start(program, arguments);
        await process.WaitForExitAsync();
    }

    public static Task Send(Signal signal, Process process) => Make("kill", $"-{signal.ToString().ToUpperInvariant()}", $"{process.Id}");

    public static async Task<(int Exit, string Output, string Errors)> End(Process process)
    {
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, await output, await errors);
    }

    public void Dispose() => folder.Delete(recursive: true);
}
