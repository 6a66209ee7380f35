using System.Diagnostics.Metrics;

namespace DiplomacySim.Telemetry;

/// <summary>What a silo measures of its connections, in no run.</summary>
public static class Connections
{
    private static readonly Counter<long> Refusals = Instruments.Counter(
        TelemetryNames.Metrics.Refused, TelemetryNames.Metrics.Refused, "{connection}");

    /// <param name="reason">A word or two, with a hyphen.</param>
    public static void Refused(string reason) => Refusals.Add(1, new KeyValuePair<string, object?>(TelemetryNames.Attributes.Refusal, reason));
}
