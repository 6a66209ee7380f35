using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using OpenTelemetry;
using OpenTelemetry.Exporter;
using OpenTelemetry.Logs;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace DiplomacySim.Silo;

/// <summary>
/// Where spans and metrics go: to standard output by a setting, to a collector by the standard <c>OTEL_*</c> variables. By another setting a
/// collector is sent those of Orleans and .NET too, and the log.
/// </summary>
public static class Exporters
{
    private const string Traces = "TRACES";
    private const string Metrics = "METRICS";
    private const string Logs = "LOGS";

    /// <summary>The meter by which the OpenTelemetry SDK tells of itself, the room in its queues among others.</summary>
    private const string OwnMeter = "otel.sdk.experimental";

    /// <summary>Where Orleans tells of activations, calls and its own life.</summary>
    private const string RuntimeSpans = "Microsoft.Orleans.*";

    private static readonly string[] RuntimeMeters = ["Microsoft.Orleans", "System.Runtime"];

    /// <summary>Room for every span of a few hundred rounds while a batch is under way; the usual 2,048 lose most of a burst.</summary>
    private const int QueueSize = 65_536;

    /// <summary>How long spans are gathered before they are exported, in milliseconds.</summary>
    private const int ScheduledDelay = 500;

    /// <summary>How long one export may take where no variable says it, in milliseconds: the standard's default.</summary>
    private const int UsualPatience = 10_000;

    /// <summary>How long the exit waits for the last export, in milliseconds.</summary>
    public static int Patience => Math.Max(PatienceOf(Traces), PatienceOf(Metrics));

    public static void Add(IHostApplicationBuilder builder, SiloSettings all)
    {
        var settings = all.Telemetry;
        var (spans, metrics, log) = (Endpoint(Traces), Endpoint(Metrics), settings.Runtime ? Endpoint(Logs) : null);
        if (!settings.Console && spans is null && metrics is null && log is null)
        {
            return;
        }

        var telemetry = builder.Services.AddOpenTelemetry()
            // What is added last has the last word, and that is the caller's.
            .ConfigureResource(resource => resource
                .AddService("diplomacysim", serviceVersion: Telemetry.TelemetryNames.Version, serviceInstanceId: Instance(all.DataFolder))
                .AddEnvironmentVariableDetector())
            .WithTracing(tracing => tracing.AddSource([Telemetry.TelemetryNames.Source, .. settings.Runtime ? [RuntimeSpans] : (string[])[]]))
            .WithMetrics(measuring => Measure(measuring, settings, metrics is not null));
        if (log is not null)
        {
            telemetry.WithLogging(logging => logging.AddOtlpExporter((options, _) => Patient(options, Logs)),
                options => options.IncludeFormattedMessage = true);
        }

        builder.Services.AddHostedService<LastExport>();
        if (settings.Console)
        {
            Trace(builder.Services, new Delivery("the console"), delivery => new PrintedSpans(delivery));
        }

        if (spans is not null)
        {
            Trace(builder.Services, new Delivery($"the collector at {spans}"), delivery => new CollectorSpans(Patient(new(), Traces), delivery));
        }
    }

    /// <returns>The same for every process that keeps the folder.</returns>
    private static string Instance(string dataFolder) => new Guid(SHA256.HashData(
        Encoding.UTF8.GetBytes($"{Environment.MachineName} {Path.GetFullPath(dataFolder)}")).AsSpan(0, 16)).ToString();

    private static void Measure(MeterProviderBuilder measuring, TelemetrySettings settings, bool collector)
    {
        measuring.AddMeter([Telemetry.TelemetryNames.Source, OwnMeter, .. settings.Runtime ? RuntimeMeters : []])
            .SetExemplarFilter(ExemplarFilterType.TraceBased);
        if (settings.Console)
        {
            // Once, at the end: every ten seconds they would stand between the spans.
            measuring.AddReader(_ => new BaseExportingMetricReader(new PrintedMetrics()));
        }

        if (collector)
        {
            measuring.AddOtlpExporter((options, _) => Patient(options, Metrics));
        }
    }

    private static void Trace(IServiceCollection services, Delivery delivery, Func<Delivery, BaseExporter<Activity>> exporter)
    {
        services.AddSingleton(delivery);
        services.ConfigureOpenTelemetryTracerProvider(tracing => tracing
            .AddProcessor(delivery)
            .AddProcessor(_ => new BatchActivityExportProcessor(exporter(delivery), QueueSize, ScheduledDelay, PatienceOf(Traces))));
    }

    /// <returns>Where a signal goes: its own variable goes before the common one. Null for nowhere.</returns>
    private static string? Endpoint(string signal) => Variable($"{signal}_ENDPOINT") ?? Variable("ENDPOINT");

    private static int PatienceOf(string signal)
    {
        var said = Variable($"{signal}_TIMEOUT") ?? Variable("TIMEOUT");
        return int.TryParse(said, NumberStyles.None, CultureInfo.InvariantCulture, out var patience) && patience > 0 ? patience : UsualPatience;
    }

    private static string? Variable(string name) => Environment.GetEnvironmentVariable($"OTEL_EXPORTER_OTLP_{name}");

    /// <summary>The package's options have read the common variables, and not those of a signal.</summary>
    private static OtlpExporterOptions Patient(OtlpExporterOptions options, string signal)
    {
        options.TimeoutMilliseconds = PatienceOf(signal);
        if (Uri.TryCreate(Variable($"{signal}_ENDPOINT"), UriKind.Absolute, out var own))
        {
            options.Endpoint = own;
        }

        return options;
    }
}
