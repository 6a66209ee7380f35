using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;

namespace DiplomacySim.Silo;

/// <summary>
/// Exports what is left when everything else has stopped, so that the spans that end with the silo are among it, and waits for it no longer than
/// <see cref="Patience"/>. A provider that is only disposed waits five seconds for spans and five more for metrics. Says what was not taken.
/// </summary>
internal sealed partial class LastExport(TracerProvider tracer, MeterProvider meter, IEnumerable<Delivery> deliveries,
    ILogger<LastExport> logger) : IHostedLifecycleService
{
    /// <summary>
    /// How long the silo's exit waits for a collector, in milliseconds. One on the same machine takes the rest of a run in less than half of it;
    /// with what else ends the process it is less than two seconds on a machine that is busy.
    /// </summary>
    private const int Patience = 1_000;

    public async Task StoppedAsync(CancellationToken cancellationToken)
    {
        await Task.WhenAll(Task.Run(() => tracer.Shutdown(Patience), CancellationToken.None),
            Task.Run(() => meter.Shutdown(Patience), CancellationToken.None));
        foreach (var delivery in deliveries.Where(delivery => delivery.Lost > 0))
        {
            Tell(delivery.Lost, delivery.Ended, delivery.Place);
        }
    }

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    [LoggerMessage(LogLevel.Warning, "{Lost} of {Ended} spans were not taken by {Place}; the record has every act.")]
    private partial void Tell(long lost, long ended, string place);
}
