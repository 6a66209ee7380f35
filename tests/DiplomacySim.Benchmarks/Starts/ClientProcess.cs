using System.Diagnostics;

namespace DiplomacySim.Benchmarks;

/// <summary>What a start of the client took.</summary>
/// <param name="Seconds">From the start of the process to its end.</param>
/// <param name="PeakBytes">Most memory that the process held at once, looked at every 10 ms.</param>
internal readonly record struct Start(double Seconds, long PeakBytes);

/// <summary>The built client, started again and again on a data folder of its own.</summary>
internal sealed class ClientProcess : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("diplomacysim-");

    /// <summary>Starts the client and waits for its end.</summary>
    public async Task<Start> ToEnd(params string[] arguments)
    {
        var begun = Stopwatch.GetTimestamp();
        using var process = Run(arguments);
        var said = Task.WhenAll(process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        var peak = 0L;
        while (!process.WaitForExit(TimeSpan.FromMilliseconds(10)))
        {
            peak = Math.Max(peak, PeakOf(process));
        }

        var seconds = Stopwatch.GetElapsedTime(begun).TotalSeconds;
        await said;
        Check(process);
        return new Start(seconds, peak);
    }

    /// <summary>Starts the client and waits for a line that holds a text.</summary>
    /// <returns>Seconds from the start of the process.</returns>
    public async Task<double> ToLine(string text, params string[] arguments)
    {
        var begun = Stopwatch.GetTimestamp();
        using var process = Run(arguments);
        process.BeginErrorReadLine();
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (line.Contains(text, StringComparison.Ordinal))
            {
                var seconds = Stopwatch.GetElapsedTime(begun).TotalSeconds;
                await process.StandardOutput.ReadToEndAsync();
                await process.WaitForExitAsync();
                Check(process);
                return seconds;
            }
        }

        throw new InvalidOperationException($"The client did not say '{text}'.");
    }

    public void Dispose() => folder.Delete(recursive: true);

    private static long PeakOf(Process process)
    {
        try
        {
            process.Refresh();
            return process.PeakWorkingSet64;
        }
        catch (InvalidOperationException) when (process.HasExited)
        {
            // It ended since it was last looked at.
            return 0;
        }
    }

    private static void Check(Process process)
    {
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"The client ended with exit code {process.ExitCode}.");
        }
    }

    private Process Run(string[] arguments)
    {
        var start = new ProcessStartInfo(Path.Combine(AppContext.BaseDirectory, "diplomacysim"), arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Published.Root,
        };
        start.Environment["DiplomacySim__DataFolder"] = folder.FullName;
        return Process.Start(start)!;
    }
}
