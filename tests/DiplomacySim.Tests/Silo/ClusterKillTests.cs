using System.Diagnostics;
using DiplomacySim.Client;
using DiplomacySim.Contracts;
using DiplomacySim.Scenarios;

namespace DiplomacySim.Tests;

/// <summary>
/// Two silos on PostgreSQL play an ensemble and some runs; once two batches are committed, something is killed. Whatever it is: nothing is lost,
/// nothing is written twice, and the bytes are those of one process alone.
/// </summary>
public sealed class ClusterKillTests : IDisposable
{
    private const string File = "scenarios/contract-curve.yaml";
    private const int Runs = 1_000;
    private const int Long = 300;

    /// <summary>Nothing takes so long unless it has come to an end.</summary>
    private static readonly TimeSpan Most = TimeSpan.FromMinutes(5);

    private readonly PostgresServer server = new();
    private readonly List<TimeSpan> commits = [];
    private readonly List<TimeSpan> ends = [];
    private readonly Random draw = new(1);

    public enum Victim
    {
        Silo,
        Client,
        SiloAndClient,
        EverythingAndTheDatabase,
        TheDatabaseForAWhile,
    }

    public void Dispose() => server.Dispose();

    /// <summary>In the gate those whose kills come to most; all where the environment says how many.</summary>
    public static TheoryData<Victim> Victims =>
        Samples.ClusterKills > 1 ? [.. Enum.GetValues<Victim>()] : [Victim.Silo, Victim.EverythingAndTheDatabase];

    [Theory, MemberData(nameof(Victims))]
    public async Task Nothing_is_lost_and_nothing_is_written_twice(Victim victim)
    {
        string[] command = ["ensemble", File, "--runs", $"{Runs}", "--json"];
        using var alone = new CommandRunner();
        var (_, output, _) = await alone.Run(command);
        var expected = ClusterScene.Alone(alone.Folder);
        for (var time = 0; time < Samples.ClusterKills; time++)
        {
            using var scene = await Scene.Set(server, command);
            await scene.Until(2);
            await Strike(victim, scene);
            if (victim is Victim.Silo or Victim.TheDatabaseForAWhile)
            {
                var (exit, told, errors) = await Program.End(scene.Client).WaitAsync(Most);
                Assert.True(exit == 0, errors);
                Assert.Equal(output, told);
            }

            var watch = Stopwatch.StartNew();
            await scene.Ended();
            ends.Add(watch.Elapsed);
            Assert.Equal(expected, await scene.Batches());
            Assert.Equal(scene.Orders.Select(order => (order.Run, Long, Scene.Hash(order))), await scene.Hashes());
        }

        Console.WriteLine(FormattableString.Invariant(
            $"{victim}, {Samples.ClusterKills} times: next commit after {Part(commits, .5):0.0} s (p95 {Part(commits, .95):0.0}, most ")
            + FormattableString.Invariant($"{Part(commits, 1):0.0}); the rest after {Part(ends, .5):0.0} s (most {Part(ends, 1):0.0})"));
    }

    private async Task Strike(Victim victim, Scene scene)
    {
        if (victim is Victim.Client or Victim.SiloAndClient or Victim.EverythingAndTheDatabase)
        {
            scene.Client.Kill();
        }

        var silo = scene.Silos[draw.Next(2)];
        if (victim is Victim.Silo or Victim.SiloAndClient)
        {
            await silo.End(Signal.Kill);
        }

        if (victim is Victim.EverythingAndTheDatabase)
        {
            await Task.WhenAll(scene.Silos.Select(each => each.End(Signal.Kill)));
        }

        if (victim is Victim.EverythingAndTheDatabase or Victim.TheDatabaseForAWhile)
        {
            server.Stop();
            if (victim is Victim.TheDatabaseForAWhile)
            {
                await Task.Delay(TimeSpan.FromSeconds(Samples.SecondsAway));
            }

            server.Start();
        }

        if (victim is Victim.EverythingAndTheDatabase)
        {
            await Task.WhenAll(scene.Silos.Select(each => each.Start()));
        }

        var (before, watch) = (await scene.Committed(), Stopwatch.StartNew());
        while (await scene.Committed() == before && !await scene.HasEnded())
        {
            Assert.True(watch.Elapsed < Most, "Nobody goes on.");
            await Task.Delay(20);
        }

        commits.Add(watch.Elapsed);
        if (victim is Victim.Silo or Victim.SiloAndClient)
        {
            await silo.Start();
        }
    }

    private static double Part(List<TimeSpan> times, double part) =>
        times.Order().ElementAt((int)Math.Ceiling(part * times.Count) - 1).TotalSeconds;

    /// <summary>Two silos that play some runs, and an ensemble for a client.</summary>
    private sealed class Scene(ClusterScene cluster, SiloProcess[] silos, RunOrder[] orders, Process client) : IDisposable
    {
        public SiloProcess[] Silos => silos;

        public Process Client => client;

        public RunOrder[] Orders => orders;

        public static string Hash(RunOrder order) =>
            Simulation.Play(new CompiledScenario(Repository.Scenario(Path.GetFileName(File))), order.Seed, order.Rounds).Hash;

        public static async Task<Scene> Set(PostgresServer server, string[] command)
        {
            var cluster = await ClusterScene.Set(server);
            SiloProcess[] silos = await Task.WhenAll(cluster.Silo(), cluster.Silo());
            var ready = (Loaded.Ready)ScenarioFile.Load(Repository.Path(File));
            RunOrder[] orders = [.. Enumerable.Range(1, 4).Select(seed => new RunOrder($"run-{seed}", File, ready.Canonical, seed, Long))];
            await using (var connection = await Connection.Open(new(null, null, MindFiles.None) { Database = cluster.Database }, default))
            {
                await Task.WhenAll(orders.Select(order => connection.Run(order.Run).Start(order)));
            }

            return new(cluster, silos, orders, cluster.Client(null, command));
        }

        public async Task Until(int batches)
        {
            while (await Count("SELECT COUNT(*) FROM batches") < batches)
            {
                await Task.Delay(10);
            }
        }

        /// <summary>Batches and rounds that are committed.</summary>
        public Task<long> Committed() => Count("SELECT (SELECT COUNT(*) FROM batches) + (SELECT COUNT(*) FROM rounds)");

        public async Task<bool> HasEnded() => await Count(
            "SELECT (SELECT COUNT(*) FROM runs WHERE state <> 3) + (SELECT COUNT(*) FROM ensembles WHERE state <> 3)") == 0;

        public async Task Ended()
        {
            for (var watch = Stopwatch.StartNew(); !await HasEnded();)
            {
                Assert.True(watch.Elapsed < Most, "It does not end.");
                await Task.Delay(50);
            }
        }

        public async Task<IEnumerable<(int Number, string Content)>> Batches() =>
            (await cluster.Batches()).Select(batch => (batch.Number, batch.Content));

        public Task<List<(string, int, string)>> Hashes() => cluster.Ask(
            "SELECT run, round, hash FROM rounds WHERE round = (SELECT COUNT(*) FROM rounds AS every WHERE every.run = rounds.run) ORDER BY run",
            row => (row.GetString(0), row.GetInt32(1), row.GetString(2)));

        public void Dispose() => cluster.Dispose();

        private async Task<long> Count(string sql) => (await cluster.Ask(sql, row => row.GetInt64(0)))[0];
    }
}
