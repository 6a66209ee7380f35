using DiplomacySim.Client.Ensembles;
using DiplomacySim.Scenarios;
using Spectre.Console;

namespace DiplomacySim.Client.Results;

/// <summary>Gets results again from their manifest, without what is on record, and compares them.</summary>
public sealed class ReproduceCommand(Screen screen, MindFiles minds)
{
    /// <param name="words">Options that give the minds to a command.</param>
    /// <exception cref="Contracts.OtherMindsException">The results need outside minds that are not given.</exception>
    public async Task<int> Play(string path, string[] words, bool json, CancellationToken cancellation)
    {
        var found = Reproduction.Of(path, minds);
        var scratch = Directory.CreateTempSubdirectory("diplomacysim-");
        try
        {
            // On a record of its own.
            var results = Path.Combine(scratch.FullName, "results");
            string[] command = [.. found.Command(results), .. words, "--json", "--data-folder", Path.Combine(scratch.FullName, "record")];
            var exit = await CommandLine.Invoke(command, screen.Silent, cancellation);
            if (exit != ExitCodes.Ok)
            {
                return exit;
            }

            found.Compare(results);
        }
        finally
        {
            scratch.Delete(recursive: true);
        }

        Tell(found, json);
        return found.IsSame ? ExitCodes.Ok : ExitCodes.No;
    }

    private void Tell(Reproduction found, bool json)
    {
        if (json)
        {
            screen.Print(ReproduceDocument.Of(found));
            return;
        }

        var table = new FittedTable("file", ">bytes", "");
        foreach (var file in found.Manifest.Files)
        {
            table.AddRow(Markup.Escape(Words.Plain(file.Name)), FormattableString.Invariant($"{file.Bytes:#,0}"), found.StateOf(file) switch
            {
                ReproducedState.Same => "the same again",
                ReproducedState.Changed => "[red]was changed after it was written[/]",
                ReproducedState.Missing => "[red]is missing[/]",
                _ => "[red]comes out otherwise[/]",
            });
        }

        screen.Show(table);
    }
}
