using System.Text.Json;
using DiplomacySim.Client;
using DiplomacySim.Scenarios;
using DiplomacySim.Silo;
using Orleans.Runtime;

namespace DiplomacySim.Tests;

/// <summary>Several silos as processes, which find each other in PostgreSQL.</summary>
public sealed class ClusterTests : IAsyncLifetime, IDisposable
{
    private const string Nile = "scenarios/nile-2019.yaml";

    /// <summary>A silo that is killed is waited for so long by Orleans' own settings, even when it was alone.</summary>
    private static readonly TimeSpan Waited = TimeSpan.FromSeconds(90);

    private readonly CommandRunner client = new();
    private readonly List<(SiloProcess Process, DirectoryInfo Folder)> silos = [];
    private readonly string database = PostgresServer.Shared.NewDatabase();
    private string config = "";

    public async Task InitializeAsync()
    {
        await Clustering.Migrate(database);
        config = Path.Combine(client.Folder, "cluster.json");
        await File.WriteAllTextAsync(config, JsonSerializer.Serialize(new { DiplomacySim = new { Cluster = new { Database = database } } }));
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose()
    {
        foreach (var (process, folder) in silos)
        {
            process.Dispose();
            folder.Delete(recursive: true);
        }

        client.Dispose();
    }

    [Fact]
    public async Task A_silo_that_was_killed_when_it_was_alone_is_not_waited_for()
    {
        var first = await Start();
        await first.End(Signal.Kill);
        var since = DateTime.UtcNow;
        var second = await Start();
        var elsewhere = DateTime.UtcNow - since;
        await first.Start();

        Assert.True(elsewhere < Waited, $"{elsewhere}");
        Assert.Equal([SiloStatus.Active, SiloStatus.Active, SiloStatus.Dead], await States());
        var (asked, silos, refused) = await client.Run("status", "--json", "--config", config);
        Assert.True(asked == 0, refused);
        using var status = JsonDocument.Parse(silos);
        Assert.Equal("postgresql", status.RootElement.GetProperty("storage").GetProperty("kind").GetString());
        Assert.Equal([first.Address, second.Address], status.RootElement.GetProperty("silos").EnumerateArray()
            .Where(silo => silo.GetProperty("state").GetString() == "active" && silo.GetProperty("version").GetString() is not null)
            .Select(silo => silo.GetProperty("gateway").GetString()).OrderBy(address => address == second.Address));

        var (exit, output, errors) = await client.Run("run", Nile, "--rounds", "2", "--json", "--config", config);
        Assert.True(exit == 0, errors);
        Assert.Equal("", errors);
        using var run = JsonDocument.Parse(output);
        Assert.Equal("finished", run.RootElement.GetProperty("state").GetString());
    }

    [Fact]
    public async Task A_client_goes_on_with_the_silo_that_is_left()
    {
        var (one, other) = (await Start(), await Start());
        var both = $"{one.Address},{other.Address}";
        await using var connection = await Connection.Open(new(both, null, MindFiles.None), default);
        await connection.Catalogue.Runs(new());
        var lost = new TaskCompletionSource();
        using var told = connection.Lost.Register(lost.SetResult);
        await one.End(Signal.Kill);
        await lost.Task;
        Assert.Equal(
            $"silo {one.Address} of 2 is gone after round 3, going on.", await connection.WhatWasLost(new TimeoutException(), " after round 3"));

        await connection.Renew(new TimeoutException(), DateTime.UtcNow.AddMinutes(5), default);
        while (!await Answers(connection))
        {
            await connection.Renew(new TimeoutException(), DateTime.UtcNow.AddMinutes(5), default);
        }

        // The same for a client that starts only now.
        var (shown, _, errors) = await client.Run("ensembles", "--silo", both);
        Assert.True(shown == 0, errors);
        Assert.True(await Eventually.Holds(async () => (await States()).SequenceEqual([SiloStatus.Active, SiloStatus.Dead])));
    }

    [Fact]
    public async Task A_client_waits_for_a_cluster_that_is_not_there_yet_and_says_so()
    {
        using var early = client.Start("runs", "--config", config, "--patience", "300s");
        await early.UntilWarned("waiting up to 300 s");
        await Start();
        Assert.Equal(0, (await early.End()).Exit);
    }

    [Fact]
    public async Task A_cluster_of_another_version_is_told_of()
    {
        using var reached = new ClusterDatabase(database);
        var other = new PostgresMembership(reached, "diplomacysim-9.9");
        await other.InitializeMembershipTable(true);
        Assert.True(await other.InsertRow(MembershipTests.Silo(1), (await other.ReadAll()).Version.Next()));
        var (exit, _, errors) = await client.Run("runs", "--config", config, "--patience", "100ms");

        Assert.Equal(5, exit);
        Assert.Contains("diplomacysim-9.9", errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_database_that_is_not_made_ready_is_told_of_by_silo_and_client()
    {
        var empty = PostgresServer.Shared.NewDatabase();
        using var silo = Program.Start("diplomacysim-silo.dll", client.Folder, [$"--DiplomacySim:Cluster:Database={empty}"]);
        var (exit, _, errors) = await Program.End(silo);
        Assert.Equal(6, exit);
        Assert.Contains("diplomacysim-silo migrate", errors, StringComparison.Ordinal);

        await File.WriteAllTextAsync(config, JsonSerializer.Serialize(new { DiplomacySim = new { Cluster = new { Database = empty } } }));
        var (refused, _, told) = await client.Run("runs", "--config", config, "--patience", "100ms");
        Assert.Equal(5, refused);
        Assert.Contains("diplomacysim-silo migrate", told, StringComparison.Ordinal);
    }

    private static async Task<bool> Answers(Connection connection)
    {
        try
        {
            await connection.Catalogue.Runs(new());
            return true;
        }
        catch (Exception loss) when (Connection.IsLoss(loss))
        {
            return false;
        }
    }

    private async Task<SiloProcess> Start()
    {
        var folder = Directory.CreateTempSubdirectory("diplomacysim-");
        var silo = await SiloProcess.Start(folder.FullName, $"--DiplomacySim:Cluster:Database={database}");
        silos.Add((silo, folder));
        return silo;
    }

    private async Task<IEnumerable<SiloStatus>> States()
    {
        using var reached = new ClusterDatabase(database);
        return (await new PostgresMembership(reached, SiloHost.Cluster).ReadAll()).Members.Select(silo => silo.Item1.Status).Order();
    }
}
