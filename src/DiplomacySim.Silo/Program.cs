using DiplomacySim.Contracts;
using DiplomacySim.Journal;
using DiplomacySim.Silo;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

if (args is ["--help" or "-h" or "-?"])
{
    Console.WriteLine(
        """
        Starts a silo by itself. Clients find it with --silo HOST:PORT.

        Settings come from config/silo.json, the environment (DiplomacySim__DataFolder=...) and the command line (--DiplomacySim:DataFolder=...):
          DiplomacySim:DataFolder         where runs are kept
          DiplomacySim:SiloPort           port between silos, 11111
          DiplomacySim:GatewayPort        port for clients, 30000
          DiplomacySim:DashboardPort      port of the runtime's dashboard, on this machine only; 0 for none, 0
          DiplomacySim:Minds:0            a file of outside minds, :1 the next one; --minds FILE is short for it
          DiplomacySim:Telemetry:Console  print spans and metrics, false
          OTEL_EXPORTER_OTLP_ENDPOINT     where spans and metrics are sent, such as http://localhost:4317; and the other OTEL_ variables
        A file of minds is code that runs with your rights.
        Exit codes: 0 stopped as asked, 2 a file of minds cannot be used, 5 port in use, 6 data folder in use, unusable, or
        of a later version.
        """);
    return 0;
}

try
{
    using var host = SiloHost.StandAlone(args);
    await host.StartAsync();
    var settings = SiloSettings.From(host.Services.GetRequiredService<IConfiguration>());
    Console.WriteLine($"Ready on 127.0.0.1:{settings.GatewayPort}, runs in {host.Services.GetRequiredService<DataFolder>().Path}. Ctrl-C stops.");
    await host.WaitForShutdownAsync();
    return 0;
}
catch (UnusableMindsException problem)
{
    Console.Error.WriteLine(problem.Message);
    return 2;
}
catch (PortInUseException problem)
{
    Console.Error.WriteLine(problem.Message);
    return 5;
}
catch (Exception problem) when (problem is DataFolderUnusableException or RecordException)
{
    Console.Error.WriteLine(problem.Message);
    return 6;
}
