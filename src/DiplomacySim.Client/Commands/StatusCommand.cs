using System.Globalization;
using DiplomacySim.Contracts;
using Spectre.Console;

namespace DiplomacySim.Client.Commands;

/// <summary>Says how silos are doing.</summary>
public sealed class StatusCommand(Screen screen, SiloPlace place)
{
    public async Task<int> Show(bool json, CancellationToken cancellation)
    {
        if (!place.IsElsewhere)
        {
            throw new RefusalException("Whose status? Name a silo with --silo HOST:PORT, or a file that has a cluster with --config FILE.");
        }

        await using var connection = await Connection.Open(place, cancellation);
        var status = await connection.Insist(() => connection.Status.Status(), cancellation);
        return screen.Answer(json, StatusDocument.Of(status), () => Tell(status));
    }

    private void Tell(ClusterStatus status)
    {
        var table = new FittedTable("=silo", "=gateway", "state", ">since", "version", ">runs", ">queued", ">ensembles", ">rounds/s");
        foreach (var silo in status.Silos)
        {
            table.AddRow(silo.Address, silo.Gateway, silo.State, silo.Since.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture),
                Markup.Escape(silo.Version?.Split('+')[0] ?? ""), Number(silo.Work.Running), Number(silo.Work.Queued),
                Number(silo.Work.Ensembles), silo.RoundsPerSecond?.ToString("0.0", CultureInfo.InvariantCulture) ?? "");
        }

        screen.Show(table);
        screen.Say($"Under way: {Number(status.Work.Running)} runs, {Number(status.Work.Queued)} queued, {Number(status.Work.Ensembles)} ensembles.");
        screen.Say($"Record: {status.Storage}, {Number(status.Bytes / 1000)} kB.");
    }

    private static string Number(long count) => count.ToString("#,0", CultureInfo.InvariantCulture);
}
