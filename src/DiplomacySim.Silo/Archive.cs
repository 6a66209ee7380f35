using DiplomacySim.Contracts;
using DiplomacySim.Journal;

namespace DiplomacySim.Silo;

/// <summary>The record of a data folder without a silo; nothing in it is gone on with.</summary>
public sealed class Archive : IDisposable
{
    private readonly DataFolder? folder;
    private readonly Database database;

    private Archive(DataFolder? folder, Database database)
    {
        (this.folder, this.database) = (folder, database);
        Journals = In(database);
    }

    public Journals Journals { get; }

    /// <summary>Opens the record to read it, whether or not another process keeps its folder.</summary>
    /// <param name="dataFolder">Null for the one of the settings.</param>
    /// <exception cref="DataFolderUnusableException">There is a file in place of the folder.</exception>
    /// <exception cref="RecordException">The record cannot be read.</exception>
    public static Archive Read(string? dataFolder) => new(null, SqliteDatabase.Read(Named(dataFolder)));

    /// <summary>Opens the record to change it.</summary>
    /// <param name="dataFolder">Null for the one of the settings.</param>
    /// <exception cref="DataFolderUnusableException">Another process keeps the folder, or it cannot be written.</exception>
    /// <exception cref="RecordException">The record cannot be used.</exception>
    public static Archive Write(string? dataFolder)
    {
        var folder = new DataFolder(Named(dataFolder));
        try
        {
            return new(folder, SqliteDatabase.Write(folder));
        }
        catch
        {
            folder.Dispose();
            throw;
        }
    }

    public void Dispose()
    {
        database.Dispose();
        folder?.Dispose();
    }

    /// <summary>The journals of a database.</summary>
    public static Journals In(Database database) => new(
        new RunJournal(database), new EnsembleJournal(database), new SeatJournal(database), database);

    private static string Named(string? dataFolder) => dataFolder ?? SiloSettings.From(ConfigurationFile.Read(file: null)).DataFolder;
}
