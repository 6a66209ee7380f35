using System.Diagnostics;

namespace DiplomacySim.Tests;

/// <summary>The built client as a process of its own, on a data folder of its own.</summary>
internal sealed class Program : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("diplomacysim-");

    public async Task<(int Exit, string Output, string Errors)> Run(params string[] arguments)
    {
        using var process = Start(arguments);
        return await End(process);
    }

    public Process Start(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "diplomacysim.dll"), .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Repository.Root,
        };
        start.Environment["DiplomacySim__DataFolder"] = folder.FullName;
        return Process.Start(start)!;
    }

    public static async Task<(int Exit, string Output, string Errors)> End(Process process)
    {
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, await output, await errors);
    }

    public void Dispose() => folder.Delete(recursive: true);
}
