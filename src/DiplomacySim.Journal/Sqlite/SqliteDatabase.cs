using System.Data.Common;
using DiplomacySim.Contracts;
using Microsoft.Data.Sqlite;

namespace DiplomacySim.Journal;

/// <summary>The SQLite file of a data folder: statements are done one after the other, in the order of asking.</summary>
/// <remarks>
/// A kill loses nothing that was written; a power failure may lose the last rows, which are then played again. Other processes may read the
/// file meanwhile.
/// </remarks>
public sealed class SqliteDatabase : Database
{
    private const int Busy = 5;
    private const int Locked = 6;
    private const int Corrupt = 11;
    private const int NoDatabase = 26;

    private readonly Func<string, Statements> open;

    private SqliteDatabase(string file, Func<string, Statements> open)
        : base(1)
    {
        (Place, this.open) = (file, open);
        Begin();
    }

    public override string Place { get; }

    public override string Kind => "sqlite";

    /// <summary>Opens the record of a folder that this process keeps, and brings it to this version.</summary>
    /// <exception cref="RecordException">It cannot be used.</exception>
    public static SqliteDatabase Write(DataFolder folder) => new(folder.Database, SqliteFile.Write);

    /// <summary>Opens the record of a folder to read it, whether or not another process keeps the folder.</summary>
    /// <exception cref="RecordException">It cannot be used.</exception>
    /// <exception cref="DataFolderUnusableException">The folder is none.</exception>
    public static SqliteDatabase Read(string folder) => new(DataFolder.Find(folder), SqliteFile.Read);

    /// <remarks>With what is beside the file and goes into it later.</remarks>
    public override ValueTask<long> Size(CancellationToken cancellation = default) => new(Directory.EnumerateFiles(
        Path.GetDirectoryName(Place)!, $"{Path.GetFileName(Place)}*").Sum(file => new FileInfo(file).Length));

    public override ValueTask<RecordSize> Vacuum(CancellationToken cancellation = default) => Do(
        statements =>
        {
            var before = Settle(statements);
            statements.Run("VACUUM");
            return new RecordSize(before, Settle(statements));
        },
        cancellation);

    private protected override Statements Connect() => open(Place);

    private protected override RecordException Told(DbException problem, string what) => (problem as SqliteException)?.SqliteErrorCode switch
    {
        Busy or Locked => new RecordBusyException($"The record {Place} is in use by another process."),
        Corrupt or NoDatabase => new DamagedRecordException($"The record {Place} cannot be {what}, it is damaged: {problem.Message}"),
        _ => new RecordException($"The record {Place} cannot be {what}: {problem.Message}"),
    };

    /// <summary>Takes what is beside the file into it.</summary>
    /// <returns>How long the file is then.</returns>
    private long Settle(Statements statements)
    {
        statements.Query("PRAGMA wal_checkpoint(TRUNCATE)", reader => reader.GetInt32(0));
        return new FileInfo(Place).Length;
    }
}
