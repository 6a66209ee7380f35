using System.Diagnostics;

namespace DiplomacySim.Tests;

/// <summary>The example in Python on the page of ensembles works on results of the client, with Debian's pandas.</summary>
public sealed class PythonTests : IDisposable
{
    private const string Python = "/usr/bin/python3";
    private readonly CommandRunner client = new();

    public void Dispose() => client.Dispose();

    [SkippableFact]
    public async Task The_example_reads_the_tables()
    {
        Skip.If(Environment.GetEnvironmentVariable("CI") != "true" && await Try("import pandas") is not (0, _, _),
            "python3-pandas is not installed; tests/run does that.");
        var page = await File.ReadAllTextAsync(Repository.Path("src/DiplomacySim.Analysis/README.md"));
        var example = page.Split("```python\n")[1].Split("```")[0];
        var (played, _, problems) = await client.Run("ensemble", "scenarios/paris-2018.yaml", "--runs", "40", "--rounds", "12", "--format", "csv",
            "--out", Path.Combine(client.Folder, "results"));
        Assert.True(played == 0, problems);
        var (exit, output, errors) = await Try(example);

        Assert.True(exit == 0, errors);
        Assert.Matches("(degrading|stabilised|recovering) +[01][.]", output);
        Assert.Matches("0[.]05 +0[.]5[0]? +0[.]95", output);
        Assert.Equal(12, output.Split('\n').Count(line => line.Length > 0 && char.IsAsciiDigit(line[0])));
    }

    private async Task<(int Exit, string Output, string Errors)> Try(string code)
    {
        using var python = Process.Start(new ProcessStartInfo(Python, ["-c", code]) { RedirectStandardOutput = true, RedirectStandardError = true,
            WorkingDirectory = client.Folder })!;
        return await Program.End(python);
    }
}
