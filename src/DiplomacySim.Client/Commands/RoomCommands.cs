using DiplomacySim.Contracts;
using DiplomacySim.Journal;
using DiplomacySim.Silo;

namespace DiplomacySim.Client.Commands;

/// <summary>Commands that make room in the record: at a silo elsewhere, or in a data folder that no other process keeps.</summary>
public sealed class RoomCommands(Screen screen, SiloPlace place)
{
    public async Task<int> Forget(string id, bool json, CancellationToken cancellation)
    {
        var kind = place.IsElsewhere ? await ForgetAt(id, cancellation) : await ForgetHere(id, cancellation);
        if (json)
        {
            screen.Print(ForgetDocument.Of(kind, id));
        }
        else
        {
            screen.Say($"The {kind} {id} is no longer on record. `vacuum` gives back its room.");
        }

        return ExitCodes.Ok;
    }

    public async Task<int> Vacuum(bool json, CancellationToken cancellation)
    {
        var size = place.IsElsewhere ? await VacuumAt(cancellation) : await VacuumHere(cancellation);
        var room = VacuumDocument.Of(size);
        if (json)
        {
            screen.Print(room);
        }
        else
        {
            screen.Say($"{Kilobytes(room.Freed)} were given back; the record has {Kilobytes(room.After)}.");
        }

        return ExitCodes.Ok;
    }

    private async Task<string> ForgetHere(string id, CancellationToken cancellation)
    {
        using var archive = Archive.Write(place.DataFolder);
        var journals = Through(archive);
        if (await journals.Ensembles.Forget(id, cancellation) is not null)
        {
            return "ensemble";
        }

        if (await journals.Runs.Find(id, cancellation) is null)
        {
            throw None(id);
        }

        await journals.Runs.Forget(id, cancellation);
        return "run";
    }

    private async Task<string> ForgetAt(string id, CancellationToken cancellation)
    {
        await using var connection = await Connection.Open(place, cancellation);
        if (await connection.Ensemble(id).Forget())
        {
            return "ensemble";
        }

        if ((await connection.Insist(() => connection.Run(id).Status(), cancellation)).State == RunState.Unknown)
        {
            throw None(id);
        }

        await connection.Run(id).Forget();
        return "run";
    }

    private async Task<RecordSize> VacuumHere(CancellationToken cancellation)
    {
        using var archive = Archive.Write(place.DataFolder);
        return await Through(archive).File.Vacuum(cancellation);
    }

    private async Task<RecordSize> VacuumAt(CancellationToken cancellation)
    {
        await using var connection = await Connection.Open(place, cancellation);
        return await connection.Catalogue.Vacuum();
    }

    private Journals Through(Archive archive) => place.Through?.Invoke(archive.Journals) ?? archive.Journals;

    private static NoSuchRunException None(string id) => new(id, "run or ensemble", "`runs` and `ensembles` list those there are.");

    private static string Kilobytes(long bytes) => FormattableString.Invariant($"{bytes / 1000.0:#,0} kB");
}
