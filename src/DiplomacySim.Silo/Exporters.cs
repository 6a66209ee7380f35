using System.Diagnostics;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using OpenTelemetry;
using OpenTelemetry.Exporter;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace DiplomacySim.Silo;

/// <summary>Where spans and metrics go: to standard output by a setting, to a collector by the standard <c>OTEL_*</c> variables.</summary>
public static class Exporters
{
    /// <summary>Room for every span of a few hundred rounds while a batch is under way; the usual 2,048 lose most of a burst.</summary>
    private const int QueueSize = 65_536;

    /// <summary>How long spans are gathered before they are exported, in milliseconds.</summary>
    private const int ScheduledDelay = 500;

    /// <summary>How long one export may take, in milliseconds.</summary>
    private const int Patience = 2_000;

    public static void Add(IHostApplicationBuilder builder, TelemetrySettings settings)
    {
        var collector = builder.Configuration.AsEnumerable()
            .Any(entry => entry.Key.StartsWith("OTEL_EXPORTER_OTLP", StringComparison.Ordinal) && entry.Key.EndsWith("ENDPOINT", StringComparison.Ordinal));
        if (!settings.Console && !collector)
        {
            return;
        }

        builder.Services.AddOpenTelemetry()
            // What is added last has the last word, and that is the caller's.
            .ConfigureResource(resource => resource
                .AddService("diplomacysim", serviceVersion: typeof(Exporters).Assembly.GetName().Version!.ToString(3))
                .AddEnvironmentVariableDetector())
            .WithTracing(tracing => Trace(tracing, settings.Console, collector))
            .WithMetrics(metrics => Measure(metrics, settings.Console, collector));
        builder.Services.AddHostedService<LostSpans>();
        builder.Services.AddHostedService<LastExport>();
    }

    private static void Trace(TracerProviderBuilder tracing, bool console, bool collector)
    {
        tracing.AddSource(Telemetry.Names.Source);
        if (console)
        {
            tracing.AddProcessor(_ => new BatchActivityExportProcessor(new Bare<Activity>(new ConsoleActivityExporter(new())), QueueSize, ScheduledDelay, Patience));
        }

        if (collector)
        {
            tracing.AddOtlpExporter(otlp =>
            {
                otlp.BatchExportProcessorOptions.MaxQueueSize = QueueSize;
                otlp.BatchExportProcessorOptions.ScheduledDelayMilliseconds = ScheduledDelay;
                otlp.BatchExportProcessorOptions.ExporterTimeoutMilliseconds = Patience;
                otlp.TimeoutMilliseconds = Patience;
            });
        }
    }

    private static void Measure(MeterProviderBuilder metrics, bool console, bool collector)
    {
        metrics.AddMeter(Telemetry.Names.Source, LostSpans.Meter).SetExemplarFilter(ExemplarFilterType.TraceBased);
        if (console)
        {
            // Once, at the end: every ten seconds they would stand between the spans.
            metrics.AddReader(_ => new BaseExportingMetricReader(new Bare<Metric>(new ConsoleMetricExporter(new()))));
        }

        if (collector)
        {
            metrics.AddOtlpExporter((otlp, _) => otlp.TimeoutMilliseconds = Patience);
        }
    }
}
