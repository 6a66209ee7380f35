using System.Net;
using DiplomacySim.Contracts;
using DiplomacySim.Grains;
using DiplomacySim.Journal;
using DiplomacySim.Scenarios;
using DiplomacySim.Silo.Security;
using DiplomacySim.Web;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using OpenTelemetry.Logs;
using Orleans.Configuration;
using Orleans.Runtime.MembershipService.SiloMetadata;

namespace DiplomacySim.Silo;

/// <summary>Composes a silo: the same one stand-alone, in the client's own process and in tests.</summary>
public static class SiloHost
{
    /// <summary>Clients and silos of one cluster find each other; those of another version do not.</summary>
    public static readonly string Cluster = $"diplomacysim-{typeof(SiloHost).Assembly.GetName().Version?.ToString(2)}";

    /// <summary>A silo by the configuration of <c>config/</c>, the environment and the command line.</summary>
    /// <exception cref="DataFolderUnusableException">Another process keeps the data folder, or it cannot be written.</exception>
    /// <exception cref="RecordException">The record cannot be used.</exception>
    /// <exception cref="PortInUseException">Another process listens on one of the ports.</exception>
    /// <exception cref="UnusableMindsException">A file of minds cannot be used.</exception>
    /// <exception cref="UnusableSettingException">A setting, or a file of settings or of TLS, cannot be used.</exception>
    public static IHost StandAlone(string[] arguments)
    {
        var configuration = Configuration(arguments);
        var settings = SiloSettings.From(configuration);
        var minds = Load(settings.Minds);
        return settings.DashboardPort == 0 ? Plain(configuration, settings, minds) : Dashboard.Host(configuration, settings, minds);
    }

    /// <summary>
    /// The settings of <c>config/silo.json</c>, or of the file of <c>--config</c>, over them those of the environment, over these the words of a
    /// command line.
    /// </summary>
    /// <exception cref="UnusableSettingException">The file cannot be read, or a word is no setting.</exception>
    public static ConfigurationManager Configuration(string[] arguments)
    {
        Check(arguments);
        var words = new ConfigurationManager();
        words.AddCommandLine(arguments);
        var configuration = ConfigurationFile.Read(words["config"]);
        configuration.AddCommandLine([.. InFull(arguments, SiloSettings.From(configuration).Minds.Count)]);
        return configuration;
    }

    /// <summary>A word that nobody reads may have been meant to matter.</summary>
    private static void Check(string[] arguments)
    {
        for (var place = 0; place < arguments.Length; place++)
        {
            var (word, isNamed) = (arguments[place], arguments[place].StartsWith("--", StringComparison.Ordinal));
            var hasValue = word.Contains('=', StringComparison.Ordinal);
            if (!isNamed && !hasValue)
            {
                throw new UnusableSettingException($"'{word}' is nothing that a silo knows. --help says what there is.");
            }

            if (isNamed && !hasValue && ++place == arguments.Length)
            {
                throw new UnusableSettingException($"{word} needs a value. --help says what there is.");
            }
        }
    }

    /// <summary>A silo in the caller's own process, on ports that nobody else uses.</summary>
    /// <param name="minds">Those who can answer.</param>
    /// <param name="through">What the grains reach the journals through; null for directly.</param>
    /// <param name="config">The file of settings; null for the usual one.</param>
    /// <exception cref="DataFolderUnusableException">Another process keeps the data folder, or it cannot be written.</exception>
    /// <exception cref="RecordException">The record cannot be used.</exception>
    public static IHost InProcess(string? dataFolder, MindFiles minds, Func<Journals, Journals>? through = null, string? config = null) =>
        Own(dataFolder, config, (builder, settings) =>
        {
            Compose(builder, Alone(settings), minds, through);
            builder.UseOrleans(StayAlive);
        });

