using DiplomacySim.Contracts;

namespace DiplomacySim.Client.Commands;

/// <summary>Puts an event into a run while a silo plays it.</summary>
public sealed class InjectCommand(Screen screen, SiloPlace place)
{
    /// <param name="name">Id for the event; null for a new one.</param>
    public async Task<int> Put(string id, EventText text, string? name, bool json, CancellationToken cancellation)
    {
        var what = new InjectedEvent(name ?? EventText.NewId(), text.Content());
        await using var connection = await Connection.Open(place, cancellation);
        var run = await connection.Find(id, cancellation);
        var round = await connection.Insist(() => connection.Run(run).Inject(what), cancellation);
        var order = (await connection.Insist(() => connection.Run(run).Status(), cancellation)).Order;
        return screen.Answer(json, new InjectDocument(InjectDocument.Version, order.Run, what.Id, round), () =>
        {
            var month = Story.Month(round, RunSetups.OnRecord(order, place.Minds).Start);
            screen.Say($"{what.Id} comes at the end of {month} (round {round}) of run {order.Run}.");
        });
    }
}
