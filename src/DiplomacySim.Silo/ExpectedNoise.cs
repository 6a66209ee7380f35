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
    private static readonly string[] Noisy = ["Orleans.Grain", "Orleans.Messaging"];

    private volatile bool isStopping;

    /// <remarks>The rules are of whole families, so that whatever somebody sets for one, or for a part of it, comes before them.</remarks>
    public static void Silence(ILoggingBuilder logging)
    {
        var noise = new ExpectedNoise();
        logging.Services.Configure<LoggerFilterOptions>(options =>
        {
            // Orleans warns about the collector at every start; who wants to know sets the level in the configuration.
            Add("Orleans", LogLevel.Error, category => Noisy.Any(start => category.StartsWith(start, StringComparison.Ordinal)));
            Add("Polly", LogLevel.Warning, _ => true);
            // It fails to take back a question that it put to a silo that has died.
            Add("Orleans.Runtime.GrainCallCancellationManager", LogLevel.Critical, _ => false);

            void Add(string family, LogLevel least, Func<string, bool> isNoisy) => options.Rules.Add(new LoggerFilterRule(null, family, null,
                (_, category, level) => level >= least && !(noise.isStopping && isNoisy(category ?? ""))));
        });
        logging.Services.AddSingleton<IHostedService>(services =>
        {
            services.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping.Register(() => noise.isStopping = true);
            return noise;
        });
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
