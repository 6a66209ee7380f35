using System.Diagnostics;
using System.Text.RegularExpressions;

namespace DiplomacySim.Tests;

/// <summary>Chromium without a window: what it says of a page on its console, what the page asked the network for, and what it became.</summary>
internal static partial class Browser
{
    private static readonly string[] Programs = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    public static bool IsThere => Programs.Any(File.Exists);

    /// <param name="page">Path of an HTML file.</param>
    /// <param name="folder">For what Chromium writes.</param>
    public static async Task<Visit> Open(string page, string folder)
    {
        var program = Programs.FirstOrDefault(File.Exists) ?? throw new FileNotFoundException("There is no Chromium; tests/run installs it.");
        var net = Path.Combine(folder, "net.json");
        string[] arguments =
        [
            "--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-extensions", "--disable-background-networking",
                "--disable-component-update", "--disable-sync",
            $"--user-data-dir={Path.Combine(folder, "profile")}", $"--log-net-log={net}", "--enable-logging=stderr", "--dump-dom",
                new Uri(page).AbsoluteUri,
        ];
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        using var patience = new CancellationTokenSource(Patience);
        await using var end = patience.Token.Register(() => process.Kill(entireProcessTree: true));
        var (exit, document, errors) = await Program.End(process);
        Assert.True(exit == 0, $"Chromium ended with {exit}: {errors}");
        return new(
            document,
            [.. errors.Split('\n').Where(line => line.Contains(":CONSOLE:", StringComparison.Ordinal))],
            [.. (await File.ReadAllLinesAsync(net)).Where(line => !line.Contains("\"initiator\":\"not an origin\"", StringComparison.Ordinal))
                .SelectMany(line => Asked().Matches(line)).Select(request => request.Value)]);
    }

    /// <summary>Requests of Chromium's own have no origin; those of a page have one, "null" for a file.</summary>
    [GeneratedRegex("\"initiator\":\"[^\"]*\".*?\"url\":\"(?!file:|data:)[^\"]+")]
    private static partial Regex Asked();
}

/// <param name="Document">The page as it had become.</param>
/// <param name="Console">Lines: what scripts say, errors, violations of the policy.</param>
/// <param name="Requests">What the page asked the network for.</param>
internal sealed record Visit(string Document, IReadOnlyList<string> Console, IReadOnlyList<string> Requests);
