using System.Reflection;
using DiplomacySim.Contracts;
using DiplomacySim.Journal;
using DiplomacySim.Silo.Security;
using DiplomacySim.Web;
using Microsoft.Extensions.Configuration;

namespace DiplomacySim.Silo;

/// <summary>The settings under <c>DiplomacySim</c>; <c>config/README.md</c> describes them.</summary>
public sealed record SiloSettings
{
    private const string Section = "DiplomacySim";

    /// <summary>A part of the section that the program reads that starts silo and dashboard of Aspire.</summary>
    private const string ForTheAppHost = "AppHost";

    public string DataFolder { get; init; } = Journal.DataFolder.Default;

    /// <summary>The IP address of this machine that the silo listens on, and that clients and other silos are told.</summary>
    public string Address { get; init; } = "127.0.0.1";

    public int SiloPort { get; init; } = 11111;

    public int GatewayPort { get; init; } = 30000;

    /// <summary>Where the runtime's dashboard answers, on the loopback address; nowhere at 0.</summary>
    public int DashboardPort { get; init; }

    /// <summary>Where the silo says on the loopback address whether it lives and is ready; nowhere at 0.</summary>
    public int HealthPort { get; init; }

    /// <summary>Files of outside minds; only for a silo that runs by itself.</summary>
    public IReadOnlyList<string> Minds { get; init; } = [];

    /// <summary>Needed where others can reach the address. A silo in a client's own process has none: nobody elsewhere can.</summary>
    public TlsSettings Tls { get; init; } = new();

    public TelemetrySettings Telemetry { get; init; } = new();

    public ClusterSettings Cluster { get; init; } = new();

    /// <summary>Of the web page; only for a silo that runs by itself.</summary>
    public WebSettings Web { get; init; } = new();

    /// <exception cref="UnusableSettingException">A setting is not of its kind, or no port.</exception>
    public static SiloSettings From(IConfiguration configuration)
    {
        var settings = Read(configuration.GetSection(Section));
        settings.CheckPorts();
        settings.Cluster.Check();
        return settings.DataFolder.Length > 0 ? settings : settings with { DataFolder = Journal.DataFolder.Default };
    }

    private static SiloSettings Read(IConfigurationSection section)
    {
        string[] unknown = [.. Unknown(section, typeof(SiloSettings))];
        if (unknown.Length > 0)
        {
            throw new UnusableSettingException(string.Join(' ', unknown));
        }

        try
        {
            return section.Get<SiloSettings>() ?? new();
        }
        catch (InvalidOperationException problem)
        {
            // The type that comes last is of use to nobody who writes settings.
            throw new UnusableSettingException($"A setting has a value of another kind: {problem.Message.Split(" to type ")[0]}.");
        }
    }

    /// <returns>A sentence for each setting that nobody reads: it may have been meant to matter.</returns>
    private static IEnumerable<string> Unknown(IConfigurationSection section, Type settings)
    {
        var known = settings.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property.CanWrite).ToArray();
        foreach (var child in section.GetChildren().Where(child => settings != typeof(SiloSettings) || child.Key != ForTheAppHost))
        {
            var property = known.FirstOrDefault(property => property.Name.Equals(child.Key, StringComparison.OrdinalIgnoreCase));
            IEnumerable<string> problems = property is null
                ? [$"There is no setting {child.Path}; there are {string.Join(", ", known.Select(property => property.Name))}."]
                : property.PropertyType.Name.EndsWith("Settings", StringComparison.Ordinal) ? Unknown(child, property.PropertyType) : [];
            foreach (var problem in problems)
            {
                yield return problem;
            }
        }
    }

    private void CheckPorts()
    {
        foreach (var (name, port, least) in new[]
        {
            (nameof(SiloPort), SiloPort, 1), (nameof(GatewayPort), GatewayPort, 1), (nameof(DashboardPort), DashboardPort, 0),
            (nameof(HealthPort), HealthPort, 0),
        })
        {
            if (port < least || port > ushort.MaxValue)
            {
                throw new UnusableSettingException($"DiplomacySim:{name} is {port} and must be from {least} to {ushort.MaxValue}.");
            }
        }

        if (SiloPort == GatewayPort)
        {
            throw new UnusableSettingException($"DiplomacySim:SiloPort and DiplomacySim:GatewayPort are both {SiloPort} and must differ.");
        }
    }
}

/// <summary>What several silos have in common.</summary>
public sealed record ClusterSettings
{
    /// <summary>
    /// How the PostgreSQL database is reached that holds the record and the list of silos, as Npgsql reads it; empty for a silo by itself, with
    /// its record in the data folder. A password is better kept in <c>PGPASSWORD</c> or a file of passwords.
    /// </summary>
    public string Database { get; init; } = "";

    /// <exception cref="UnusableSettingException">It is not written as Npgsql reads it.</exception>
    internal void Check()
    {
        try
        {
            _ = Database.Length > 0 ? PostgresWay.Of(Database, patience: 1) : null;
        }
        catch (RecordException problem)
        {
            throw new UnusableSettingException(problem.Message);
        }
    }
}

public sealed record TelemetrySettings
{
    /// <summary>Whether spans and metrics are printed.</summary>
    public bool Console { get; init; }

    /// <summary>Whether a collector is sent what Orleans and .NET tell of themselves, and the log.</summary>
    public bool Runtime { get; init; }
}

/// <summary>The file of settings: <c>config/silo.json</c>, beside the working directory or the program or above either, or another one.</summary>
public static class ConfigurationFile
{
    /// <summary>Lays the settings of the environment over those of the file.</summary>
    /// <param name="file">Null for <c>config/silo.json</c>, which need not be there.</param>
    /// <exception cref="UnusableSettingException">The file cannot be read.</exception>
    public static ConfigurationManager Read(string? file) => AddTo(new ConfigurationManager(), file);

    /// <inheritdoc cref="Read"/>
    internal static ConfigurationManager AddTo(ConfigurationManager configuration, string? file)
    {
        var path = file is null ? Find() : Path.GetFullPath(file);
        try
        {
            configuration.AddJsonFile(path, optional: file is null, reloadOnChange: false).AddEnvironmentVariables();
            return configuration;
        }
        catch (Exception problem) when (problem is IOException or InvalidDataException or UnauthorizedAccessException)
        {
            var reason = problem is FileNotFoundException ? "it is not there" : (problem.InnerException ?? problem).Message.TrimEnd('.');
            throw new UnusableSettingException($"The settings in {path} cannot be read: {reason}.");
        }
    }

    private static string Find()
    {
        foreach (var start in (string[])[Directory.GetCurrentDirectory(), AppContext.BaseDirectory])
        {
            for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
            {
                var file = Path.Combine(folder.FullName, "config", "silo.json");
                if (File.Exists(file))
                {
                    return file;
                }
            }
        }

        return Path.Combine(Directory.GetCurrentDirectory(), "config", "silo.json");
    }
}
