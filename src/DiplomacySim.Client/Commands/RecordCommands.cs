using System.Globalization;
using DiplomacySim.Client.Ensembles;
using DiplomacySim.Client.Why;
using DiplomacySim.Contracts;
using DiplomacySim.Scenarios;
using Spectre.Console;

namespace DiplomacySim.Client.Commands;

/// <summary>Commands that read what is on record.</summary>
public sealed class RecordCommands(Screen screen, SiloPlace place)
{
    public async Task<int> Runs(bool json, CancellationToken cancellation)
    {
        await using var record = await RecordReader.Open(place, cancellation);
        var runs = await record.Runs(cancellation);
        if (json)
        {
            screen.Print(new
            {
                Schema = "diplomacysim/runs/1",
                Runs = runs.Select(run => new
                {
                    run.Run, Scenario = run.File, run.Seed, run.Rounds, run.Played,
                    State = Words.Kebab(run.State.ToString()), run.Hash, run.Started,
                }),
            });
        }
        else if (runs.Count == 0)
        {
            screen.Say($"There is no run yet.");
        }
        else
        {
            screen.Show(Table(runs));
        }

        return ExitCodes.Ok;
    }

    public async Task<int> Ensembles(bool json, CancellationToken cancellation)
    {
        await using var record = await RecordReader.Open(place, cancellation);
        var ensembles = await record.Ensembles(cancellation);
        if (json)
        {
            screen.Print(new
            {
                Schema = "diplomacysim/ensembles/1",
                Ensembles = ensembles.Select(ensemble => new
                {
                    ensemble.Ensemble, Scenario = ensemble.File, ensemble.Seed, ensemble.Runs, ensemble.Rounds, ensemble.Points,
                    ensemble.Done, ensemble.Batches, State = Words.Kebab(ensemble.State.ToString()), ensemble.Started,
                }),
            });
        }
        else if (ensembles.Count == 0)
        {
            screen.Say($"There is no ensemble yet.");
        }
        else
        {
            screen.Show(Table(ensembles));
        }

        return ExitCodes.Ok;
    }

    /// <summary>Stops a run or an ensemble, whichever has the id.</summary>
    public async Task<int> Stop(string id, CancellationToken cancellation)
    {
        await using var connection = await Connection.Open(place, cancellation);
        if ((await connection.Ensemble(id).Status()).State != RunState.Unknown)
        {
            var ensemble = await connection.Ensemble(id).Stop();
            screen.Say($"{id}: {Words.Kebab(ensemble.State.ToString())}, {ensemble.Done} of {ensemble.Order.Plan.Batches} batches are done.");
        }
        else
        {
            var run = await (await connection.Find(id)).Stop();
            screen.Say($"{id}: {Words.Kebab(run.State.ToString())} after {run.Played} of {run.Order.Rounds} rounds.");
        }

        return ExitCodes.Ok;
    }

    public async Task<int> Show(string id, bool json, CancellationToken cancellation)
    {
        var run = await RunOnRecord.Read(place, id, cancellation);
        if (json)
        {
            screen.Print(Document.Of(run.Log, run.Order, run.Status.State));
        }
        else
        {
            new Summary(screen, place).Write(run.Log, run.Order, run.Status.State);
        }

        return ExitCodes.Ok;
    }

    /// <summary>What a run is played by.</summary>
    /// <exception cref="OtherMindsException">It needs outside minds that are not given.</exception>
    /// <exception cref="DamagedRecordException">It is on record with what cannot be played.</exception>
    public static RunSetup SetupOf(RunOrder order, MindFiles minds)
    {
        NeededMinds.Require(NeededMinds.Read(order.Minds), minds, $"Run '{order.Run}'");
        var start = SettingOf(order, minds);
        try
        {
            return order.Branch is { } branch ? Change.Setup(start, branch.All, sets => SettingOf(order, minds, sets)) : start;
        }
        catch (ArgumentException problem)
        {
            throw new RefusalException($"The run cannot be changed like this: {problem.Message}");
        }
    }

    private static CompiledScenario SettingOf(RunOrder order, MindFiles minds, params IReadOnlyList<string> sets) =>
        ScenarioFile.FromCanonical(order.Canonical, minds.Catalogue, sets) switch
    {
        Loaded.Ready ready => new CompiledScenario(ready.Scenario),
        Loaded.Refused refused =>
            throw new DamagedRecordException($"The scenario of run '{order.Run}' cannot be read: {string.Join("; ", refused.Problems)}"),
        _ => throw new NotSupportedException(),
    };

    private static Table Table(IEnumerable<RunEntry> runs)
    {
        var table = Lines.Table("run", "scenario", ">seed", ">rounds", "state", ">started");
        foreach (var run in runs)
        {
            table.AddRow(
                run.Run,
                Name(run.File),
                run.Seed.ToString(CultureInfo.InvariantCulture),
                $"{run.Played}/{run.Rounds}",
                Words.Kebab(run.State.ToString()),
                Time(run.Started));
        }

        return table;
    }

    private static Table Table(IEnumerable<EnsembleEntry> ensembles)
    {
        var table = Lines.Table("ensemble", "scenario", ">seed", ">runs", ">points", ">done", "state", ">started");
        foreach (var ensemble in ensembles)
        {
            table.AddRow(
                ensemble.Ensemble,
                Name(ensemble.File),
                ensemble.Seed.ToString(CultureInfo.InvariantCulture),
                ensemble.Runs.ToString(CultureInfo.InvariantCulture),
                ensemble.Points.ToString(CultureInfo.InvariantCulture),
                Lines.Percent((double)ensemble.Done / ensemble.Batches),
                Words.Kebab(ensemble.State.ToString()),
                Time(ensemble.Started));
        }

        return table;
    }

    private static string Name(string file) => Markup.Escape(Words.Plain(Path.GetFileNameWithoutExtension(file)));

    private static string Time(DateTimeOffset moment) =>
        moment.ToString(moment.UtcDateTime.Date == DateTime.UtcNow.Date ? "HH:mm" : "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
