using System.CommandLine;
using System.Diagnostics;
using DiplomacySim.Client;

namespace DiplomacySim.Tests;

public sealed class HelpTests : IDisposable
{
    private readonly CommandRunner client = new();

    public static TheoryData<string> Commands => [.. Grammar.Subcommands.Select(command => command.Name)];

    private static RootCommand Grammar => CommandLine.Root(Screens.Redirected(TextWriter.Null, TextWriter.Null, new(TextReader.Null)));

    public void Dispose() => client.Dispose();

    [Theory, MemberData(nameof(Commands))]
    public async Task Every_command_has_an_example_and_says_where_its_exit_codes_stand(string command)
    {
        var (exit, output, errors) = await client.Run(command, "--help");

        Assert.Equal((0, ""), (exit, errors));
        Assert.Matches($"Example:\n  .*diplomacysim {command}", output);
        Assert.Contains("Exit codes are those of the table", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_help_has_the_exit_codes_and_a_name_for_the_program()
    {
        using var program = new Program();
        var (_, output, _) = await program.Run("--help");

        Assert.Contains(ExitCodes.Table, output, StringComparison.Ordinal);
        Assert.Contains($"alias diplomacysim='dotnet \"{Path.Combine(AppContext.BaseDirectory, "diplomacysim.dll")}\"'", output,
            StringComparison.Ordinal);
    }

    [Fact]
    public void The_clients_page_has_the_exit_codes_of_the_help()
    {
        var codes = ExitCodes.Table.Split('\n').Skip(1)
            .Select(line => line.Trim().Split(' ', 2, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
        var table = string.Concat(codes.Select(code => $"| {code[0]} | {code[1]} |\n"));

        Assert.Contains($"| code | meaning |\n| --- | --- |\n{table}\n", Page, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Commands))]
    public void The_clients_page_has_every_command_with_its_options(string name)
    {
        var command = Grammar.Subcommands.Single(command => command.Name == name);

        Assert.Contains($"| `{name}", Page, StringComparison.Ordinal);
        Assert.All(command.Options, option => Assert.Contains($"`{option.Name}", Page, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_version_is_one_line()
    {
        var (exit, output, _) = await client.Run("--version");

        Assert.Equal(0, exit);
        Assert.Matches(@"^diplomacysim \d+\.\d+\.\d+(\+[0-9a-f]{7})?\r?\n$", output);
    }

    [SkippableTheory]
    [InlineData("diplomacysim re", "replay report reproduce resume")]
    [InlineData("diplomacysim run --ru", "--run-id")]
    [InlineData("diplomacysim run scenarios/nil", "scenarios/nile-2019.yaml")]
    [InlineData("diplomacysim run scenarios/nile-2019.yaml --set actors.cai", "actors.cairo.")]
    [InlineData("diplomacysim completion f", "fish")]
    public async Task Bash_completes(string line, string expected)
    {
        Skip.IfNot(File.Exists("/bin/bash"));
        const string Complete =
            """
            eval "$1"; COMP_LINE="$2" COMP_POINT=${#2}; read -ra COMP_WORDS <<< "$2"; COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
            _diplomacysim 2> /dev/null; echo "${COMPREPLY[*]}"
            """;
        using var program = new Program();
        var (_, script, _) = await program.Run("completion", "bash");
        using var bash = Process.Start(new ProcessStartInfo("/bin/bash", ["-c", Complete, "bash", script, line])
        {
            RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = Repository.Root,
        })!;
        var (_, output, errors) = await Program.End(bash);

        Assert.Equal((expected, ""), (output.Trim(), errors));
    }

    private static string Page => File.ReadAllText(Repository.Path("src/DiplomacySim.Client/README.md"));
}
