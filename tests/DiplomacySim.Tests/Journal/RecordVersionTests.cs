using DiplomacySim.Client.Commands;
using DiplomacySim.Contracts;
using DiplomacySim.Silo;
using Microsoft.Data.Sqlite;

namespace DiplomacySim.Tests;

/// <summary>Records of all versions are read, played again and gone on with.</summary>
public sealed class RecordVersionTests
{
    private const string Old = "version-0.db";

    public static TheoryData<string> Kept => [.. RecordFolder.Kept];

    [Theory, MemberData(nameof(Kept))]
    public async Task A_record_is_listed_shown_and_replayed_as_it_is(string record)
    {
        using var folder = RecordFolder.Of(record);
        var before = await File.ReadAllBytesAsync(folder.File);

        Assert.Equal(0, await folder.Run("runs", "--json"));
        Assert.Equal(0, await folder.Run("ensembles", "--json"));
        Assert.Equal(0, await folder.Run("show", "nile", "--json"));
        Assert.Equal(0, await folder.Run("replay", "nile", "--json"));
        Assert.Equal(before, await File.ReadAllBytesAsync(folder.File));
    }

    [Theory, MemberData(nameof(Kept))]
    public async Task A_record_has_the_same_log_after_it_was_brought_to_this_version(string record)
    {
        using var folder = RecordFolder.Of(record);
        var before = await RecordReader.Read(folder.Place, "nile", default);
        Archive.Write(folder.Path).Dispose();
        var after = await RecordReader.Read(folder.Place, "nile", default);

        Assert.Equal(RecordFolder.Version, folder.Ask<long>("PRAGMA user_version"));
        Assert.Equal(Simulation.Play(before.Log.Setup, 7, 8).Hash, before.Log.Hash);
        Assert.Equal(before.Log.Hash, after.Log.Hash);
    }

    [Theory]
    [InlineData(Old)]
    [InlineData("version-1.db")]
    [InlineData("version-2.db")]
    [InlineData("version-3.db")]
    [InlineData("version-4.db")]
    public async Task Branches_ensembles_and_stopped_runs_of_a_record_are_gone_on_with(string record)
    {
        using var folder = RecordFolder.Of(record);
        var stopped = await RecordReader.Read(folder.Place, "nile-stopped", default);
        Assert.Equal((RunState.Stopped, 5), (stopped.Status.State, stopped.Log.Rounds));
        Assert.Equal(0, await folder.Run("tree", "nile-branch", "--json"));
        Assert.Equal(0, await folder.Run("replay", "nile-branch", "--json"));
        Assert.Equal(0, await folder.Run("resume", "nile-stopped", "--json"));

        var finished = await RecordReader.Read(folder.Place, "nile-stopped", default);
        Assert.Equal(RunState.Finished, finished.Status.State);
        Assert.Equal(Simulation.Play(stopped.Log.Setup, 8, 8).Hash, finished.Log.Hash);
    }

    [Fact]
    public async Task What_seats_answered_is_played_again()
    {
        using var folder = RecordFolder.Of("version-2.db");

        var run = await RecordReader.Read(folder.Place, "nile-seats", default);

        Assert.NotEqual(Simulation.Play(new RunSetup(run.Log.Setup.Start), 9, 8).Hash, run.Log.Hash);
        Assert.Equal(0, await folder.Run("replay", "nile-seats", "--json"));
    }

    [Fact]
    public void There_is_a_record_of_every_version_up_to_this_one()
    {
        using var folder = new RecordFolder();
        Archive.Write(folder.Path).Dispose();

        Assert.Equal(RecordFolder.Version, folder.Ask<long>("PRAGMA user_version"));
        Assert.All(Enumerable.Range(0, 1 + RecordFolder.Version), version => Assert.Contains($"version-{version}.db", RecordFolder.Kept));
    }

    [Fact]
    public async Task A_record_of_a_later_version_is_refused_and_left_as_it_is()
    {
        using var folder = RecordFolder.Of(Old);
        folder.Change("PRAGMA user_version = 99");
        var before = await File.ReadAllBytesAsync(folder.File);

        var read = Assert.Throws<RecordVersionException>(() => Archive.Read(folder.Path));
        var written = Assert.Throws<RecordVersionException>(() => Archive.Write(folder.Path));

        Assert.EndsWith($"is of version 99; this program knows versions up to {RecordFolder.Version}.", read.Message, StringComparison.Ordinal);
        Assert.Equal(read.Message, written.Message);
        Assert.Equal(6, await folder.Run("runs", "--json"));
        Assert.Equal(6, await folder.Run("resume", "nile", "--json"));
        Assert.Equal(before, await File.ReadAllBytesAsync(folder.File));
    }

