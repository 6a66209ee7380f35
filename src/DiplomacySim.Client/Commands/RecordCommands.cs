using System.Globalization;
using System.Text.Json;
using DiplomacySim.Analysis;
using DiplomacySim.Contracts;
using DiplomacySim.Model;
using DiplomacySim.Scenarios;

namespace DiplomacySim.Client.Commands;

/// <summary>Commands that read what is on record.</summary>
public static class RecordCommands
{
    private static readonly JsonSerializerOptions CamelCase = new() { PropertyNamingPolicy = JsonNamingPolicy.CamelCase, WriteIndented = true };

    public static async Task<int> Runs(SiloPlace place, bool json, CancellationToken cancellation)
    {
        await using var connection = await Connection.Open(place, cancellation);
        var runs = await connection.Catalogue.Runs();
        if (json)
        {
            var rows = runs.Select(run => new
            {
                run.Order.Run, Scenario = run.Order.File, run.Order.Seed, run.Order.Rounds, run.Played, State = Words.Kebab(run.State.ToString()), run.Hash, run.Started,
            });
            Console.WriteLine(JsonSerializer.Serialize(new { Schema = "diplomacysim/runs/1", Runs = rows }, CamelCase));
            return ExitCodes.Ok;
        }

        foreach (var run in runs)
        {
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{run.Order.Run,-32} {run.State,-9} {run.Played,4}/{run.Order.Rounds,-4} seed {run.Order.Seed,-6} {run.Started:yyyy-MM-dd HH:mm} {Terminal.Plain(run.Order.File)}"));
        }

        return ExitCodes.Ok;
    }

    public static async Task<int> Show(SiloPlace place, string id, bool json, CancellationToken cancellation)
    {
        var (status, log) = await Read(place, id, cancellation);
        if (json)
        {
            Console.WriteLine(Json.Of(RunDocument.Of(
                log, status.Order.Run, status.Order.File, status.Order.Seed, status.Order.Rounds, Words.Kebab(status.State.ToString()))));
        }
        else
        {
            Summary.Write(log, status.Order, status.State);
        }

        return ExitCodes.Ok;
    }

    public static async Task<int> Log(SiloPlace place, string id, int? round, string? actor, bool csv, bool json, CancellationToken cancellation)
    {
        var (status, log) = await Read(place, id, cancellation);
        if (actor is not null && !log.Setting.Scenario.Actors.Any(known => known.Id == actor))
        {
            Console.Error.WriteLine($"There is no actor '{Terminal.Plain(actor)}'; there are {string.Join(", ", log.Setting.Scenario.Actors.Select(known => known.Id))}.");
            return ExitCodes.Usage;
        }

        var acts = log.Acts.Where(act => (round is null || act.Round == round)
            && (actor is null || (act.Actor >= 0 && log.Setting.Scenario.Actors[act.Actor].Id == actor)));
        if (json)
        {
            Console.WriteLine(Json.Of(new LogDocument(LogDocument.Version, status.Order.Run, [.. acts.Select(act => ActDocument.Of(act, log.Setting))])));
            return ExitCodes.Ok;
        }

        if (csv)
        {
            Console.WriteLine(EventData.Header);
        }

        foreach (var line in acts.Select(act => csv ? EventData.Line(act, log.Setting) : Line(act, log.Setting)))
        {
            if (line is not null)
            {
                Console.WriteLine(line);
            }
        }

        return ExitCodes.Ok;
    }

    public static async Task<int> Replay(SiloPlace place, string id, bool json, CancellationToken cancellation)
    {
        var (status, log) = await Read(place, id, cancellation);
        var again = Simulation.Play(log.Setting, status.Order.Seed, log.Rounds);
        var same = again.Hash == log.Hash;
        var differs = same ? null : FirstDifference(log, again);
        if (json)
        {
            Console.WriteLine(JsonSerializer.Serialize(
                new { Schema = "diplomacysim/replay/1", status.Order.Run, Rounds = log.Rounds, log.Hash, Replayed = again.Hash, Same = same, FirstDifference = differs }, CamelCase));
        }
        else
        {
            Console.WriteLine(same ? $"The same log again: {log.Hash}" : $"The logs differ from act {differs} on: {log.Hash} on record, {again.Hash} now.");
        }

        return same ? ExitCodes.Ok : ExitCodes.No;
    }

    public static Setting SettingOf(RunOrder order) => ScenarioFile.FromCanonical(order.Canonical) switch
    {
        Loaded.Ready ready => new Setting(ready.Scenario),
        Loaded.Refused refused => throw new RefusalException($"The scenario of run '{order.Run}' cannot be read: {string.Join("; ", refused.Problems)}"),
        _ => throw new NotSupportedException(),
    };

    /// <summary>The rounds that are on record now, whether or not the run still plays.</summary>
    private static async Task<(RunStatus Status, Log Log)> Read(SiloPlace place, string id, CancellationToken cancellation)
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

    private static string Line(in Act act, Setting setting) =>
        string.Create(CultureInfo.InvariantCulture, $"{act.Id,6} {act.Round,4}  {Terminal.Plain(Wording.Of(act, setting))}");

    private static int? FirstDifference(Log one, Log other)
    {
        for (var place = 0; place < Math.Min(one.Acts.Count, other.Acts.Count); place++)
        {
            var (first, second) = (ActDocument.Of(one.Acts[place], one.Setting), ActDocument.Of(other.Acts[place], other.Setting));
            if (first.Text != second.Text || first.Kind != second.Kind || first.Amount != second.Amount || first.Decision?.Value != second.Decision?.Value)
            {
                return place + 1;
            }
        }

        return Math.Min(one.Acts.Count, other.Acts.Count) + 1;
    }
}
