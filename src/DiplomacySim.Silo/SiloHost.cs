using DiplomacySim.Grains;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Orleans.Configuration;

namespace DiplomacySim.Silo;

/// <summary>Composes a silo: the same one stand-alone, in the client's own process and in tests.</summary>
public static class SiloHost
{
    /// <summary>Clients and silos of one cluster find each other; those of another version do not.</summary>
    public static readonly string Cluster = $"diplomacysim-{typeof(SiloHost).Assembly.GetName().Version?.ToString(2)}";

    /// <summary>A silo by the configuration of <c>config/</c>, the environment and the command line.</summary>
    /// <exception cref="DataFolderUnusableException">Another process keeps the data folder, or it cannot be written.</exception>
    /// <exception cref="PortInUseException">Another process listens on one of the ports.</exception>
    public static IHost StandAlone(string[] arguments)
    {
        var configuration = new ConfigurationManager();
        configuration
            .AddJsonFile(ConfigurationFile.Find(), optional: true, reloadOnChange: false)
            .AddEnvironmentVariables()
            .AddCommandLine(arguments);
        var settings = SiloSettings.From(configuration);
        return settings.DashboardPort == 0 ? Plain(configuration, settings) : Dashboard.Host(configuration, settings);
    }

    /// <summary>A silo in the caller's own process, on ports that nobody else uses.</summary>
    /// <exception cref="DataFolderUnusableException">Another process keeps the data folder, or it cannot be written.</exception>
    public static IHost InProcess(string? dataFolder)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder.Configuration.AddJsonFile(ConfigurationFile.Find(), optional: true, reloadOnChange: false).AddEnvironmentVariables();
        var settings = SiloSettings.From(builder.Configuration);
        Compose(builder, settings with { DataFolder = dataFolder ?? settings.DataFolder, SiloPort = Ports.Free(), GatewayPort = 0,
            DashboardPort = 0 });
        // Standard output belongs to the caller.
        Exporters.Add(builder, settings.Telemetry with { Console = false });
        return Ready(builder.Build());
    }

    /// <summary>What a silo needs beside a place in a cluster.</summary>
    public static void AddGrains(ISiloBuilder silo)
    {
        silo.Services.TryAddSingleton(TimeProvider.System);
        silo.Services.TryAddSingleton<Library>();
        silo.Services.TryAddSingleton<Kernel>();
    }

    /// <summary>A silo that serves clients.</summary>
    internal static void Serve(IHostApplicationBuilder builder, SiloSettings settings)
    {
        Compose(builder, settings);
        builder.UseOrleans(silo => silo.AddStartupTask<EnsembleResumption>());
        Exporters.Add(builder, settings.Telemetry);
    }

    private static IHost Plain(ConfigurationManager configuration, SiloSettings settings)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings { Configuration = configuration });
        Serve(builder, settings);
        return Ready(builder.Build());
    }

    /// <summary>Opens the record before anything starts, so that what is wrong with it is all that is told.</summary>
    internal static IHost Ready(IHost host)
    {
        host.Services.GetRequiredService<IRecord>();
        return host;
    }

    private static void Compose(IHostApplicationBuilder builder, SiloSettings settings)
    {
        var folder = new DataFolder(settings.DataFolder);
        Ports.Check(settings.SiloPort, settings.GatewayPort, settings.DashboardPort);
        // Orleans warns about the collector at every start; who wants to know sets the level in the configuration.
        builder.Logging.AddFilter("Orleans", LogLevel.Error);
        builder.Logging.AddConfiguration(builder.Configuration.GetSection("Logging"));
        builder.Logging.AddSimpleConsole(console => console.SingleLine = true);
        builder.Logging.Services.Configure<Microsoft.Extensions.Logging.Console.ConsoleLoggerOptions>(console =>
            console.LogToStandardErrorThreshold = LogLevel.Trace);
        builder.Services.AddSingleton(_ => folder);
        builder.Services.AddSingleton<Database>();
        builder.Services.AddSingleton<IRecord, SqliteRecord>();
        builder.Services.AddSingleton<IEnsembleRecord, SqliteEnsembles>();
        builder.UseOrleans(silo =>
        {
            silo.UseLocalhostClustering(settings.SiloPort, settings.GatewayPort, serviceId: Cluster, clusterId: Cluster);
            silo.Configure<SiloMessagingOptions>(messaging => messaging.ResponseTimeout = TimeSpan.FromSeconds(10));
            silo.Configure<ClusterMembershipOptions>(membership =>
            {
                membership.ProbeTimeout = TimeSpan.FromSeconds(1);
                membership.NumMissedProbesLimit = 2;
                membership.NumVotesForDeathDeclaration = 1;
            });
            AddGrains(silo);
            silo.AddStartupTask<RunResumption>();
        });
    }
}
