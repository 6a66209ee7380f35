using System.Globalization;
using DiplomacySim.Client.Ensembles;
using DiplomacySim.Contracts;
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
            screen.Print(RunsDocument.Of(runs));
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
            screen.Print(EnsemblesDocument.Of(ensembles));
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
        if ((await connection.Insist(() => connection.Ensemble(id).Status(), cancellation)).State != RunState.Unknown)
        {
            var ensemble = await connection.Insist(() => connection.Ensemble(id).Stop(), cancellation);
            screen.Say($"{id}: {Words.Kebab(ensemble.State.ToString())}, {ensemble.Done} of {ensemble.Order.Plan.Batches} batches are done.");
        }
        else
        {
            var known = await connection.Find(id, cancellation);
            var run = await connection.Insist(() => connection.Run(known).Stop(), cancellation);
            screen.Say($"{id}: {Words.Kebab(run.State.ToString())} after {run.Played} of {run.Order.Rounds} rounds.");
        }

        return ExitCodes.Ok;
    }

    public async Task<int> Show(string id, bool json, CancellationToken cancellation)
    {
        var run = await RecordReader.Read(place, id, cancellation);
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

    private static FittedTable Table(IEnumerable<RunEntry> runs)
    {
        var table = new FittedTable("=run", "scenario", ">seed", ">rounds", "state", ">started");
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

    private static FittedTable Table(IEnumerable<EnsembleEntry> ensembles)
    {
        var table = new FittedTable("=ensemble", "scenario", ">seed", ">runs", ">points", ">done", "state", ">started");
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
