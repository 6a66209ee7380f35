using System.Text.Json;

namespace DiplomacySim.Tests;

public sealed class ResultTests : IDisposable
{
    private const string Nile = "scenarios/nile-2019.yaml";
    private readonly CommandRunner client = new();

    public void Dispose() => client.Dispose();

    private string Folder => Path.Combine(client.Folder, "results");

    [Theory]
    [InlineData("ensemble", Nile, "--runs", "30", "--acts")]
    [InlineData("compare", Nile, "--with", "actors.cairo.readiness=0", "--runs", "20", "--set", "rules.exchanges=4")]
    [InlineData("compare", Nile, "scenarios/prespa-2018.yaml", "--runs", "10", "--rounds", "12", "--format", "csv")]
    [InlineData("sweep", Nile, "--over", "actors.cairo.readiness=0:1:0.5", "--runs", "10", "--format", "parquet")]
    [InlineData("ablate", Nile, "--runs", "10", "--set", "rules.scaledThresholds=true", "--of", "vetoes", "--of", "verdict=recovering")]
    [InlineData("tipping", Nile, "--over", "actors.cairo.readiness=0:1", "--until", "index>=9", "--runs", "10")]
    [InlineData("sensitivity", Nile, "--over", "actors.cairo.readiness=0:1", "--walks", "2", "--rows", "4", "--runs", "2")]
    [InlineData("sensitivity", Nile, "--rank", "--runs", "2", "--rounds", "3")]
    public async Task Results_come_out_the_same_again(params string[] command)
    {
        var (exit, _, errors) = await client.Run([.. command, "--out", Folder]);
        Assert.True(exit == 0, errors);
        var (again, output, problems) = await client.Run("reproduce", Path.Combine(Folder, "manifest.json"), "--json");

        Assert.True(again == 0, problems + output);
        Assert.All(JsonDocument.Parse(output).RootElement.GetProperty("files").EnumerateArray(),
            file => Assert.Equal("same", file.GetProperty("state").GetString()));
        Assert.True(new FileInfo(Path.Combine(Folder, "report.html")).Length is > 1000 and < 2_000_000);
        Assert.DoesNotContain(Directory.EnumerateFileSystemEntries(Folder), entry => Path.GetFileName(entry).StartsWith('.'));
    }

    [Fact]
    public async Task A_file_that_was_changed_is_found_and_a_changed_scenario_is_not_played()
    {
        await client.Run("ensemble", Nile, "--runs", "5", "--out", Folder, "--format", "csv");
        await File.AppendAllTextAsync(Path.Combine(Folder, "runs.csv"), "1");
        var (exit, output, _) = await client.Run("reproduce", Path.Combine(Folder, "manifest.json"));
        Assert.Equal(1, exit);
        Assert.Matches("runs.csv .*was changed", output);
        Assert.Matches("rounds.csv .*the same again", output);

        await File.AppendAllTextAsync(Path.Combine(Folder, "nile-2019.json"), " ");
        var (refused, _, errors) = await client.Run("reproduce", Path.Combine(Folder, "manifest.json"));
        Assert.Equal(9, refused);
        Assert.Contains("not what it was", errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task New_results_take_the_place_of_old_ones_as_a_whole()
    {
        await client.Run("ensemble", Nile, "--runs", "5", "--out", Folder, "--acts");
        await client.Run("ensemble", Nile, "--runs", "6", "--out", Folder, "--format", "csv");
        var names = Directory.EnumerateFiles(Folder).Select(file => Path.GetFileName(file)).ToArray();

        Assert.DoesNotContain("acts.csv", names);
        Assert.DoesNotContain("runs.parquet", names);
        Assert.Equal(7, (await File.ReadAllLinesAsync(Path.Combine(Folder, "runs.csv"))).Length);
    }

    [Fact]
    public async Task An_interrupted_command_leaves_no_half_of_results()
    {
        using var command = client.Start("ensemble", Nile, "--runs", "100000", "--out", Folder);
        while (!File.Exists(Path.Combine(Folder, ".unfinished", "runs.csv")) && !command.HasEnded)
        {
            await Task.Yield();
        }

        command.Interrupt();
        var (exit, output, errors) = await command.End();

        Assert.Equal((7, ""), (exit, output));
        Assert.Contains("The same command goes on", errors, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Folder));
    }

    [Fact]
    public void The_dictionary_in_the_readme_is_that_of_the_tables() =>
        Generated.Section("src/DiplomacySim.Analysis/README.md", "columns", Reporting.Codebook.Markdown);
}
