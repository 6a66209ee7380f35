using DiplomacySim.Client.Commands;
using DiplomacySim.Contracts;

namespace DiplomacySim.Client.Seats;

/// <summary>Plays a scenario in which somebody here answers for an actor.</summary>
public sealed class PlayCommand(Screen screen, SiloPlace place)
{
    public async Task<int> Start(
        string file, Seat seat, long seed, int? rounds, string[] sets, string? id, bool json, CancellationToken cancellation)
    {
        var ready = ScenarioOnDisk.Read(file, sets, place.Minds);
        await using var connection = await Connection.Open(place, cancellation);
        var order = new RunOrder(id ?? RunIds.New(file), file, ready.Canonical, seed, rounds ?? ready.Scenario.Rounds,
            Minds: NeededMinds.Of(new CompiledScenario(ready.Scenario), place.Minds), Seats: Seat.Write([seat]));
        await connection.StartSeated(order, screen.Errors.WriteLine, cancellation);
        ISeatVoice voice = json ? new Pipe(screen) : new Person(screen);
        if (!await Serve(new SeatLoop(connection, order.Run, seat.Actor, voice), cancellation))
        {
            await connection.Run(order.Run).Stop();
        }

        return Conclude(await RunOnRecord.Read(connection.Run(order.Run), place.Minds, CancellationToken.None), json);
    }

    private static async Task<bool> Serve(SeatLoop loop, CancellationToken cancellation)
    {
        try
        {
            return await loop.Serve(cancellation);
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    private int Conclude(RunOnRecord run, bool json)
    {
        var (order, state) = (run.Order, run.Status.State);
        if (json)
        {
            screen.PrintLine(Document.Of(run.Log, order, state));
        }
        else
        {
            new Summary(screen, place).Write(run.Log, order, state);
        }

        return state switch
        {
            RunState.Finished => ExitCodes.Ok,
            RunState.Failed => ExitCodes.Failed,
            _ => ExitCodes.Interrupted,
        };
    }
}
