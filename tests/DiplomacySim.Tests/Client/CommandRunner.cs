using System.Text.Json;
using DiplomacySim.Client;

namespace DiplomacySim.Tests;

/// <summary>The client's commands in the process of the tests.</summary>
/// <param name="shared">Their data folder; null for one of their own.</param>
internal sealed class CommandRunner(string? shared = null) : IDisposable
{
    private const string FolderOption = "--data-folder";

    private static readonly HashSet<string> WithFolder =
    [
        .. CommandLine.Root(Screens.Redirected(TextWriter.Null, TextWriter.Null, new(TextReader.Null))).Subcommands
            .Where(command => command.Options.Any(option => option.Name == FolderOption)).Select(command => command.Name),
    ];

    public string Folder { get; } = shared ?? Directory.CreateTempSubdirectory("diplomacysim-").FullName;

    public Task<(int Exit, string Output, string Errors)> Run(params string[] arguments) => RunWith("", arguments);

    /// <param name="input">What the command reads.</param>
    public async Task<(int Exit, string Output, string Errors)> RunWith(string input, params string[] arguments)
    {
        using var command = new RunningCommand(Here(arguments), new StringReader(input));
        return await command.End();
    }

    public RunningCommand Start(params string[] arguments) => StartWith(TextReader.Null, arguments);

    public RunningCommand StartWith(TextReader input, params string[] arguments) => new(Here(arguments), input);

    /// <summary>The newest ensemble and how many of its batches are done; none and 0 where there is none.</summary>
    /// <param name="at">Options that say where it is.</param>
    public async Task<(string Ensemble, int Done)> Newest(params string[] at)
    {
        var (exit, output, errors) = await Run(["ensembles", "--json", .. at]);
        Assert.True(exit == 0, errors);
        using var document = JsonDocument.Parse(output);
        var first = document.RootElement.GetProperty("ensembles").EnumerateArray().FirstOrDefault();
        return first.ValueKind == JsonValueKind.Undefined ? ("", 0)
            : (first.GetProperty("ensemble").GetString()!, first.GetProperty("done").GetInt32());
    }

    public void Dispose()
    {
        if (shared is null)
        {
            Directory.Delete(Folder, recursive: true);
        }
    }

    private string[] Here(string[] arguments) => arguments is [var command, ..] && WithFolder.Contains(command) && !arguments.Contains(FolderOption)
        ? [.. arguments, FolderOption, Folder] : arguments;
}
