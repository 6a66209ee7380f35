using DiplomacySim.Scenarios.Importing;

namespace DiplomacySim.Client.Theory;

/// <summary>Makes scenarios of what others have.</summary>
public static class ImportCommand
{
    public static int Print(string[] files)
    {
        var imported = Imported.From(files);
        if (imported.Problems.Count > 0)
        {
            Commands.ScenarioCommands.Say(imported.Problems, Console.Error);
            return ExitCodes.Scenario;
        }

        Console.Write(imported.Text);
        return ExitCodes.Ok;
    }
}
