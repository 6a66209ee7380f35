using System.Diagnostics;
using System.Text.Json;

namespace DiplomacySim.Tests;

/// <summary>The client as a .NET tool: packed, installed from a folder, and run where the repository is not.</summary>
public sealed class ToolTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("diplomacysim-");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public async Task It_is_installed_from_a_folder_and_has_the_scenarios_with_it()
    {
        await Do("dotnet", Repository.Root, "pack", "src/DiplomacySim.Client", "-c", "Release", "-p:ForRelease=true", "-p:ReleasePlatforms=any",
            "-p:RunAnalyzers=false", $"-p:ArtifactsPath={In("artifacts")}", "-v", "quiet");
        await Do("dotnet", folder.FullName, "tool", "install", "DiplomacySim", "--tool-path", In("tools"),
            "--add-source", In(Path.Combine("artifacts", "packages")));
        var tool = In(Path.Combine("tools", "diplomacysim"));

        var output = await Do(tool, folder.FullName, "run", "paris-2018", "--rounds", "2", "--json", "--data-folder", In("data"));
        using var run = JsonDocument.Parse(output);
        Assert.Equal(2, run.RootElement.GetProperty("rounds").GetInt32());
        Assert.Contains("2 checked", await Do(tool, folder.FullName, "check", "theory/nash", "no-congress-veto"), StringComparison.Ordinal);
    }

    private string In(string name) => Path.Combine(folder.FullName, name);

    private static async Task<string> Do(string program, string where, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = where,
        };
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        using var process = Process.Start(start)!;
        var (exit, output, errors) = await Program.End(process);
        Assert.True(exit == 0, $"{program} {string.Join(' ', arguments)} ended with {exit}: {output} {errors}");
        return output;
    }
}