    /// <summary>A silo in the caller's own process with the web page, for as long as the caller likes; clients elsewhere do not reach it.</summary>
    /// <param name="minds">Those who can answer.</param>
    /// <param name="config">The file of settings; null for the usual one.</param>
    /// <param name="web">What is otherwise than the settings of the page say.</param>
    /// <exception cref="DataFolderUnusableException">Another process keeps the data folder, or it cannot be written.</exception>
    /// <exception cref="PortInUseException">Another process listens on the port.</exception>
    /// <exception cref="RecordException">The record cannot be used.</exception>
    /// <exception cref="UnusableSettingException">A setting of the page cannot be used.</exception>
    public static IHost WithPage(string? dataFolder, MindFiles minds, string? config, Func<WebSettings, WebSettings> web) =>
        Own(dataFolder, config, (builder, settings) =>
        {
            var usual = settings.Web.Port is 0 ? settings.Web with { Port = null } : settings.Web;
            ServeAlone(builder, Alone(settings) with { Web = web(usual) }, minds);
        });

    /// <summary>The journals of a data folder and the exporters, without a silo: <see cref="Journals"/> is the service to ask for.</summary>
    /// <param name="through">What the journals are reached through; null for directly.</param>
    /// <param name="config">The file of settings; null for the usual one.</param>
    /// <exception cref="DataFolderUnusableException">Another process keeps the data folder, or it cannot be written.</exception>
    /// <exception cref="RecordException">The record cannot be used.</exception>
    public static IHost Without(string? dataFolder, Func<Journals, Journals>? through = null, string? config = null) =>
        Own(dataFolder, config, (builder, settings) => Keep(builder, settings, through));

    /// <summary>
    /// Silos are not declared dead, for one that is ends its process. One that dies with its caller has nobody to be looked after by, and may
    /// stand still as long as the caller's machine does.
    /// </summary>
    public static void StayAlive(ISiloBuilder silo) => silo.Configure<ClusterMembershipOptions>(membership => membership.LivenessEnabled = false);

    /// <summary>What a silo needs beside a place in a cluster.</summary>
    public static void AddGrains(ISiloBuilder silo)
    {
        silo.Services.TryAddSingleton(TimeProvider.System);
        silo.Services.TryAddSingleton(MindFiles.None);
        silo.Services.TryAddSingleton<Library>();
        silo.Services.TryAddSingleton<Kernel>();
        silo.Services.TryAddSingleton<RunPlaces>();
        silo.Services.TryAddSingleton<SilosByCode>();
        silo.Services.TryAddSingleton(services => services.GetRequiredService<Journals>().Runs);
        silo.Services.TryAddSingleton(services => services.GetRequiredService<Journals>().Ensembles);
        silo.Services.TryAddSingleton(services => services.GetRequiredService<Journals>().Seats);
        silo.Services.TryAddSingleton(services => services.GetRequiredService<Journals>().File);
        silo.UseSiloMetadata(new Dictionary<string, string>(StringComparer.Ordinal) { [PlayingCode.Metadata] = PlayingCode.Fingerprint });
    }

    /// <summary>A silo that serves clients.</summary>
    internal static void Serve(IHostApplicationBuilder builder, SiloSettings settings, MindFiles minds)
    {
        ServeAlone(builder, settings, minds);
        Health.Add(builder.Services, settings);
        builder.Services.AddHostedService<Thrift>();
        Exporters.Add(builder, settings);
    }

    /// <summary>A silo that looks after what is under way, and has the web page.</summary>
    private static void ServeAlone(IHostApplicationBuilder builder, SiloSettings settings, MindFiles minds)
    {
        Compose(builder, settings, minds);
        builder.Services.AddSingleton<Leftovers>();
        builder.UseOrleans(silo => silo.AddStartupTask<Watchman>());
        try
        {
            PageServer.Add(builder.Services, settings.Web);
        }
        catch (UnusableWebSettingException problem)
        {
            throw new UnusableSettingException(problem.Message);
        }
    }

    /// <summary>Each <c>--minds FILE</c> as the setting that it is short for.</summary>
    /// <param name="place">The first place in the list of files that is free.</param>
    private static IEnumerable<string> InFull(string[] arguments, int place)
    {
        const string Short = "--minds";
        return arguments.Select(word => word == Short || word.StartsWith($"{Short}=", StringComparison.Ordinal)
            ? $"--DiplomacySim:Minds:{place++}{word[Short.Length..]}" : word);
    }

    /// <summary>The settings of a silo that nobody elsewhere connects to.</summary>
    private static SiloSettings Alone(SiloSettings settings) => settings with
    {
        Address = new SiloSettings().Address, Tls = new(), Cluster = new(),
        SiloPort = Ports.Free(), GatewayPort = 0, DashboardPort = 0, HealthPort = 0, Web = new() { Port = 0 },
    };

