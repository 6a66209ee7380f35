using DiplomacySim.Contracts;
using DiplomacySim.Journal;
using Microsoft.Extensions.Configuration;

namespace DiplomacySim.Silo;

/// <summary>The record without a silo; nothing in it is gone on with.</summary>
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
    /// <param name="dataFolder">Null for what the settings say: a folder, or a database that silos share.</param>
    /// <exception cref="DataFolderUnusableException">There is a file in place of the folder.</exception>
    /// <exception cref="RecordException">The record cannot be read.</exception>
    public static Archive Read(string? dataFolder) =>
        new(null, (Database?)Shared(dataFolder) ?? SqliteDatabase.Read(dataFolder ?? Settings.DataFolder));

    /// <summary>Opens the record to change it.</summary>
    /// <param name="dataFolder">Null for what the settings say: a folder, or a database that silos share.</param>
    /// <exception cref="DataFolderUnusableException">Another process keeps the folder, or it cannot be written.</exception>
    /// <exception cref="RecordException">The record cannot be used.</exception>
    public static Archive Write(string? dataFolder)
    {
        if (Shared(dataFolder) is { } shared)
        {
            return new(null, shared);
        }

        var folder = new DataFolder(dataFolder ?? Settings.DataFolder);
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
        new RunTables(database), new EnsembleTables(database), new SeatTables(database), database);

    private static SiloSettings Settings => SiloSettings.From(new ConfigurationBuilder()
        .AddJsonFile(ConfigurationFile.Find(), optional: true, reloadOnChange: false).AddEnvironmentVariables().Build());

    private static PostgresDatabase? Shared(string? dataFolder) =>
        dataFolder is null && Settings.Cluster.Database is { Length: > 0 } database ? PostgresDatabase.Open(database) : null;
}
