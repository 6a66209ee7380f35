using DiplomacySim.Grains;
using Microsoft.Extensions.Configuration;

namespace DiplomacySim.Silo;

/// <summary>The record of a data folder, to be read without starting a silo; nothing in it is gone on with.</summary>
public sealed class Archive : IDisposable
{
    private readonly DataFolder folder;
    private readonly Database database;

    /// <param name="dataFolder">Null for the one of the settings.</param>
    /// <exception cref="DataFolderUnusableException">Another process keeps the data folder, or it cannot be read.</exception>
    public Archive(string? dataFolder)
    {
        var configuration = new ConfigurationBuilder().AddJsonFile(ConfigurationFile.Find(), optional: true, reloadOnChange: false)
            .AddEnvironmentVariables().Build();
        folder = new DataFolder(dataFolder ?? SiloSettings.From(configuration).DataFolder);
        database = new Database(folder);
        Record = new SqliteRecord(database);
        Seats = new SqliteSeats(database);
    }

    public IRecord Record { get; }

    public ISeatRecord Seats { get; }

    public void Dispose()
    {
        database.Dispose();
        folder.Dispose();
    }
}
