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
            screen.Refuse(imported.Problems);
            return ExitCodes.Scenario;
        }

        screen.Output.Write(imported.Text);
        return ExitCodes.Ok;
    }
}
