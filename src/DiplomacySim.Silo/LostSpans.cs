using System.Diagnostics.Metrics;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace DiplomacySim.Silo;

/// <summary>Counts the spans that an exporter's queue had no room for, and says so when the silo stops: traces are never the record.</summary>
public sealed partial class LostSpans(ILogger<LostSpans> logger) : IHostedService, IDisposable
{
    /// <summary>The meter by which the OpenTelemetry SDK tells of itself.</summary>
    public const string Meter = "otel.sdk.experimental";

    private const string Processed = "otel.sdk.processor.span.processed";

    private readonly MeterListener listener = new();
    private long lost;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        listener.InstrumentPublished = (instrument, own) =>
        {
            if (instrument.Meter.Name == Meter && instrument.Name == Processed)
            {
                own.EnableMeasurementEvents(instrument);
            }
        };
        listener.SetMeasurementEventCallback<long>((_, spans, tags, _) =>
        {
            foreach (var tag in tags)
            {
                if (tag.Key == "error.type")
                {
                    Interlocked.Add(ref lost, spans);
                }
            }
        });
        listener.Start();
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken)
    {
        if (Interlocked.Read(ref lost) is > 0 and var spans)
        {
            Tell(spans);
        }

        return Task.CompletedTask;
    }

    public void Dispose() => listener.Dispose();

    [LoggerMessage(LogLevel.Warning, "{Spans} spans had no room in the exporter's queue and are lost; the record has every act.")]
    private partial void Tell(long spans);
}
