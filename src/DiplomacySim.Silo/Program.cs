using DiplomacySim.Silo;

if (args is ["--help" or "-h" or "-?"])
{
    Console.WriteLine(
        $"""
        Starts a silo by itself. Clients find it with --silo HOST:PORT. With `migrate` as the first word it makes the tables that several silos
        share, and ends.

        {StandAloneSilo.Settings}
          OTEL_EXPORTER_OTLP_ENDPOINT     where spans and metrics are sent, such as http://localhost:4317; and the other OTEL_ variables
        {StandAloneSilo.ExitCodes}.
        """);
    return 0;
}

return args is ["migrate", .. var settings] ? await StandAloneSilo.Migrate(settings) : await StandAloneSilo.Run(args);
