namespace DiplomacySim.Client.Completion;

/// <summary>Prints what a shell is to evaluate so that it completes words.</summary>
public sealed class CompletionCommand(Screen screen)
{
    public int Print(string shell)
    {
        screen.Output.WriteLine(CompletionScript.Of(shell));
        return ExitCodes.Ok;
    }
}
