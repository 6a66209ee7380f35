using DiplomacySim.Silo;
using DiplomacySim.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace DiplomacySim.Client.Commands;

/// <summary>Serves the web page.</summary>
public sealed class ServeCommand(Screen screen, SiloPlace place)
{
    /// <param name="port">Null for that of the settings.</param>
    /// <exception cref="UnusableSettingException">The settings are those of a cluster, whose page its silos serve.</exception>
    public async Task<int> Serve(int? port, CancellationToken cancellation)
    {
        if (place.IsElsewhere)
        {
            throw new UnusableSettingException(
                "These are the settings of a cluster (DiplomacySim:Cluster:Database). Its silos serve its page; each says where when it starts.");
        }

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
