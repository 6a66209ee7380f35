using System.Runtime.InteropServices;
using DiplomacySim.AppHost;
using DiplomacySim.Silo;

const int NoDashboard = 3;

if (args is ["--help" or "-h" or "-?"])
{
    Console.WriteLine(
        $"""
        Starts a silo, and Aspire's dashboard with the traces and metrics of its runs. Clients find the silo with --silo HOST:PORT.

        {StandAloneSilo.Settings}
          DiplomacySim:AppHost:Port       port of Aspire's dashboard, on this machine only; 0 for any free one, 18888
          DiplomacySim:AppHost:Dashboard  its program, that of the package
        {StandAloneSilo.ExitCodes}; {NoDashboard} Aspire's dashboard did not start, or ended before it was told to.
        """);
    return 0;
}

var settings = AppHostSettings.From(SiloHost.Configuration(args));
if (!File.Exists(settings.Dashboard))
{
    const string Usual = "http://localhost:4317";
    await Console.Error.WriteLineAsync($"Aspire's dashboard is not here in a package for {RuntimeInformation.RuntimeIdentifier}: start "
        + $"mcr.microsoft.com/dotnet/aspire-dashboard as a container whose port 18889 is {Usual}, where the silo sends.");
    Sending.To(Usual);
    return await StandAloneSilo.Run(args, silo => Tell(silo, "the container's"));
}

try
{
    await using var dashboard = await AspireDashboard.Start(settings);
    Sending.To(dashboard.Collector, $"x-otlp-api-key={dashboard.Key}");
    var told = Watch(dashboard);
    var code = await StandAloneSilo.Run(args, silo => Tell(silo, dashboard.Address));
    return told.IsCompleted && code == 0 ? NoDashboard : code;
}
catch (PortInUseException problem)
{
    await Console.Error.WriteLineAsync(problem.Message);
    return 5;
}
catch (DashboardEndedException problem)
{
    await Console.Error.WriteLineAsync(problem.Message);
    return NoDashboard;
}

static async Task Watch(AspireDashboard dashboard)
{
    if (await dashboard.Unexpected() is { } end)
    {
        await Console.Error.WriteLineAsync($"{end.Message} The silo goes on, and its record has every act.");
    }
}

static void Tell(SiloSettings silo, string dashboard) => Console.WriteLine(
    $"""
    Traces and metrics: {dashboard}
    A run to look at: dotnet run --project src/DiplomacySim.Client -c Release -- run scenarios/paris-2018.yaml --silo 127.0.0.1:{silo.GatewayPort}
    """);
