using System.Text.Json;
using System.Text.RegularExpressions;
using DiplomacySim.Contracts;
using DiplomacySim.Journal;
using DiplomacySim.Scenarios;
using Microsoft.Data.Sqlite;

namespace DiplomacySim.Tests;

public sealed class ReplayTests : IDisposable
{
    private const string Nile = "scenarios/nile-2019.yaml";
    private readonly CommandRunner client = new();

    public void Dispose() => client.Dispose();

    [Fact]
    public async Task A_record_with_another_act_is_found_out_at_that_act()
    {
        var (act, meant) = await Forge("forged");
        var (exit, output, _) = await client.Run("replay", "forged");
        var (_, json, _) = await client.Run("replay", "forged", "--json");
        using var document = JsonDocument.Parse(json);
        var difference = document.RootElement.GetProperty("firstDifference");

        Assert.Equal(1, exit);
        Assert.StartsWith($"The logs differ from act {act} in round 1 on, in kind, text:", output, StringComparison.Ordinal);
        Assert.Matches($"on record  Addis Ababa accepts .*\n +replayed +{Regex.Escape(meant)}", output);
        Assert.Equal((act, meant), (difference.GetProperty("act").GetInt32(), difference.GetProperty("replayed").GetString()));
        Assert.False(document.RootElement.GetProperty("same").GetBoolean());
    }

    [Fact]
    public async Task What_another_version_has_played_is_told_from_the_record_and_cannot_be_asked_again()
    {
        var (act, _) = await Forge("forged");
        var (explained, output, _) = await client.Run("explain", "forged", $"{act}");
        var (reported, _, errors) = await client.Run("report", "forged", "-o", Path.Combine(client.Folder, "page.html"));
        var (flipped, answer, reason) = await client.Run("flip", "forged", $"{act}");

        Assert.Equal(0, explained);
        Assert.Contains("Another version has played this round", output, StringComparison.Ordinal);
        Assert.True(reported == 0, errors);
        Assert.Equal((1, ""), (flipped, answer));
        Assert.Contains("Round 1 comes out differently", reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_record_whose_hash_does_not_fit_its_acts_is_damaged()
    {
        await client.Run("run", Nile, "--rounds", "3", "--run-id", "one", "--json");
        Change("UPDATE rounds SET hash = 'no ' || hash WHERE round = 2");
        var (exit, output, errors) = await client.Run("replay", "one", "--json");

        Assert.Equal((6, ""), (exit, output));
        Assert.Contains("The record of run 'one' is damaged at round 2.", errors, StringComparison.Ordinal);

        Change("UPDATE runs SET state = 1");
        using var program = new Program();
        var (played, _, warnings) = await program.Run("run", Nile, "--rounds", "1", "--data-folder", client.Folder);

        Assert.Equal(0, played);
        Assert.Contains("Run one cannot be taken up again.", warnings, StringComparison.Ordinal);
    }

    /// <summary>Writes a run in which one rejection has become an acceptance.</summary>
    private async Task<(int Act, string Meant)> Forge(string run)
    {
        var ready = (Loaded.Ready)ScenarioFile.Load(Repository.Path(Nile));
        var setting = new CompiledScenario(ready.Scenario);
        var acts = Simulation.Play(setting, 1, 2).Since(0);
        var place = Array.FindIndex(acts, act => act.Kind == ActKind.Rejection);
        var meant = Wording.Of(acts[place], setting);
        acts[place] = acts[place] with { Kind = ActKind.Acceptance };

        using var folder = new DataFolder(client.Folder);
        using var database = SqliteDatabase.Write(folder);
        var journal = new RunJournal(database);
        var row = await journal.Create(new(new RunOrder(run, Nile, ready.Canonical, 1, 2), RunState.Finished, DateTimeOffset.UnixEpoch, ""));
        var log = new Log(setting);
        foreach (var round in acts.GroupBy(act => act.Round))
        {
            foreach (var act in round)
            {
                log.Hear(act);
            }

            await journal.Append(row, new RoundRecord(round.Key, [.. round], log.Hash));
        }

        return (acts[place].Id, meant);
    }

    private void Change(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(client.Folder, "diplomacysim.db")};Pooling=false");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
