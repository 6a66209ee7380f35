using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;

namespace DiplomacySim.Silo;

/// <summary>
/// Exports what is left when everything else has stopped, so that the spans that end with the silo are among it, and waits for it as long as one
/// export may take: a collector that is busy is not one that loses spans. Says what was not confirmed.
/// </summary>
internal sealed partial class LastExport(TracerProvider tracer, MeterProvider meter, IEnumerable<Delivery> deliveries,
    ILogger<LastExport> logger) : IHostedLifecycleService
{
    public async Task StoppedAsync(CancellationToken cancellationToken)
    {
        await Task.WhenAll(Task.Run(() => tracer.Shutdown(Exporters.Patience), CancellationToken.None),
            Task.Run(() => meter.Shutdown(Exporters.Patience), CancellationToken.None));
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

    [LoggerMessage(LogLevel.Warning, "{Lost} of {Ended} spans were not confirmed by {Place}; the record has every act.")]
    private partial void Tell(long lost, long ended, string place);
}
