using DiplomacySim.Contracts;
using DiplomacySim.Journal;
using DiplomacySim.Silo;

namespace DiplomacySim.Client.Commands;

/// <summary>Commands that make room in the record: at a silo elsewhere, or in a data folder that no other process keeps.</summary>
public static class RoomCommands
{
    public static async Task<int> Forget(SiloPlace place, string id, bool json, CancellationToken cancellation)
    {
        var kind = place.Silo is null ? await ForgetHere(place, id, cancellation) : await ForgetAt(place, id, cancellation);
        if (json)
        {
            Document.Print(new { Schema = "diplomacysim/forget/1", Kind = kind, Id = id });
        }
        else
        {
            Terminal.Say($"The {kind} {id} is no longer on record. `vacuum` gives back its room.");
        }

        return ExitCodes.Ok;
    }

    public static async Task<int> Vacuum(SiloPlace place, bool json, CancellationToken cancellation)
    {
        var size = place.Silo is null ? await VacuumHere(place, cancellation) : await VacuumAt(place, cancellation);
        var freed = size.Before - size.After;
        if (json)
        {
            Document.Print(new { Schema = "diplomacysim/vacuum/1", size.Before, size.After, Freed = freed });
        }
        else
        {
            Terminal.Say($"{Kilobytes(freed)} were given back; the record has {Kilobytes(size.After)}.");
        }

        return ExitCodes.Ok;
    }

    private static async Task<string> ForgetHere(SiloPlace place, string id, CancellationToken cancellation)
    {
        using var archive = Archive.Write(place.DataFolder);
        var journals = Through(place, archive);
        if (await journals.Ensembles.Find(id, cancellation) is not null)
        {
            await journals.Ensembles.Forget(id, cancellation);
            return "ensemble";
        }

        if (await journals.Runs.Find(id, cancellation) is null)
        {
            throw None(id);
        }

        await journals.Runs.Forget(id, cancellation);
        return "run";
    }

    private static async Task<string> ForgetAt(SiloPlace place, string id, CancellationToken cancellation)
    {
        await using var connection = await Connection.Open(place, cancellation);
        if ((await connection.Ensemble(id).Status()).State != RunState.Unknown)
        {
            await connection.Ensemble(id).Forget();
            return "ensemble";
        }

        if ((await connection.Run(id).Status()).State == RunState.Unknown)
        {
            throw None(id);
        }

        await connection.Run(id).Forget();
        return "run";
    }

    private static async Task<RecordSize> VacuumHere(SiloPlace place, CancellationToken cancellation)
    {
        using var archive = Archive.Write(place.DataFolder);
        return await Through(place, archive).File.Vacuum(cancellation);
    }

    private static async Task<RecordSize> VacuumAt(SiloPlace place, CancellationToken cancellation)
    {
        await using var connection = await Connection.Open(place, cancellation);
        return await connection.Catalogue.Vacuum();
    }

    private static Journals Through(SiloPlace place, Archive archive) => place.Through?.Invoke(archive.Journals) ?? archive.Journals;

    private static NoSuchRunException None(string id) => new(id, "run or ensemble");

    private static string Kilobytes(long bytes) => FormattableString.Invariant($"{bytes / 1000.0:#,0} kB");
}
