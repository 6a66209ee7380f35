using System.Net;
using DiplomacySim.Journal;
using DiplomacySim.Scenarios;
using DiplomacySim.UseCases;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace DiplomacySim.Web;

/// <summary>Serves the page and the documents that it is made from, beside a silo in the same process.</summary>
public sealed class PageServer(WebSettings settings, IServiceProvider silo, ILoggerFactory logs) : IHostedService, IAsyncDisposable
{
    private WebApplication? answering;

    /// <summary>Where the page is, with the key that opens it; null before it answers.</summary>
    public Uri? Address { get; private set; }

    /// <summary>All that has an answer, as the web server knows it.</summary>
    internal IEnumerable<RouteEndpoint> Endpoints =>
        answering!.Services.GetRequiredService<EndpointDataSource>().Endpoints.Cast<RouteEndpoint>();

    /// <summary>After the silo, so that it starts last and stops first.</summary>
    public static void Add(IServiceCollection services, WebSettings settings)
    {
        if (settings.Port == 0)
        {
            return;
        }

        PageSecurity.Check(settings);
        services.AddSingleton(provider => new PageServer(settings, provider, provider.GetRequiredService<ILoggerFactory>()));
        services.AddSingleton<IHostedService>(provider => provider.GetRequiredService<PageServer>());
    }

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        if (settings.Port is { } port)
        {
            await Start(port, cancellationToken);
            return;
        }

        try
        {
            await Start(WebSettings.UsualPort, cancellationToken);
        }
        catch (IOException taken) when (taken.InnerException is AddressInUseException)
        {
            // Nobody named a port, so that any other one will do.
            await Start(0, cancellationToken);
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) => answering?.StopAsync(cancellationToken) ?? Task.CompletedTask;

    public ValueTask DisposeAsync() => answering?.DisposeAsync() ?? ValueTask.CompletedTask;

    private async Task Start(int port, CancellationToken cancellation)
    {
        var (address, security) = (IPAddress.Parse(settings.Address), PageSecurity.Of(settings));
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.Services.AddSingleton<IHostLifetime, QuietLifetime>();
        builder.Services.AddRouting();
        builder.WebHost.UseKestrelCore().ConfigureKestrel(server =>
        {
            server.AddServerHeader = false;
            server.Limits.MaxRequestBodySize = 1_000_000;
            server.Limits.MaxConcurrentConnections = 1_000;
            server.Listen(address, port, listen => security.Use(listen));
        });
        var application = builder.Build();
        try
        {
            await Start(application, security, cancellation);
        }
        catch
        {
            await application.DisposeAsync();
            throw;
        }
    }

    private async Task Start(WebApplication application, PageSecurity security, CancellationToken cancellation)
    {
        var scenarios = new ScenarioFolder(settings.Scenarios.Length > 0 ? settings.Scenarios : ScenarioFolder.Find(),
            silo.GetRequiredService<MindFiles>());
        var served = new ServedRecord(silo.GetRequiredService<Journals>(), silo.GetRequiredService<IGrainFactory>(), scenarios, Studies(),
            application.Lifetime.ApplicationStopping);
        var door = new Door(security, served, logs.CreateLogger<PageServer>(), application.Lifetime.ApplicationStopping);
        application.Use(door.Enter);
        application.UseRouting();
        foreach (var route in RouteTable.All)
        {
            application.MapMethods(route.Path, Methods(route), http => door.Answer(http, route))
                .WithMetadata(route);
        }

        application.UseEndpoints(_ => { });
        application.Run(Door.Nothing);
        await application.StartAsync(cancellation);
        (answering, Address) = (application, security.Address(new Uri(application.Urls.First()).Port));
        door.Open(Address.Port);
        served.Studies.GoOn();
    }

    /// <summary>Files of the page can be asked for without their content.</summary>
    private static string[] Methods(Route route) => route.Right == Right.Anyone ? [route.Method, "HEAD"] : [route.Method];

    /// <summary>Beside the record; for a record elsewhere, in a folder of this machine that lasts as long as it likes.</summary>
    private string Studies() =>
        Path.Combine(silo.GetService<DataFolder>()?.Path ?? Path.Combine(Path.GetTempPath(), "diplomacysim"), "studies");

    private sealed class QuietLifetime : IHostLifetime
    {
        public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