    private static MindFiles Load(IEnumerable<string> files)
    {
        var problems = new List<string>();
        var minds = MindFiles.Load(files, problems);
        return problems.Count == 0 ? minds : throw new UnusableMindsException(problems);
    }

    private static IHost Plain(ConfigurationManager configuration, SiloSettings settings, MindFiles minds)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings { Configuration = configuration });
        Serve(builder, settings, minds);
        return Ready(builder.Build());
    }

    /// <summary>Opens the record before anything starts, so that what is wrong with it is all that is told.</summary>
    internal static IHost Ready(IHost host)
    {
        try
        {
            Clustering.Prepare(host.Services).GetAwaiter().GetResult();
            host.Services.GetRequiredService<Journals>();
            return host;
        }
        catch
        {
            host.Dispose();
            throw;
        }
    }

    private static IHost Own(string? dataFolder, string? config, Action<HostApplicationBuilder, SiloSettings> compose)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        ConfigurationFile.AddTo(builder.Configuration, config);
        builder.Services.AddSingleton<IHostLifetime, CallersLifetime>();
        var settings = SiloSettings.From(builder.Configuration);
        // Standard output belongs to the caller.
        settings = settings with
        {
            DataFolder = dataFolder ?? settings.DataFolder, Cluster = new(), Telemetry = settings.Telemetry with { Console = false },
        };
        compose(builder, settings);
        Exporters.Add(builder, settings);
        return Ready(builder.Build());
    }

    /// <summary>What keeps a data folder, and what is logged about it.</summary>
    private static void Keep(IHostApplicationBuilder builder, SiloSettings settings, Func<Journals, Journals>? through)
    {
        ExpectedNoise.Silence(builder.Logging);
        builder.Logging.AddFilter<OpenTelemetryLoggerProvider>(category: null, LogLevel.Information);
        builder.Logging.AddConfiguration(builder.Configuration.GetSection("Logging"));
        builder.Logging.AddSimpleConsole(console => console.SingleLine = true);
        builder.Logging.Services.Configure<Microsoft.Extensions.Logging.Console.ConsoleLoggerOptions>(console =>
            console.LogToStandardErrorThreshold = LogLevel.Trace);
        if (settings.Cluster.Database is { Length: > 0 } shared)
        {
            builder.Services.AddSingleton<Database>(_ => PostgresDatabase.Open(shared));
        }
        else
        {
            var folder = new DataFolder(settings.DataFolder);
            builder.Services.AddSingleton(_ => folder);
            builder.Services.AddSingleton<Database>(services => SqliteDatabase.Write(services.GetRequiredService<DataFolder>()));
        }

        builder.Services.AddSingleton(services =>
        {
            var journals = Archive.In(services.GetRequiredService<Database>());
            return through is null ? journals : through(journals);
        });
    }

    private static void Compose(IHostApplicationBuilder builder, SiloSettings settings, MindFiles minds, Func<Journals, Journals>? through = null)
    {
        var security = SiloSecurity.Of(settings);
        Keep(builder, settings, through);
        builder.Services.AddSingleton<TimeProvider>(new SteadyClock(TimeProvider.System));
        Ports.Check(settings.SiloPort, settings.GatewayPort, settings.DashboardPort, settings.HealthPort, settings.Web.Port ?? 0);
        builder.Services.AddSingleton(minds);
        builder.UseOrleans(silo =>
        {
            Clustering.Join(silo, settings, security.Address);
            Clustering.AddStatus(silo);
            security.Use(silo);
            silo.Configure<SiloMessagingOptions>(messaging => messaging.ResponseTimeout = TimeSpan.FromSeconds(10));
            silo.Configure<ClusterMembershipOptions>(membership =>
            {
                membership.ProbeTimeout = TimeSpan.FromSeconds(1);
                membership.NumMissedProbesLimit = 2;
                membership.NumVotesForDeathDeclaration = 1;
            });
            AddGrains(silo);
            if (settings.Telemetry.Runtime)
            {
                silo.AddActivityPropagation();
            }

            silo.Services.AddSingleton<Resumption>();
            silo.AddStartupTask<RunResumption>();
        });
    }
}
