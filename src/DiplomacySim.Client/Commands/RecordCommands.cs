using System.Globalization;
using DiplomacySim.Contracts;
using DiplomacySim.Model;
using DiplomacySim.Scenarios;
using Spectre.Console;

namespace DiplomacySim.Client.Commands;

/// <summary>Commands that read what is on record.</summary>
public static class RecordCommands
{
    public static async Task<int> Runs(SiloPlace place, bool json, CancellationToken cancellation)
    {
        await using var connection = await Connection.Open(place, cancellation);
        var runs = await connection.Catalogue.Runs();
        if (json)
        {
            Document.Print(new
            {
                Schema = "diplomacysim/runs/1",
                Runs = runs.Select(run => new
                {
                    run.Order.Run, Scenario = run.Order.File, run.Order.Seed, run.Order.Rounds, run.Played, State = Words.Kebab(run.State.ToString()), run.Hash, run.Started,
                }),
            });
        }
        else if (runs.Count == 0)
        {
            Terminal.Say($"There is no run yet.");
        }
        else
        {
            Terminal.Show(Table(runs));
        }

        return ExitCodes.Ok;
    }

    public static async Task<int> Show(SiloPlace place, string id, bool json, CancellationToken cancellation)
    {
        var (status, log) = await Read(place, id, cancellation);
        if (json)
        {
            Document.Print(log, status.Order, status.State);
        }
        else
        {
            Summary.Write(log, status.Order, status.State, place);
        }

        return ExitCodes.Ok;
    }

    /// <summary>The rounds that are on record now, whether or not the run still plays.</summary>
    public static async Task<(RunStatus Status, Log Log)> Read(SiloPlace place, string id, CancellationToken cancellation)
    {
        await using var connection = await Connection.Open(place, cancellation);
        var run = await connection.Find(id);
        var status = await run.Status();
        var log = new Log(SettingOf(status.Order));
        if (status.Played > 0)
        {
            await foreach (var round in run.Watch(0, cancellation))
            {
                foreach (var act in round.Acts)
                {
                    log.Hear(act);
                }

                if (round.Round >= status.Played)
                {
                    break;
                }
            }
        }

        return (status, log);
    }

    public static Setting SettingOf(RunOrder order) => ScenarioFile.FromCanonical(order.Canonical) switch
    {
        Loaded.Ready ready => new Setting(ready.Scenario),
        Loaded.Refused refused => throw new DamagedRecordException($"The scenario of run '{order.Run}' cannot be read: {string.Join("; ", refused.Problems)}"),
        _ => throw new NotSupportedException(),
    };

    private static Table Table(IEnumerable<RunStatus> runs)
    {
        var table = new Table().NoBorder();
        foreach (var heading in new[] { "run", "scenario", "seed", "rounds", "state", "started" })
        {
            var column = new TableColumn($"[dim]{heading}[/]").NoWrap();
            table.AddColumn(heading is "seed" or "rounds" or "started" ? column.RightAligned() : column);
        }

        var today = DateTime.UtcNow.Date;
        foreach (var run in runs)
        {
            table.AddRow(
                run.Order.Run,
                Markup.Escape(Terminal.Plain(Path.GetFileNameWithoutExtension(run.Order.File))),
                run.Order.Seed.ToString(CultureInfo.InvariantCulture),
                $"{run.Played}/{run.Order.Rounds}",
                Words.Kebab(run.State.ToString()),
                run.Started.ToString(run.Started.UtcDateTime.Date == today ? "HH:mm" : "yyyy-MM-dd", CultureInfo.InvariantCulture));
        }

        return table;
    }
}
