using DiplomacySim.Silo;
using DiplomacySim.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace DiplomacySim.Client.Commands;

/// <summary>Serves the web page.</summary>
public sealed class ServeCommand(Screen screen, SiloPlace place)
{
    /// <param name="port">Null for that of the settings.</param>
    public async Task<int> Serve(int? port, CancellationToken cancellation)
    {
        using var host = SiloHost.WithPage(place.DataFolder, place.Minds, place.Config,
            web => port is null ? web : web with { Port = port });
        await host.StartAsync(CancellationToken.None);
        screen.Output.WriteLine($"The page is at {host.Services.GetRequiredService<PageServer>().Address}");
        screen.Output.WriteLine("Ctrl-C stops.");
        try
        {
            await Task.Delay(Timeout.Infinite, cancellation);
        }
        catch (OperationCanceledException)
        {
            // Stopped as asked.
        }

        await host.StopAsync(CancellationToken.None);
        return ExitCodes.Ok;
    }
}
