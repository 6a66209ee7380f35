using DiplomacySim.Client;
using DiplomacySim.Scenarios;
using Microsoft.Data.Sqlite;

namespace DiplomacySim.Tests;

/// <summary>A data folder of its own, empty or with a record of the repository.</summary>
internal sealed class RecordFolder : IDisposable
{
    /// <summary>The version that this program writes.</summary>
    public const int Version = 4;

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("diplomacysim-");

    public string Path => folder.FullName;

    public string File => System.IO.Path.Combine(Path, "diplomacysim.db");

    public SiloPlace Place => new(null, Path, MindFiles.None);

    /// <summary>Records that earlier versions and this one have written, by the names of their files.</summary>
    public static IEnumerable<string> Kept => Directory.EnumerateFiles(Repository.Path("tests/DiplomacySim.Tests/Journal/Records"), "*.db")
        .Select(path => System.IO.Path.GetFileName(path)).Order(StringComparer.Ordinal);

    public static RecordFolder Of(string record)
    {
        var folder = new RecordFolder();
        System.IO.File.Copy(Repository.Path($"tests/DiplomacySim.Tests/Journal/Records/{record}"), folder.File);
        return folder;
    }

    /// <summary>Carries out a command on it.</summary>
    /// <returns>The exit code.</returns>
    public async Task<int> Run(params string[] command)
    {
        using var client = new CommandRunner(Path);
        return (await client.Run(command)).Exit;
    }

    /// <summary>Changes the record behind the program's back.</summary>
    public void Change(string sql) => Ask<object?>(sql);

    public T Ask<T>(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={File};Pooling=false");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return (T)command.ExecuteScalar()!;
    }

    public void Dispose() => folder.Delete(recursive: true);
}
