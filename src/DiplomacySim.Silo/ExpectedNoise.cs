using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace DiplomacySim.Silo;

/// <summary>
/// While a silo shuts down, Orleans logs errors of grains that find no other silo and of calls that come too late. That is how a shutdown goes:
/// runs stay on record, and clients look for the silo again.
/// </summary>
internal sealed class ExpectedNoise : IHostedService
{
    private static readonly (string Category, LogLevel From)[] Noisy =
        [("Orleans.Grain", LogLevel.Error), ("Orleans.Messaging", LogLevel.Error), ("Polly", LogLevel.Warning)];

    private volatile bool isStopping;

    public static void Silence(ILoggingBuilder logging)
    {
        var noise = new ExpectedNoise();
        foreach (var (category, from) in Noisy)
        {
            logging.AddFilter(category, level => !noise.isStopping && level >= from);
        }

        logging.Services.AddSingleton<IHostedService>(services =>
        {
            services.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping.Register(() => noise.isStopping = true);
            return noise;
        });
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
