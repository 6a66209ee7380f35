using System.Diagnostics;
using System.Text.Json;
using DiplomacySim.Silo;
using Microsoft.Data.Sqlite;
using Npgsql;
using Orleans.Runtime;

namespace DiplomacySim.Tests;

/// <summary>A database, silos as processes that find each other in it, and clients.</summary>
internal sealed class ClusterScene : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("diplomacysim-");
    private readonly List<SiloProcess> silos = [];
    private readonly List<Process> clients = [];
    private readonly string database;

    private ClusterScene(string database) => this.database = database;

    /// <summary>What silos and clients name the database by.</summary>
    public string Database { get; private init; } = "";

    public string Folder => folder.FullName;

    /// <summary>The file of settings for clients.</summary>
    public string Config => Path.Combine(Folder, "cluster.json");

    /// <param name="reached">How silos and clients reach the database, by how the test does; null for the same.</param>
    public static async Task<ClusterScene> Set(PostgresServer? server = null, Func<string, string>? reached = null)
    {
        var database = (server ?? PostgresServer.Shared).NewDatabase();
        await Clustering.Migrate(database);
        var scene = new ClusterScene(database) { Database = reached?.Invoke(database) ?? database };
        await File.WriteAllTextAsync(scene.Config,
            JsonSerializer.Serialize(new { DiplomacySim = new { Cluster = new { scene.Database } } }));
        return scene;
    }

    /// <param name="build">Folder of the programs; empty for those beside the tests.</param>
    public async Task<SiloProcess> Silo(string build, IReadOnlyDictionary<string, string> environment, params string[] settings)
    {
        var own = Directory.CreateDirectory(Path.Combine(Folder, $"silo-{silos.Count}"));
        var silo = await SiloProcess.Start(own.FullName, build, environment, [$"--DiplomacySim:Cluster:Database={Database}", .. settings]);
        silos.Add(silo);
        return silo;
    }

    public Task<SiloProcess> Silo(string build = "") => Silo(build, new Dictionary<string, string>());

    public Process Client(IReadOnlyDictionary<string, string>? environment, params string[] command)
    {
        var client = Program.Start("diplomacysim.dll", Folder, [.. command, "--config", Config, "--patience", "300s"], environment);
        clients.Add(client);
        return client;
    }

    public async Task<List<T>> Ask<T>(string sql, Func<NpgsqlDataReader, T> read)
    {
        await using var source = NpgsqlDataSource.Create($"{database};Pooling=false");
        await using var command = source.CreateCommand(sql);
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<T>();
        while (await reader.ReadAsync())
        {
            rows.Add(read(reader));
        }

        return rows;
    }

    /// <summary>Code, number and content of each batch on record.</summary>
    public Task<List<(string Code, int Number, string Content)>> Batches() => Ask("SELECT code, batch, content FROM batches ORDER BY code, batch",
        row => (row.GetString(0), row.GetInt32(1), Convert.ToBase64String(row.GetFieldValue<byte[]>(2))));

    /// <summary>Number and content of each batch that one process alone has on record.</summary>
    public static List<(int Number, string Content)> Alone(string folder)
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(folder, "diplomacysim.db")};Mode=ReadOnly;Pooling=false");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT batch, content FROM batches ORDER BY batch";
        using var reader = command.ExecuteReader();
        var all = new List<(int Number, string Content)>();
        while (reader.Read())
        {
            all.Add((reader.GetInt32(0), Convert.ToBase64String(reader.GetFieldValue<byte[]>(1))));
        }

        return all;
    }

    /// <summary>The silos that are or were.</summary>
    public async Task<MembershipEntry[]> Members()
    {
        using var reached = new ClusterDatabase(database);
        return [.. (await new PostgresMembership(reached, SiloHost.Cluster).ReadAll()).Members.Select(silo => silo.Item1)];
    }

    public void Dispose()
    {
        foreach (var client in clients)
        {
            client.Kill();
            client.Dispose();
        }

        foreach (var silo in silos)
        {
            silo.Dispose();
        }

        folder.Delete(recursive: true);
    }
}
