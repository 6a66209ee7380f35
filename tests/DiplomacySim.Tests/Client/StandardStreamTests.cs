using System.Diagnostics;

namespace DiplomacySim.Tests;

/// <summary>Where the program's streams lead to something that takes no more.</summary>
public sealed class StandardStreamTests
{
    private const string Program = "\"$@\"";

    [SkippableTheory]
    [InlineData("minds", "--json")]
    [InlineData("check", "scenarios/nile-2019.yaml")]
    [InlineData("check", "--help")]
    [InlineData("solve", "scenarios/theory/nash.yaml")]
    public async Task An_answer_that_a_full_disk_does_not_take_has_a_code_of_its_own(params string[] command)
    {
        Skip.IfNot(File.Exists("/dev/full"));
        var (exit, _, errors) = await Run($"{Program} > /dev/full", command);

        Assert.Equal(10, exit);
        Assert.Contains("What there is to say cannot be written: ", errors, StringComparison.Ordinal);
        Assert.Single(errors.TrimEnd().Split('\n'));
    }

    [SkippableFact]
    public async Task An_error_that_a_full_disk_does_not_take_has_the_same_code()
    {
        Skip.IfNot(File.Exists("/dev/full"));

        Assert.Equal((10, "", ""), await Run($"{Program} 2> /dev/full", "show", ""));
    }

    [SkippableFact]
    public async Task A_pipe_that_is_closed_ends_the_program_quietly()
    {
        Skip.IfNot(File.Exists("/bin/bash"));
        var (exit, output, errors) = await Run($"set -o pipefail; {Program} | head -1", "schema");

        Assert.Equal((0, "{", ""), (exit, output.Trim(), errors));
    }

    /// <param name="script">A line of the shell in which the program with its arguments stands for "$@".</param>
    private static async Task<(int Exit, string Output, string Errors)> Run(string script, params string[] arguments)
    {
        var start = new ProcessStartInfo("/bin/bash",
            ["-c", script, "bash", "dotnet", Path.Combine(AppContext.BaseDirectory, "diplomacysim.dll"), .. arguments])
        {
            RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = Repository.Root,
        };
        using var process = Process.Start(start)!;
        return await Tests.Program.End(process);
    }
}
