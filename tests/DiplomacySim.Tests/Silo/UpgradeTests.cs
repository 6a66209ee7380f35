using System.Diagnostics;
using DiplomacySim.Contracts;

namespace DiplomacySim.Tests;

/// <summary>Silos of one build are replaced by those of another, one after the other, while an ensemble is played.</summary>
public sealed class UpgradeTests : IDisposable
{
    private static readonly TimeSpan Most = TimeSpan.FromMinutes(5);
    private readonly OtherBuild other = new();

    public void Dispose() => other.Dispose();

    [Fact]
    public async Task The_client_gets_the_whole_of_one_code_and_nothing_of_the_other_is_lost()
    {
        string[] command = ["ensemble", "scenarios/contract-curve.yaml", "--runs", $"{Samples.UpgradedRuns}", "--json"];
        for (var time = 0; time < Samples.Upgrades; time++)
        {
            using var scene = await ClusterScene.Set();
            SiloProcess[] old = await Task.WhenAll(scene.Silo(), scene.Silo());
            var client = scene.Client(null, command);
            var whole = Program.End(client);
            while ((await scene.Batches()).Count < 2)
            {
                await Task.Delay(10);
            }

            var replacing = Stopwatch.StartNew();
            foreach (var silo in old)
            {
                await scene.Silo(other.Folder);
                Assert.Equal(0, (await silo.End(Signal.Term)).Exit);
            }

            var replaced = replacing.Elapsed;
            var left = await scene.Batches();
            var (exit, _, errors) = await whole.WaitAsync(Most);
            Assert.True(exit == 0, errors);
            for (var watch = Stopwatch.StartNew(); (await Codes(scene, RunState.Running)).Count > 0;)
            {
                Assert.True(watch.Elapsed < Most, "It stays under way.");
                await Task.Delay(50);
            }

            var kept = await scene.Batches();
            Assert.Equal(left, kept.Intersect(left));
            var wholes = kept.GroupBy(batch => batch.Code).ToDictionary(batches => batches.Key, batches => batches.Count());
            Assert.Equal(2, wholes.Count);
            var code = Assert.Single(await Codes(scene, RunState.Stopped));
            Assert.Single(await Codes(scene, RunState.Finished));
            Assert.Contains("Begins again.", errors, StringComparison.Ordinal);

            // What one process of the new build makes of it.
            using var alone = new Program();
            using var fresh = Program.Start(Path.Combine(other.Folder, "diplomacysim.dll"), alone.Folder, command);
            var (played, _, problem) = await Program.End(fresh);
            Assert.True(played == 0, problem);
            Assert.Equal(ClusterScene.Alone(alone.Folder),
                kept.Where(batch => batch.Code != code).Select(batch => (batch.Number, batch.Content)));
            Console.WriteLine(FormattableString.Invariant(
                $"Upgrade {time + 1}: replaced in {replaced.TotalSeconds:0.0} s; {wholes[code]} batches of the old code stay, ")
                + $"the result has {wholes.Values.Sum() - wholes[code]} of the new");
        }
    }

    private static Task<List<string>> Codes(ClusterScene scene, RunState state) =>
        scene.Ask($"SELECT code FROM ensembles WHERE state = {(int)state}", row => row.GetString(0));
}
