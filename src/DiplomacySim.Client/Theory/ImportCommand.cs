using DiplomacySim.Scenarios.Importing;

namespace DiplomacySim.Client.Theory;

/// <summary>Makes scenarios of what others have.</summary>
public sealed class ImportCommand(Screen screen)
{
    public int Print(string[] files)
    {
        var imported = Imported.From(files);
        if (imported.Problems.Count > 0)
        {
            throw new RefusedScenarioException(imported.Problems);
        }

        screen.Output.Write(imported.Text);
        return ExitCodes.Ok;
    }
}
