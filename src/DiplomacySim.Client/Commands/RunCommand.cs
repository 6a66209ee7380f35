using DiplomacySim.Analysis;
using DiplomacySim.Contracts;
using DiplomacySim.Model;
using DiplomacySim.Scenarios;

namespace DiplomacySim.Client.Commands;

/// <summary>Plays a run and shows each round as it happens.</summary>
public sealed class RunCommand(SiloPlace place, bool json)
{
    public async Task<int> Start(string file, long seed, int? rounds, string[] sets, string? id, CancellationToken cancellation)
    {
        if (ScenarioCommands.Read(file, sets) is not { } ready)
        {
            return ExitCodes.Scenario;
        }

        await using var connection = await Connection.Open(place, cancellation);
        var order = new RunOrder(id ?? NewId(file), file, ready.Canonical, seed, rounds ?? ready.Scenario.Rounds);
        var run = connection.Run(order.Run);
        await run.Start(order);
        return await Follow(run, order, new Log(new Setting(ready.Scenario)), cancellation);
    }

    public async Task<int> Resume(string id, CancellationToken cancellation)
    {
        await using var connection = await Connection.Open(place, cancellation);
        var run = await connection.Find(id);
        var status = await run.Resume();
        return await Follow(run, status.Order, new Log(RecordCommands.SettingOf(status.Order)), cancellation);
    }

    private static string NewId(string file)
    {
        var name = string.Concat(Path.GetFileNameWithoutExtension(file).ToLowerInvariant().Where(letter => char.IsAsciiLetterOrDigit(letter) || letter == '-'));
        return $"{(name.Length is > 0 and <= 40 ? name : "run")}-{Guid.NewGuid().ToString("N")[..8]}";
    }

    private async Task<int> Follow(IRunGrain run, RunOrder order, Log log, CancellationToken cancellation)
    {
        var interrupted = false;
        try
        {
            await foreach (var round in run.Watch(0, cancellation).WithCancellation(cancellation))
            {
                foreach (var act in round.Acts)
                {
                    log.Hear(act);
                }

                Show(round, log);
            }
        }
        catch (OperationCanceledException)
        {
            interrupted = true;
        }

        // Without a silo of its own to go on, a run that nobody watches would stop with this process anyway.
        var status = interrupted && place.Silo is null ? await run.Stop() : await run.Status();
        Conclude(status, order, log);
        return status.State switch
        {
            RunState.Finished => ExitCodes.Ok,
            RunState.Failed => Fail(status),
            _ => Interrupt(status),
        };
    }

    private void Show(RoundRecord round, Log log)
    {
        if (json)
        {
            Console.Error.Write($"\rround {round.Round}");
            return;
        }

        Terminal.Say($"[bold]{Story.Heading(round.Round, log.Setting)}[/] [dim](round {round.Round})[/]");
        foreach (var line in Story.Lines(round.Acts, log.Setting))
        {
            Terminal.Say($"  {line}");
        }
    }

    private void Conclude(RunStatus status, RunOrder order, Log log)
    {
        if (json)
        {
            Console.Error.WriteLine();
            Console.WriteLine(Json.Of(RunDocument.Of(log, order.Run, order.File, order.Seed, order.Rounds, Words.Kebab(status.State.ToString()))));
        }
        else
        {
            Summary.Write(log, order, status.State);
        }
    }

    private static int Fail(RunStatus status)
    {
        Console.Error.WriteLine($"The run failed after round {status.Played}: {status.Failure}. `resume {status.Order.Run}` goes on.");
        return ExitCodes.Failed;
    }

    private static int Interrupt(RunStatus status)
    {
        Console.Error.WriteLine($"Stopped after round {status.Played}. `resume {status.Order.Run}` goes on.");
        return ExitCodes.Interrupted;
    }
}
