using DiplomacySim.Analysis;
using DiplomacySim.Client.Commands;
using DiplomacySim.Client.Why;
using DiplomacySim.Contracts;

namespace DiplomacySim.Client.Seats;

/// <summary>Plays a scenario in which somebody here answers for an actor.</summary>
/// <param name="Actor">Id of the actor.</param>
/// <param name="Seconds">How long an answer is waited for; null for ever.</param>
public sealed record PlayCommand(SiloPlace Place, string Actor, int? Seconds, bool Json)
{
    public async Task<int> Start(string file, long seed, int? rounds, string[] sets, string? id, CancellationToken cancellation)
    {
        if (ScenarioCommands.Read(file, Place.Minds.Catalogue, sets) is not { } ready)
        {
            return ExitCodes.Scenario;
        }

        await using var connection = await Connection.Open(Place, cancellation);
        var order = new RunOrder(id ?? RunCommand.NewId(file), file, ready.Canonical, seed, rounds ?? ready.Scenario.Rounds,
            Minds: NeededMinds.Of(new CompiledScenario(ready.Scenario), Place.Minds), Seats: Seat.Write([new Seat(Actor, Seconds)]));
        var run = connection.Run(order.Run);
        if ((await run.Start(order)).State is RunState.Stopped or RunState.Failed)
        {
            await run.Resume();
        }

        ISeatVoice voice = Json ? new Pipe(Console.In) : new Person(Console.In);
        if (!await Serve(new SeatLoop(connection, order.Run, Actor, voice), cancellation))
        {
            await run.Stop();
        }

        return Conclude(await RunOnRecord.Read(connection, order.Run, CancellationToken.None));
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

    private int Conclude(RunOnRecord run)
    {
        var (order, state) = (run.Order, run.Status.State);
        if (Json)
        {
            Document.Line(RunDocument.Of(run.Log, order.Run, order.File, order.Seed, order.Rounds, Words.Kebab(state.ToString())));
        }
        else
        {
            Summary.Write(run.Log, order, state, Place);
        }

        return state switch
        {
            RunState.Finished => ExitCodes.Ok,
            RunState.Failed => ExitCodes.Failed,
            _ => ExitCodes.Interrupted,
        };
    }
}
