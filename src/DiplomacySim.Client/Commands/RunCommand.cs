using DiplomacySim.Client.Seats;
using DiplomacySim.Contracts;
using DiplomacySim.Journal;
using DiplomacySim.Silo;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace DiplomacySim.Client.Commands;

/// <summary>Plays a run and shows each round as it happens.</summary>
public sealed class RunCommand(Screen screen, SiloPlace place)
{
    /// <summary>How long the run rests after each round; null leaves that as it is.</summary>
    public TimeSpan? Pace { get; init; }

    public async Task<int> Start(
        string file, long seed, int? rounds, string[] sets, string[] seats, string? id, bool json, CancellationToken cancellation)
    {
        var ready = ScenarioOnDisk.Read(file, sets, place.Minds);
        var scripts = Scripts.Of(seats);
        var setup = new CompiledScenario(ready.Scenario);
        var order = new RunOrder(id ?? RunIds.New(file), file, ready.Canonical, seed, rounds ?? ready.Scenario.Rounds,
            Minds: NeededMinds.Of(setup, place.Minds), Seats: Seat.Write([.. scripts.Keys.Select(actor => new Seat(actor))]));
        if (json && order.Seats is null && Pace is null && !place.IsElsewhere)
        {
            return await Solo(order, cancellation);
        }

        await using var connection = await Connection.Open(place, cancellation);
        await Rest(connection.Run(order.Run));
        await (scripts.Count > 0 ? connection.StartSeated(order, screen.Errors.WriteLine, cancellation)
            : connection.Start(order, screen.Errors.WriteLine, cancellation));
        return await Scripts.Serve(screen, scripts, connection, order.Run, new Follower(screen, connection, order, setup, json).Follow, cancellation);
    }

    /// <summary>Nobody watches and nobody answers from outside: one thread plays, and no silo is needed.</summary>
    private async Task<int> Solo(RunOrder order, CancellationToken cancellation)
    {
        var run = await Solo(screen, place, order, cancellation);
        screen.Print(Document.Of(run.Log, run.Order, run.Status.State));
        return RunEnd.Say(screen, place, run.Status);
    }

    /// <summary>The same for a command that says itself what it came to.</summary>
    internal static async Task<RunOnRecord> Solo(Screen screen, SiloPlace place, RunOrder order, CancellationToken cancellation)
    {
        using var host = SiloHost.Without(place.DataFolder, place.Through, place.Config);
        await host.StartAsync(CancellationToken.None);
        var run = await new SoloRun(host.Services.GetRequiredService<Journals>(), place.Minds, TimeProvider.System,
            round => screen.Tick($"round {round} of {order.Rounds}")).Play(order, cancellation);
        await host.StopAsync(CancellationToken.None);
        screen.Untick();
        return run;
    }

    /// <summary>Goes on with a run, or only watches where it is being played.</summary>
    public async Task<int> Resume(string id, bool json, CancellationToken cancellation)
    {
        await using var connection = await Connection.Open(place, cancellation);
        var run = await connection.Find(id, cancellation);
        var status = await connection.Insist(() => connection.Run(run).Status(), cancellation);
        var setup = RunSetups.OnRecord(status.Order, place.Minds);
        status = await connection.Insist(
            async () =>
            {
                await Rest(connection.Run(run));
                return await connection.Run(run).Resume();
            }, cancellation);
        return await new Follower(screen, connection, status.Order, setup, json).Follow(cancellation);
    }

    private Task Rest(IRunGrain run) => Pace is { } rest ? run.Pace(rest) : Task.CompletedTask;
}
