namespace DiplomacySim.AppHost;

/// <summary>Where a silo of this process sends: the same standard variables that a user would set.</summary>
internal static class Sending
{
    private static readonly string[] Signals = ["", "TRACES_", "METRICS_", "LOGS_"];

    /// <summary>Sends all signals to one place over gRPC, whatever the environment said, and metrics often enough to watch a run.</summary>
    public static void To(string collector, string? headers = null)
    {
        foreach (var signal in Signals)
        {
            Set(signal, "ENDPOINT", null);
            Set(signal, "PROTOCOL", null);
            Set(signal, "HEADERS", null);
        }

        Set("", "ENDPOINT", collector);
        Set("", "HEADERS", headers);
        if (Environment.GetEnvironmentVariable(Interval) is null)
        {
            Environment.SetEnvironmentVariable(Interval, "1000");
        }
    }

    private const string Interval = "OTEL_METRIC_EXPORT_INTERVAL";

    private static void Set(string signal, string name, string? value) =>
        Environment.SetEnvironmentVariable($"OTEL_EXPORTER_OTLP_{signal}{name}", value);
}