    [Theory]
    [InlineData("UPDATE rounds SET acts = x'4453010aff' WHERE round = 3")]
    [InlineData("UPDATE rounds SET acts = x'00' WHERE round = 3")]
    [InlineData("UPDATE rounds SET acts = 'garbage' WHERE round = 3")]
    [InlineData("UPDATE rounds SET hash = 'garbage' WHERE round = 3")]
    [InlineData("UPDATE rounds SET round = 30 WHERE round = 3")]
    [InlineData("DELETE FROM rounds WHERE round = 3")]
    [InlineData("DELETE FROM rounds WHERE round = 8")]
    [InlineData("UPDATE runs SET state = 99")]
    [InlineData("UPDATE runs SET started = 'garbage'")]
    [InlineData("UPDATE runs SET canonical = 'garbage'")]
    [InlineData("UPDATE branches SET changes = 'garbage'")]
    [InlineData("UPDATE branches SET round = 'garbage', changes = '[{\"Round\":1}]'")]
    [InlineData("INSERT INTO minds VALUES ('nile-branch', 'garbage')")]
    [InlineData("DROP TABLE rounds")]
    public async Task Garbage_in_a_row_is_told_as_what_it_is_by_commands_that_read_and_by_those_that_play(string change)
    {
        using var folder = RecordFolder.Of(Old);
        folder.Change(change);

        Assert.Equal(6, await folder.Run("show", "nile-branch", "--json"));
        Assert.Equal(6, await folder.Run("replay", "nile-branch", "--json"));
        Assert.Equal(6, await folder.Run("resume", "nile-branch", "--json"));
    }

    [Theory]
    [InlineData("not a database, but a text that is longer than the head of one: it has a hundred bytes, and this has a few more.")]
    [InlineData(null)]
    public async Task A_file_that_is_cut_off_or_no_database_is_told_as_damage(string? text)
    {
        using var folder = RecordFolder.Of(Old);
        var bytes = text is null ? (await File.ReadAllBytesAsync(folder.File))[..50_000] : System.Text.Encoding.UTF8.GetBytes(text);
        await File.WriteAllBytesAsync(folder.File, bytes);

        Assert.Equal(6, await folder.Run("runs", "--json"));
        Assert.Equal(6, await folder.Run("show", "nile", "--json"));
        Assert.Equal(6, await folder.Run("resume", "nile", "--json"));
    }

    [Fact]
    public async Task A_record_that_another_process_keeps_to_itself_is_told_as_in_use()
    {
        using var folder = RecordFolder.Of(Old);
        using var other = new SqliteConnection($"Data Source={folder.File};Pooling=false");
        other.Open();
        using var command = other.CreateCommand();
        command.CommandText = "PRAGMA locking_mode = EXCLUSIVE; UPDATE runs SET failure = ''";
        command.ExecuteNonQuery();

        Assert.Throws<RecordBusyException>(() => Archive.Read(folder.Path));
        Assert.Equal(6, await folder.Run("vacuum", "--json"));
    }

    [Fact]
    public async Task A_folder_that_is_not_there_has_no_record_and_is_made_by_the_first_run()
    {
        using var folder = new RecordFolder();
        var none = Path.Combine(folder.Path, "none");

        Assert.Equal(6, await folder.Run("runs", "--json", "--data-folder", none));
        Assert.Equal(6, await folder.Run("ensembles", "--json", "--data-folder", none));
        Assert.Equal(6, await folder.Run("show", "last", "--json", "--data-folder", none));
        Assert.False(Directory.Exists(none));
        Assert.Equal(0, await folder.Run("run", "scenarios/nile-2019.yaml", "--rounds", "1", "--json", "--data-folder", none));
        Assert.Equal(0, await folder.Run("runs", "--json", "--data-folder", none));
    }

    [Fact]
    public async Task What_is_forgotten_is_gone_and_its_room_is_given_back()
    {
        using var folder = RecordFolder.Of(Old);

        Assert.Equal(2, await folder.Run("forget", "nile", "--json"));
        Assert.Equal(4, await folder.Run("forget", "nobody", "--json"));
        foreach (var id in (string[])["nile-branch", "nile", "nile-2019-a8cfd2ef2c47"])
        {
            Assert.Equal(0, await folder.Run("forget", id, "--json"));
        }

        var before = new FileInfo(folder.File).Length;
        Assert.Equal(0, await folder.Run("vacuum", "--json"));
        Assert.InRange(new FileInfo(folder.File).Length, 1, before / 2);
        Assert.Equal(1, folder.Ask<long>("SELECT (SELECT COUNT(*) FROM runs) + (SELECT COUNT(*) FROM ensembles) + (SELECT COUNT(*) FROM branches)"));
        Assert.Equal(0, await folder.Run("show", "nile-stopped", "--json"));
    }
}
