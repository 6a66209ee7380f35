using System.Security.Cryptography;
using System.Text.Json;

namespace DiplomacySim.Tests;

/// <summary>The commands that write a page or a picture of a run, as people use them.</summary>
public sealed class ReportCommandTests : IDisposable
{
    private readonly CommandRunner client = new();

    public void Dispose() => client.Dispose();

    private string Page => Path.Combine(client.Folder, "run.html");

    [Fact]
    public async Task A_page_is_what_the_document_says_and_the_same_bytes_again()
    {
        await Play("paris", "--set", "actors.kremlin.readiness=0.6", "--set", "actors.white-house.readiness=0.6", "--seed", "9", "--rounds", "31");
        var (exit, output, errors) = await client.Run("report", "paris", "-o", Page, "--json");
        Assert.True(exit == 0, errors);
        var (document, bytes) = (JsonDocument.Parse(output).RootElement, await File.ReadAllBytesAsync(Page));

        Assert.Equal(bytes.Length, document.GetProperty("bytes").GetInt32());
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(bytes)), document.GetProperty("sha256").GetString());
        Assert.Equal(10, document.GetProperty("decisions").GetArrayLength());
        var (_, ranked, _) = await client.Run("flip", "paris", "--ranked", "--json");
        var points = JsonDocument.Parse(ranked).RootElement.GetProperty("points").EnumerateArray().ToArray();
        Assert.Equal(points.Take(10).Select(point => point.GetProperty("act").GetInt32()),
            document.GetProperty("decisions").EnumerateArray().Select(decision => decision.GetProperty("act").GetInt32()));
        Assert.Equal((points.Length, 20), (document.GetProperty("candidates").GetInt32(), document.GetProperty("seeds").GetInt32()));
        await client.Run("report", "paris", "-o", Path.Combine(client.Folder, "again.html"));
        Assert.Equal(bytes, await File.ReadAllBytesAsync(Path.Combine(client.Folder, "again.html")));
        Assert.DoesNotContain(client.Folder, System.Text.Encoding.UTF8.GetString(bytes), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_of_a_branch_says_where_it_comes_from_and_asks_what_would_have_turned_what_came_before()
    {
        await Play("paris", "--rounds", "12");
        var (branched, _, problems) = await client.Run("branch", "paris", "--at", "9", "--set", "actors.kremlin.readiness=1", "--run-id", "other",
            "--json");
        Assert.True(branched == 0, problems);
        var (exit, _, errors) = await client.Run("report", "other", "-o", Page);
        Assert.True(exit == 0, errors);
        var html = await File.ReadAllTextAsync(Page);

        Assert.Contains("The run is a branch of run &#39;paris&#39;, the same as that before July 2019 (round 9).", html, StringComparison.Ordinal);
        Assert.Contains("--set actors.kremlin.readiness=1 (July 2019)", html, StringComparison.Ordinal);
        Assert.Contains("would have accepted it had", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("plot", "run.jpg", 2, "--out must be a file that ends in .png or .svg.")]
    [InlineData("report", "run.pdf", 2, "--out must be a file that ends in .html.")]
    [InlineData("report", "missing/run.html", 9, "There is no folder")]
    [InlineData("plot", "missing/run.svg", 9, "There is no folder")]
    [InlineData("report", "folder.html", 9, "is a folder")]
    public async Task A_file_that_cannot_be_written_is_refused_before_anything_is_made(string command, string file, int code, string message)
    {
        Directory.CreateDirectory(Path.Combine(client.Folder, "folder.html"));
        await Play("paris", "--rounds", "2");
        var (exit, output, errors) = await client.Run(command, "paris", "-o", Path.Combine(client.Folder, file));

        Assert.Equal((code, ""), (exit, output));
        Assert.Contains(message, errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_that_is_not_finished_leaves_the_one_that_was_there()
    {
        await Play("paris");
        await File.WriteAllTextAsync(Page, "what was there");
        using var command = client.Start("report", "paris", "-o", Page);
        while (!File.Exists(Path.Combine(client.Folder, ".run.html.unfinished")) && !command.HasEnded)
        {
            await Task.Yield();
        }

        command.Interrupt();
        var (exit, output, _) = await command.End();

        Assert.Equal((7, ""), (exit, output));
        Assert.Equal("what was there", await File.ReadAllTextAsync(Page));
        Assert.False(File.Exists(Path.Combine(client.Folder, ".run.html.unfinished")));
    }

    [Theory]
    [InlineData("trajectory", "svg")]
    [InlineData("trajectory", "png")]
    [InlineData("winset", "svg", "--round", "0")]
    [InlineData("votes", "PNG")]
    [InlineData("dealings", "svg")]
    public async Task A_picture_has_the_format_that_the_ending_says(string of, string ending, params string[] more)
    {
        await Play("paris", "--rounds", "8");
        var file = Path.Combine(client.Folder, $"run.{ending}");
        var (exit, output, errors) = await client.Run(["plot", "paris", "-o", file, "--of", of, "--json", .. more]);
        Assert.True(exit == 0, errors);
        var bytes = await File.ReadAllBytesAsync(file);

        Assert.Equal(of, JsonDocument.Parse(output).RootElement.GetProperty("of").GetString());
        Assert.Equal(ending == "svg" ? "<svg" : "\u0089PNG", System.Text.Encoding.Latin1.GetString(bytes[..4]));
    }

    private async Task Play(string id, params string[] more)
    {
        var (exit, _, errors) = await client.Run(["run", "scenarios/paris-2018.yaml", "--run-id", id, "--json", .. more]);
        Assert.True(exit == 0, errors);
    }
}
