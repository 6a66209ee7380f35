using DiplomacySim.Analysis;
using DiplomacySim.Client;
using DiplomacySim.Client.Commands;
using DiplomacySim.Client.Ensembles;
using DiplomacySim.Client.Seats;
using DiplomacySim.Client.Why;
using DiplomacySim.Silo;
using DiplomacySim.UseCases;

namespace DiplomacySim.Tests;

/// <summary>
/// Each statement that a command makes fails once, undone or done: the command ends well or with the code of the record, and the same command
/// afterwards has the same result as if nothing had happened.
/// </summary>
public sealed class StorageFaultTests
{
    private const string Nile = "nile-2019.yaml";

    private static readonly Dictionary<string, Func<SiloPlace, Task<int>>> Commands = new()
    {
        ["run"] = place => new RunCommand(Screen, place).Start(Repository.Path($"scenarios/{Nile}"), 3, 8, [], [], "fresh", false, default),
        ["unwatched run"] = place => new RunCommand(Screen, place).Start(
            Repository.Path($"scenarios/{Nile}"), 3, 8, [], [], "fresh", true, default),
        ["seated run"] = place => new RunCommand(Screen, place).Start(
            Repository.Path($"scenarios/{Nile}"), 3, 8, [], [$"cairo=script:{Script(place)}"], "fresh", true, default),
        ["replay"] = place => new ReplayCommand(Screen, place).Replay("nile", true, default),
        ["debrief"] = place => new DebriefCommand(Screen, place).Debrief("nile", true, default),
        ["resume"] = place => new RunCommand(Screen, place).Resume("nile-stopped", true, default),
        ["branch"] = place => new BranchCommand(Screen, place).Play(
            "nile", new BranchPlan(3, null, ["rules.exchanges=2"], []), "other", null, true, default),
        ["show"] = place => new RecordCommands(Screen, place).Show("last", true, default),
        ["runs"] = place => new RecordCommands(Screen, place).Runs(true, default),
        ["ensembles"] = place => new RecordCommands(Screen, place).Ensembles(true, default),
        ["stop"] = place => new RecordCommands(Screen, place).Stop("nile-stopped", default),
        ["ensemble"] = place => new StudyCommand(Screen, place).Play(
            new EnsembleStudy(new Inquiry(Repository.Path($"scenarios/{Nile}"), [], 4, 600, 12, place.Minds,
            new ResultOptions(null, false, false, false, [])).Read()), true, _ => { }, default),
    };

    private static string Script(SiloPlace place)
    {
        var file = Path.Combine(place.DataFolder!, "cairo.txt");
        File.WriteAllText(file, "cairo/meet decline\n");
        return file;
    }

    private static Screen Screen => Screens.Redirected(TextWriter.Null, TextWriter.Null, new(TextReader.Null));

    public static TheoryData<string, string, bool, int> Faults
    {
        get
        {
            var faults = new TheoryData<string, string, bool, int>();
            Add("run", "Runs.Find", "Runs.Create", "Runs.Append", "Runs.Note", "Runs.Rounds", "Runs.Runs");
            Add("unwatched run", "Runs.Find", "Runs.Create", "Runs.Append", "Runs.Note", "Runs.Rounds");
            Add("seated run", "Seats.Open", "Seats.Answer", "Seats.Answers");
            Add("replay", "Runs.Find", "Runs.Rounds", "Seats.Answers");
            Add("debrief", "Runs.Find", "Runs.Rounds", "Seats.Answers");
            Add("resume", "Runs.Find", "Runs.Append", "Runs.Note", "Runs.Rounds");
            Add("branch", "Runs.Find", "Runs.Create", "Runs.Append", "Runs.Note", "Runs.Rounds");
            Add("show", "Runs.Find", "Runs.Rounds", "Runs.Runs");
            Add("runs", "Runs.Runs");
            Add("ensembles", "Ensembles.Ensembles");
            Add("stop", "Runs.Find", "Ensembles.Find", "Runs.Rounds");
            Add("ensemble", "Ensembles.Find", "Ensembles.Create", "Ensembles.Commit", "Ensembles.Note", "Ensembles.Committed", "Ensembles.Batch",
                "Ensembles.Folded", "Ensembles.Fold");
            faults.Add("run", "Runs.Append", false, 7);
            faults.Add("unwatched run", "Runs.Append", false, 7);
            faults.Add("seated run", "Seats.Open", false, 9);
            faults.Add("seated run", "Seats.Answer", true, 9);
            faults.Add("ensemble", "Ensembles.Commit", false, 1);
            faults.Add("branch", "Runs.Find", false, 1);
            return faults;

            void Add(string command, params string[] statements)
            {
                foreach (var statement in statements)
                {
                    faults.Add(command, statement, false, 0);
                    faults.Add(command, statement, true, 0);
                }
            }
        }
    }

    [Theory, MemberData(nameof(Faults))]
    public async Task A_statement_that_fails_once_leaves_nothing_behind(string command, string statement, bool isDone, int pass)
    {
        using var folder = RecordFolder.Of("version-1.db");
        var faults = new FaultyJournals(statement, isDone, pass);
        var exit = await ExitCodes.Guarded(() => Commands[command](folder.Place with { Through = faults.Around }), Screen, default);
        Assert.True(faults.HasFailed);
        Assert.Contains(exit, (int[])[ExitCodes.Ok, ExitCodes.DataFolder]);

        Assert.Equal(0, await ExitCodes.Guarded(() => Commands[command](folder.Place), Screen, default));
        Assert.Equal(
            0L, folder.Ask<long>("SELECT (SELECT COUNT(*) FROM runs WHERE state IN (1, 4)) + (SELECT COUNT(*) FROM ensembles WHERE state <> 3)"));
        await IsWhole(command, folder);
    }

    private static async Task IsWhole(string command, RecordFolder folder)
    {
        if (command == "ensemble")
        {
            using var archive = Archive.Read(folder.Path);
            var entry = (await archive.Journals.Ensembles.Ensembles(new())).Entries.Single(entry => entry.Runs == 600);
            var expected = Player.PlayAll(new CompiledScenario(Repository.Scenario(Nile)), 600, 12, 4, Detail.Rounds);
            Assert.Equal(entry.Batches, entry.Done);
            for (var number = 0; number < entry.Batches; number++)
            {
                Assert.Equal(expected[number].Runs, (await archive.Journals.Ensembles.Batch(new(entry.Ensemble, entry.Code), number))!.Runs);
            }
        }
        else if (command is "run" or "unwatched run" or "seated run" or "resume" or "branch")
        {
            var id = command switch { "resume" => "nile-stopped", "branch" => "other", _ => "fresh" };
            var run = await RecordReader.Read(folder.Place, id, default);
            Assert.Equal((8, Simulation.Play(run.Log.Setup, run.Order.Seed, 8).Hash), (run.Log.Rounds, run.Log.Hash));
        }
    }
}
