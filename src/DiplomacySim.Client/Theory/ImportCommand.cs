using System.Text;
using DiplomacySim.Scenarios.Importing;

namespace DiplomacySim.Client.Theory;

/// <summary>Makes scenarios of what others have.</summary>
public sealed class ImportCommand(Screen screen)
{
    /// <param name="columns">Of a table: what its columns are called.</param>
    /// <param name="file">Where the scenario is written, in UTF-8; null for standard output.</param>
    public int Print(string[] files, string[] columns, string? file)
    {
        var imported = Imported.From(files, columns);
        if (imported.Problems.Count > 0)
        {
            throw new RefusedScenarioException(imported.Problems);
        }

        screen.Errors.WriteLine($"taken for {imported.Kind}");
        foreach (var note in imported.Notes)
        {
            screen.Errors.WriteLine(Words.Plain(note));
        }

        if (file is null)
        {
            screen.Output.Write(imported.Text);
        }
        else
        {
            using var result = ResultFile.Open(file);
            result.Finish(file, Encoding.UTF8.GetBytes(imported.Text));
        }

        return ExitCodes.Ok;
    }
}
