using System.Diagnostics;
using DiplomacySim.Client;
using DiplomacySim.Contracts;
using DiplomacySim.Scenarios;
using DiplomacySim.Silo;
using Orleans.Runtime;

namespace DiplomacySim.Tests;

/// <summary>Two silos that reach clients and database but not each other, since what is between their ports swallows everything.</summary>
public sealed class PartitionTests
{
    private const string File = "scenarios/contract-curve.yaml";
    private const int Rounds = 300;
    private static readonly TimeSpan Most = TimeSpan.FromMinutes(3);

    [Fact]
    public async Task One_silo_goes_on_the_other_ends_and_comes_back_and_there_is_one_result()
    {
        string[] command = ["ensemble", File, "--runs", "4000", "--json"];
        using var alone = new CommandRunner();
        var (_, expected, _) = await alone.Run(command);
        var ready = (Loaded.Ready)ScenarioFile.Load(Repository.Path(File));
        RunOrder[] orders = [.. Enumerable.Range(1, 4).Select(seed => new RunOrder($"run-{seed}", File, ready.Canonical, seed, Rounds))];
        var hashes = orders.Select(order => Simulation.Play(new CompiledScenario(ready.Scenario), order.Seed, Rounds).Hash).ToArray();
        for (var time = 0; time < Samples.Partitions; time++)
        {
            using var scene = await ClusterScene.Set();
            var sides = new[] { await Side.Start(scene), await Side.Start(scene) };
            await using var connection = await Connection.Open(new(null, null, MindFiles.None) { Database = scene.Database }, default);
            await Task.WhenAll(orders.Select(order => connection.Run(order.Run).Start(order)));
            var client = Program.End(scene.Client(null, command));
            while ((await scene.Batches()).Count < 2)
            {
                await Task.Delay(10);
            }

            Array.ForEach(sides, side => side.Relay.Cut());
            var watch = Stopwatch.StartNew();
            var ended = await Task.WhenAny(sides.Select(side => side.Silo.Ended)).WaitAsync(Most);
            var parted = watch.Elapsed;
            var loser = sides.Single(side => side.Silo.Ended == ended);
            Assert.Single(await scene.Members(), silo => silo.Status == SiloStatus.Active);

            // What is between them is mended, and the one that has ended is started again.
            Array.ForEach(sides, side => side.Relay.Dispose());
            sides.Single(side => side != loser).Mend();
            await loser.Silo.Start();
            loser.Mend();

            var (exit, output, errors) = await client.WaitAsync(Most);
            Assert.True(exit == 0, errors);
            Assert.Equal(expected, output);
            while ((await scene.Ask("SELECT COUNT(*) FROM runs WHERE state <> 3", row => row.GetInt64(0)))[0] > 0)
            {
                Assert.True(watch.Elapsed < Most, "It does not end.");
                await Task.Delay(50);
            }

            Assert.Equal(hashes, await scene.Ask($"SELECT hash FROM rounds WHERE round = {Rounds} ORDER BY run", row => row.GetString(0)));
            Console.WriteLine(FormattableString.Invariant(
                $"Partition {time + 1}: one silo ended after {parted.TotalSeconds:0.0} s; all was played after {watch.Elapsed.TotalSeconds:0.0} s"));
            Array.ForEach(sides, side => side.Relay.Dispose());
        }
    }

    /// <summary>A silo that listens elsewhere than where others are told to reach it.</summary>
    private sealed class Side
    {
        private readonly int listening;

        private Side(SiloProcess silo, int listening)
        {
            (Silo, this.listening) = (silo, listening);
            Mend();
        }

        public SiloProcess Silo { get; }

        public Relay Relay { get; private set; } = null!;

        public static async Task<Side> Start(ClusterScene scene)
        {
            var listening = Ports.Free();
            return new(await scene.Silo("", new Dictionary<string, string>
            {
                ["Orleans__Endpoints__SiloListeningEndpoint"] = $"127.0.0.1:{listening}",
            }), listening);
        }

        [System.Diagnostics.CodeAnalysis.MemberNotNull(nameof(Relay))]
        public void Mend() => Relay = new(Silo.Ports[0], listening);
    }
}
