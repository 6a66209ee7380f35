using System.Security.Cryptography;
using System.Text.RegularExpressions;
using DiplomacySim.Silo;

namespace DiplomacySim.AppHost;

/// <summary>Aspire's dashboard as a process of its own, on the loopback address. Whoever opens, asks or sends needs a key of this start.</summary>
internal sealed partial class AspireDashboard : IAsyncDisposable
{
    private readonly TaskCompletionSource ready = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TiedProcess process;
    private volatile string collector = "";
    private volatile string address = "";
    private volatile string complaint = "";
    private volatile bool isEnding;

    private AspireDashboard(AppHostSettings settings) => process = new TiedProcess(
        settings.Dashboard, Environment(settings.Port, Key), Hear, line => complaint = string.IsNullOrWhiteSpace(line) ? complaint : line.Trim());

    /// <summary>Where it takes OTLP over gRPC.</summary>
    public string Collector => collector;

    /// <summary>Where a browser opens it; the key is in it.</summary>
    public string Address => address;

    public string Key { get; } = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));

    /// <exception cref="PortInUseException">Another process listens on its port.</exception>
    /// <exception cref="DashboardEndedException">It has ended instead.</exception>
    public static async Task<AspireDashboard> Start(AppHostSettings settings)
    {
        if (settings.Port != 0 && Ports.IsInUse(settings.Port))
        {
            throw new PortInUseException(settings.Port, "DiplomacySim:AppHost:Port, of which 0 is any free one");
        }

        var dashboard = new AspireDashboard(settings);
        await Task.WhenAny(dashboard.ready.Task, dashboard.process.Ended);
        return dashboard.process.Ended.IsCompleted ? throw await dashboard.End() : dashboard;
    }

    /// <summary>Waits until it ends.</summary>
    /// <returns>Why; null where it was told to.</returns>
    public async Task<DashboardEndedException?> Unexpected()
    {
        var end = await End();
        return isEnding ? null : end;
    }

    public ValueTask DisposeAsync()
    {
        isEnding = true;
        return process.DisposeAsync();
    }

    private async Task<DashboardEndedException> End() => new(await process.Ended, complaint);

    private void Hear(string line)
    {
        collector = Collects().Match(line) is { Success: true } collects ? collects.Groups[1].Value : collector;
        address = Opens().Match(line) is { Success: true } opens ? opens.Groups[1].Value : address;
        if (collector.Length > 0 && address.Length > 0)
        {
            ready.TrySetResult();
        }
    }

    /// <summary>Names of the <a href="https://aspire.dev/dashboard/configuration/">dashboard's own settings</a>.</summary>
    private static (string Name, string Value)[] Environment(int port, string key) =>
    [
        ("ASPNETCORE_URLS", $"http://127.0.0.1:{port}"),
        ("ASPIRE_DASHBOARD_OTLP_ENDPOINT_URL", "http://127.0.0.1:0"),
        ("Dashboard__Frontend__AuthMode", "BrowserToken"),
        ("Dashboard__Frontend__BrowserToken", key),
        ("Dashboard__Otlp__AuthMode", "ApiKey"),
        ("Dashboard__Otlp__PrimaryApiKey", key),
        ("Dashboard__Api__AuthMode", "ApiKey"),
        ("Dashboard__Api__PrimaryApiKey", key),
        // What it says of where it listens is at this level.
        ("Logging__LogLevel__Default", "Information"),
    ];

    [GeneratedRegex(@"OTLP/gRPC listening on: (http\S+)")]
    private static partial Regex Collects();

    [GeneratedRegex(@"Login to the dashboard at (http\S+)")]
    private static partial Regex Opens();
}

/// <summary>The dashboard has ended by itself.</summary>
/// <param name="complaint">The last line that it printed on standard error; empty where there is none.</param>
internal sealed class DashboardEndedException(int code, string complaint) : Exception(
    $"Aspire's dashboard has ended with code {code}{(complaint.Length > 0 ? $": {complaint.TrimEnd('.')}" : "")}.");
