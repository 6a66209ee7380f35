using System.Net;
using DiplomacySim.Contracts;
using DiplomacySim.Journal;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Orleans.Runtime;

namespace DiplomacySim.Silo;

/// <summary>
/// Says over HTTP, on the loopback address, whether the process lives (<c>/health/live</c>) and whether it can be given work
/// (<c>/health/ready</c>). It is there before the silo is, and until the silo is gone.
/// </summary>
internal sealed class Health(int port, IServiceProvider silo) : IHostedService, IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    private WebApplication? answering;

    /// <summary>Ahead of the silo, so that it starts first and stops last.</summary>
    public static void Add(IServiceCollection services, SiloSettings settings)
    {
        if (settings.HealthPort != 0)
        {
            services.Insert(0, ServiceDescriptor.Singleton<IHostedService>(silo => new Health(settings.HealthPort, silo)));
        }
    }

    public Task StartAsync(CancellationToken cancellationToken)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.Services.AddSingleton<IHostLifetime, CallersLifetime>();
        builder.WebHost.UseKestrelCore().ConfigureKestrel(server => server.Listen(IPAddress.Loopback, port));
        answering = builder.Build();
        answering.Run(Answer);
        return answering.StartAsync(cancellationToken);
    }

    public Task StopAsync(CancellationToken cancellationToken) => answering?.StopAsync(cancellationToken) ?? Task.CompletedTask;

    public ValueTask DisposeAsync() => answering?.DisposeAsync() ?? ValueTask.CompletedTask;

    private async Task Answer(HttpContext request)
    {
        var (code, words) = request.Request.Path.Value switch
        {
            "/health/live" => (StatusCodes.Status200OK, "live"),
            "/health/ready" => await WhyNot() is { } reason ? (StatusCodes.Status503ServiceUnavailable, reason) : (StatusCodes.Status200OK, "ready"),
            _ => (StatusCodes.Status404NotFound, "/health/live or /health/ready"),
        };
        request.Response.StatusCode = code;
        await request.Response.WriteAsync($"{words}\n", request.RequestAborted);
    }

    /// <returns>Why the silo cannot be given work; null where it can.</returns>
    private async Task<string?> WhyNot()
    {
        if (silo.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping.IsCancellationRequested)
        {
            return "draining";
        }

        if (silo.GetRequiredService<ISiloStatusOracle>().CurrentStatus != SiloStatus.Active)
        {
            return "starting";
        }

        try
        {
            using var patience = new CancellationTokenSource(Patience);
            await silo.GetRequiredService<IRunJournal>().Runs(new(State: RunState.Running), patience.Token).AsTask().WaitAsync(Patience);
            return null;
        }
        catch (Exception problem) when (problem is RecordException or TimeoutException or OperationCanceledException)
        {
            return "the record cannot be read";
        }
    }
}
