using DiplomacySim.Client.Commands;
using DiplomacySim.Client.Ensembles;
using DiplomacySim.Contracts;
using DiplomacySim.Scenarios;
using Spectre.Console;

namespace DiplomacySim.Client.Results;

/// <summary>Gets results again from their manifest, without what is on record, and compares them.</summary>
public sealed class ReproduceCommand(Screen screen, MindFiles minds)
{
    private enum FileState
    {
        Same,
        Changed,
        Missing,
        Differs,
    }

    /// <param name="words">Options that give the minds to a command.</param>
    /// <exception cref="OtherMindsException">The results need outside minds that are not given.</exception>
    public async Task<int> Play(string path, string[] words, bool json, CancellationToken cancellation)
    {
        var manifest = Manifest.Read(path);
        NeededMinds.Require(manifest.Minds ?? [], minds, $"The command of {path}");
        var folder = Path.GetDirectoryName(Path.GetFullPath(path))!;
        var states = manifest.Inputs.Concat(manifest.Files).ToDictionary(file => file.Name, file => OnDisk(folder, file));
        if (manifest.Inputs.FirstOrDefault(input => states[input.Name] != FileState.Same) is { } input)
        {
            throw new ResultFolderException(
                $"{input.Name} is {(states[input.Name] == FileState.Missing ? "missing" : "not what it was")}: the results cannot be got again from "
                    + $"it.");
        }

        var scratch = Directory.CreateTempSubdirectory("diplomacysim-");
        try
        {
            var exit = await Again(manifest, folder, scratch.FullName, words, cancellation);
            if (exit != ExitCodes.Ok)
            {
                return exit;
            }

            var again = Manifest.Read(Path.Combine(scratch.FullName, "results", Manifest.Name)).Files.ToDictionary(file => file.Name);
            foreach (var file in manifest.Files.Where(file => states[file.Name] == FileState.Same && again.GetValueOrDefault(file.Name) != file))
            {
                states[file.Name] = FileState.Differs;
            }
        }
        finally
        {
            scratch.Delete(recursive: true);
        }

        Tell(manifest, states, json);
        return states.Values.All(state => state == FileState.Same) ? ExitCodes.Ok : ExitCodes.No;
    }

    private static FileState OnDisk(string folder, ManifestFile file)
    {
        var path = Path.Combine(folder, Path.GetFileName(file.Name));
        return !File.Exists(path) ? FileState.Missing : ManifestFile.Of(folder, Path.GetFileName(file.Name)) == file ? FileState.Same
            : FileState.Changed;
    }

    /// <summary>Plays the command of the manifest on a record of its own.</summary>
    private Task<int> Again(Manifest manifest, string folder, string scratch, string[] words, CancellationToken cancellation)
    {
        var inputs = manifest.Inputs.Select(input => input.Name).ToHashSet();
        string[] command =
        [
            .. manifest.Command.Select(word => inputs.Contains(word) ? Path.Combine(folder, word) : word),
            .. words, "--json", "--out", Path.Combine(scratch, "results"), "--data-folder", Path.Combine(scratch, "record"),
        ];
        return CommandLine.Invoke(command, screen.Silent, cancellation);
    }

    private void Tell(Manifest manifest, Dictionary<string, FileState> states, bool json)
    {
        if (json)
        {
            screen.Print(new
            {
                Schema = "diplomacysim/reproduce/1",
                manifest.Command,
                Same = states.Values.All(state => state == FileState.Same),
                Files = manifest.Files.Select(file => new { file.Name, file.Bytes, State = Model.Words.Kebab(states[file.Name].ToString()) }),
            });
            return;
        }

        var table = Lines.Table("file", ">bytes", "");
        foreach (var file in manifest.Files)
        {
            table.AddRow(Markup.Escape(Words.Plain(file.Name)), FormattableString.Invariant($"{file.Bytes:#,0}"), states[file.Name] switch
            {
                FileState.Same => "the same again",
                FileState.Changed => "[red]was changed after it was written[/]",
                FileState.Missing => "[red]is missing[/]",
                _ => "[red]comes out otherwise[/]",
            });
        }

        screen.Show(table);
    }
}
