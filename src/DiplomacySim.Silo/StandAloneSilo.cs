using DiplomacySim.Contracts;
using DiplomacySim.Journal;
using DiplomacySim.Silo.Security;
using DiplomacySim.Web;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Orleans.Runtime.MembershipService;

namespace DiplomacySim.Silo;

/// <summary>A silo from its start until it is told to stop, as a program.</summary>
public static class StandAloneSilo
{
    /// <summary>What the help of such a program says of its settings.</summary>
    public const string Settings =
        """
        Settings come from config/silo.json (or --config FILE), the environment (DiplomacySim__DataFolder=...) and the command line
        (--DiplomacySim:DataFolder=...):
          DiplomacySim:DataFolder         where runs are kept
          DiplomacySim:Address            IP address to listen on, 127.0.0.1; another one needs TLS
          DiplomacySim:Tls:Certificate    file in PEM that others are shown, with :Tls:Key its key, and :Tls:Authority whom theirs must come from
          DiplomacySim:SiloPort           port between silos, 11111
          DiplomacySim:GatewayPort        port for clients, 30000
          DiplomacySim:Cluster:Database   PostgreSQL in which the silos of a cluster find each other, such as Host=localhost;Database=diplomacysim;
                                          a password in PGPASSWORD or a file of passwords; empty for a silo by itself
          DiplomacySim:DashboardPort      port of the runtime's dashboard, on this machine only; 0 for none, 0
          DiplomacySim:HealthPort         port of /health/live and /health/ready, on this machine only; 0 for none, 0
          DiplomacySim:Web:Port           port of the web page, 5080 or another one where that is taken; 0 for none
          DiplomacySim:Web:Address        IP address of the web page, 127.0.0.1; another one needs :Web:Certificate and :Web:CertificateKey, or
                                          :Web:PlainTextInATrustedRoom=true
          DiplomacySim:Minds:0            a file of outside minds, :1 the next one; --minds FILE is short for it
          DiplomacySim:Telemetry:Console  print spans and metrics, false
          DiplomacySim:Telemetry:Runtime  send spans and metrics of Orleans and .NET too, and the log, false
        """;

    /// <summary>What each code is that <see cref="Run"/> gives.</summary>
    public const string ExitCodes =
        """
        A file of minds is code that runs with your rights.
        Exit codes: 0 stopped as asked, 2 a setting or a file that it names cannot be used, 5 port in use, or the other silos of the cluster
        cannot be reached, 6 data folder in use, unusable, or of a later version, or the database does not answer or is not made ready
        """;

    /// <summary>Says on standard output where it serves, and on standard error why it cannot.</summary>
    /// <param name="serving">Called once it serves clients.</param>
    /// <returns>The exit code.</returns>
    public static async Task<int> Run(string[] arguments, Action<SiloSettings>? serving = null)
    {
        var stopping = default(CancellationToken);
        try
        {
            using var host = SiloHost.StandAlone(arguments);
            stopping = host.Services.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping;
            await host.StartAsync();
            var settings = SiloSettings.From(host.Services.GetRequiredService<IConfiguration>());
            var record = host.Services.GetService<DataFolder>()?.Path ?? host.Services.GetRequiredService<Database>().Place;
            if (host.Services.GetService<PageServer>()?.Address is { } page)
            {
                Console.WriteLine($"The page is at {page}");
            }

            Console.WriteLine($"Ready on {settings.Address}:{settings.GatewayPort}, runs in {record}. Ctrl-C stops.");
            serving?.Invoke(settings);
            await host.WaitForShutdownAsync();
            return 0;
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            // Told to stop while it was starting.
            return 0;
        }
        catch (Exception problem) when (CodeOf(problem) is { } code)
        {
            await Console.Error.WriteLineAsync(problem is OrleansClusterConnectivityCheckFailedException
                ? $"{problem.Message} Its certificate may not be of their authority, or a firewall is between them." : problem.Message);
            return code;
        }
    }

    /// <summary>Makes the tables that silos share, where they are not there.</summary>
    /// <returns>The exit code.</returns>
    public static async Task<int> Migrate(string[] arguments)
    {
        try
        {
            if (SiloSettings.From(SiloHost.Configuration(arguments)).Cluster.Database is not { Length: > 0 } database)
            {
                await Console.Error.WriteLineAsync("DiplomacySim:Cluster:Database names no database. A data folder needs no such step.");
                return 2;
            }

            var (place, isNew) = await Clustering.Migrate(database);
            Console.WriteLine(isNew ? $"Made the tables of this version in {place}." : $"The tables in {place} are of this version.");
            return 0;
        }
        catch (Exception problem) when (CodeOf(problem) is { } code)
        {
            await Console.Error.WriteLineAsync(problem.Message);
            return code;
        }
    }

    private static int? CodeOf(Exception problem) => problem switch
    {
        UnusableMindsException or UnusableSettingException => 2,
        PortInUseException or OrleansClusterConnectivityCheckFailedException => 5,
        DataFolderUnusableException or RecordException => 6,
        _ => null,
    };
}
